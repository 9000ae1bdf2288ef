import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

/** A paragraph of many languages, several of them so near to each other that only small words tell. */
const PARAGRAPHS: readonly (readonly [tag: string, text: string])[] = [
  [
    'gl',
    '—Non sei que queres que che diga —respondeu a vella—. Onte aínda estaba aquí, e hoxe xa non hai ninguén na casa. Vai ao porto e pregúntalle ao mariñeiro.',
  ],
  [
    'mk',
    '— Не знам што сакаш да ти кажам — рече старицата. — Вчера уште беше тука, а денес веќе нема никој во куќата.',
  ],
  ['be', '— Не ведаю, што табе сказаць, — адказала старая. — Учора ён яшчэ быў тут, а сёння ў хаце нікога няма.'],
  ['ar', 'قالت العجوز: لا أعرف ماذا أقول لك. كان هنا أمس، واليوم لا يوجد أحد في البيت. اذهب إلى الميناء واسأل البحار.'],
  ['ur', 'بوڑھی نے کہا: مجھے نہیں معلوم تم کیا سننا چاہتے ہو۔ کل وہ یہیں تھا اور آج گھر میں کوئی نہیں ہے۔'],
  [
    'fa',
    'پیرزن گفت: نمی‌دانم چه بگویم. دیروز هنوز اینجا بود و امروز دیگر کسی در خانه نیست. برو به بندر و از ملوان بپرس.',
  ],
  [
    'he',
    'אנה הניחה את המנורה על השולחן וחיכתה. בחוץ עברה הרוח בין העצים ואיש לא בא בדרך. כשהגיע הבוקר האש כבר כבתה מזמן. היא לקחה את המעיל ויצאה.',
  ],
  [
    'vi',
    'Anna đặt chiếc đèn lên bàn và chờ đợi. Bên ngoài gió thổi qua những hàng cây và không có ai đi trên đường. Khi trời sáng, lửa đã tắt từ lâu. Cô lấy áo khoác rồi đi ra ngoài.',
  ],
  [
    'id',
    'Anna meletakkan lampu di atas meja dan menunggu. Di luar angin berembus di antara pepohonan dan tidak ada seorang pun yang datang. Ketika pagi tiba, api sudah lama padam. Dia mengambil mantelnya lalu keluar.',
  ],
  [
    'eu',
    'Anak lanpara mahai gainean jarri eta itxaron egin zuen. Kanpoan haizea zuhaitzen artean zebilen eta inor ez zetorren bidetik. Goiza iritsi zenean, sua aspaldi itzalita zegoen. Berokia hartu eta kanpora irten zen.',
  ],
  [
    'cy',
    "Rhoddodd Anna y lamp ar y bwrdd ac aros. Y tu allan roedd y gwynt yn mynd trwy'r coed, ac nid oedd neb yn dod ar hyd y ffordd. Pan ddaeth y bore roedd y tân wedi diffodd ers amser.",
  ],
  [
    'mt',
    "Ma nafx x'tridni ngħidlek, qalet ix-xwejħa. Ilbieraħ kien għadu hawn, u llum m'hemm ħadd fid-dar. Mur il-port u staqsi lill-baħri.",
  ],
  [
    'ga',
    "Chuir Áine an lampa ar an mbord agus d'fhan sí. Taobh amuigh bhí an ghaoth ag dul trí na crainn, agus ní raibh aon duine ag teacht an bóthar. Nuair a tháinig an mhaidin bhí an tine múchta le fada.",
  ],
  [
    'sq',
    'Ana e vuri llambën mbi tryezë dhe priti. Jashtë era kalonte mes pemëve dhe askush nuk vinte nga rruga. Kur erdhi mëngjesi, zjarri ishte shuar prej kohësh. Ajo mori pallton dhe doli.',
  ],
  [
    'af',
    'Anna het die lamp op die tafel neergesit en gewag. Buite het die wind deur die bome gewaai, en niemand het met die pad opgekom nie. Toe die oggend kom, was die vuur lankal dood. Sy het haar jas gevat en uitgegaan.',
  ],
  [
    'eo',
    'Anna metis la lampon sur la tablon kaj atendis. Ekstere la vento iris tra la arboj, kaj neniu venis laŭ la vojo. Kiam venis la mateno, la fajro jam delonge estis estingita. Ŝi prenis la mantelon kaj eliris.',
  ],
  [
    'la',
    'Anna lucernam in mensa posuit et exspectavit. Foris ventus per arbores ibat, neque quisquam per viam veniebat. Cum mane venisset, ignis iam dudum exstinctus erat. Pallium cepit atque exiit.',
  ],
  [
    'nn',
    'Anna sette lampa på bordet og venta. Utanfor gjekk vinden gjennom trea, og ingen kom opp vegen. Då morgonen kom, hadde elden slokna for lenge sidan. Ho tok frakken ned frå knaggen og gjekk ut.',
  ],
  ['hi', 'अन्ना ने दीपक मेज़ पर रखा और इंतज़ार करने लगी। बाहर हवा पेड़ों के बीच से गुज़र रही थी और रास्ते से कोई नहीं आ रहा था।'],
  [
    'en',
    'Rain again. Ferry cancelled, harbour lights out, three gulls on the railing. Tomas counted coins twice, bought tea, drank none of it. Somewhere a radio played dance music.',
  ],
  [
    'de',
    'Ich weiß nicht, was du hören willst, sagte die Alte. Gestern war er noch hier, und heute ist keiner mehr im Haus. Geh zum Hafen und frag den Matrosen.',
  ],
  [
    'nl',
    'Ik weet niet wat je wilt horen, zei de oude vrouw. Gisteren was hij nog hier en vandaag is er niemand meer in huis. Ga naar de haven en vraag het aan de matroos.',
  ],
  [
    'sv',
    'Jag vet inte vad du vill höra, sa den gamla. I går var han här, men nu finns det ingen kvar i huset. Gå ner till hamnen och fråga sjömannen.',
  ],
  [
    'da',
    'Jeg ved ikke, hvad du vil høre, sagde den gamle. I går var han her, men nu er der ikke nogen tilbage i huset. Gå ned til havnen og spørg sømanden.',
  ],
  [
    'no',
    'Jeg vet ikke hva du vil høre, sa den gamle. I går var han her, men nå er det ikke noen igjen i huset. Gå ned til havna og spør sjømannen.',
  ],
  [
    'is',
    'Ég veit ekki hvað þú vilt heyra, sagði gamla konan. Í gær var hann hér, en nú er enginn eftir í húsinu. Farðu niður að höfn og spurðu sjómanninn.',
  ],
  [
    'fi',
    'En minä tiedä, mitä haluat kuulla, sanoi vanha nainen. Eilen hän oli vielä täällä, mutta nyt talossa ei ole enää ketään. Mene satamaan ja kysy merimieheltä.',
  ],
  [
    'et',
    'Ma ei tea, mida sa kuulda tahad, ütles vanaeit. Eile oli ta veel siin, aga nüüd ei ole majas enam kedagi. Mine sadamasse ja küsi meremehelt.',
  ],
  [
    'lv',
    'Es nezinu, ko tu gribi dzirdēt, teica vecene. Vakar viņš vēl bija šeit, bet tagad mājā vairs neviena nav. Ej uz ostu un pajautā jūrniekam.',
  ],
  [
    'lt',
    'Nežinau, ką nori išgirsti, pasakė senutė. Vakar jis dar buvo čia, o dabar namuose nieko nebėra. Eik į uostą ir paklausk jūreivio.',
  ],
  [
    'pl',
    'Nie wiem, co chcesz usłyszeć, powiedziała stara. Wczoraj jeszcze tu był, a dzisiaj nikogo już nie ma w domu. Idź do portu i zapytaj marynarza.',
  ],
  [
    'cs',
    'Nevím, co chceš slyšet, řekla stařena. Včera tady ještě byl a dnes už v domě nikdo není. Jdi do přístavu a zeptej se námořníka.',
  ],
  [
    'sk',
    'Neviem, čo chceš počuť, povedala starena. Včera tu ešte bol a dnes už v dome nikto nie je. Choď do prístavu a opýtaj sa námorníka.',
  ],
  [
    'sl',
    'Ne vem, kaj hočeš slišati, je rekla starka. Včeraj je bil še tukaj, danes pa ni nikogar več v hiši. Pojdi v pristanišče in vprašaj mornarja.',
  ],
  [
    'hr',
    'Vjetar je bio slab.\n\nMarko je sjedio na klupi i gledao brod. Nije rekao ništa.\n\nPosljednji gost je otišao, a riječi nije bilo.\n\nMajka je htjela čaj. Dijete je spavalo.',
  ],
  [
    'sr-Latn',
    'Vetar je bio slab.\n\nMarko je sedeo na klupi i gledao brod. Nije rekao ništa.\n\nPoslednji gost je otišao, a reči nije bilo.\n\nMajka je htela čaj. Dete je spavalo.',
  ],
  [
    'hr',
    'Ne znam što želiš čuti, rekla je starica. Jučer je još bio ovdje, a danas više nema nikoga u kući. Idi u luku i pitaj mornara.',
  ],
  [
    'sr',
    'Не знам шта желиш да чујеш, рече старица. Јуче је још био овде, а данас више нема никога у кући. Иди у луку и питај морнара.',
  ],
  [
    'sr-Latn',
    'Ne znam šta želiš da čuješ, rekla je starica. Juče je još bio ovde, a danas više nema nikoga u kući. Idi u luku i pitaj mornara.',
  ],
  [
    'bg',
    'Не знам какво искаш да чуеш, каза старицата. Вчера още беше тук, а днес вече няма никого в къщата. Иди на пристанището и попитай моряка.',
  ],
  [
    'uk',
    'Не знаю, що ти хочеш почути, сказала стара. Вчора він ще був тут, а сьогодні в хаті вже нікого немає. Іди в гавань і спитай моряка.',
  ],
  [
    'ru',
    'Не знаю, что ты хочешь услышать, сказала старуха. Вчера он ещё был здесь, а сегодня в доме уже никого нет. Иди в гавань и спроси матроса.',
  ],
  [
    'hu',
    'Nem tudom, mit akarsz hallani, mondta az öregasszony. Tegnap még itt volt, ma pedig már senki sincs a házban. Menj a kikötőbe és kérdezd meg a matrózt.',
  ],
  [
    'ro',
    'Nu știu ce vrei să auzi, spuse bătrâna. Ieri încă era aici, iar astăzi nu mai e nimeni în casă. Du-te în port și întreabă marinarul.',
  ],
  [
    'ro',
    'Nu stiu ce vrei sa auzi, spuse batrana. Ieri inca era aici, iar astazi nu mai e nimeni in casa. Du-te in port si intreaba marinarul.',
  ],
  [
    'it',
    "Non so che cosa vuoi sentire, disse la vecchia. Ieri era ancora qui, e oggi non c'è più nessuno in casa. Va' al porto e chiedi al marinaio.",
  ],
  [
    'es',
    'No sé qué quieres oír, dijo la vieja. Ayer todavía estaba aquí, y hoy ya no hay nadie en la casa. Vete al puerto y pregúntale al marinero.',
  ],
  [
    'pt',
    'Não sei o que queres ouvir, disse a velha. Ontem ainda estava aqui, e hoje já não há ninguém em casa. Vai ao porto e pergunta ao marinheiro.',
  ],
  [
    'ca',
    'No sé què vols sentir, va dir la vella. Ahir encara era aquí, i avui ja no hi ha ningú a la casa. Vés al port i pregunta-ho al mariner.',
  ],
  [
    'fr',
    "Je ne sais pas ce que tu veux entendre, dit la vieille. Hier il était encore là, et aujourd'hui il n'y a plus personne dans la maison. Va au port et demande au marin.",
  ],
  [
    'tr',
    'Ne duymak istediğini bilmiyorum, dedi yaşlı kadın. Dün hâlâ buradaydı, bugün ise evde kimse yok. Limana git ve denizciye sor.',
  ],
  ['el', 'Δεν ξέρω τι θέλεις να ακούσεις, είπε η γριά. Χθες ήταν ακόμα εδώ, και σήμερα δεν είναι κανείς στο σπίτι.'],
];

async function languageFound(text: string): Promise<string | null> {
  const { sources } = await publish([sourceFromText(text)]);
  return sources[0]?.manuscript.value.detectedLanguage?.tag ?? null;
}

test.each(PARAGRAPHS)('a paragraph of %s shows its language', async (tag, text) => {
  expect(await languageFound(text)).toBe(tag);
});

test.each([
  ['three words', 'Der Zug kam.\n'],
  ['names alone', 'Anna Marlow, Jan de Vries, Ole Moen, Carla Sanz, Pia Lund, Max Hohl, Teo Rossi, Ada Byrne.\n'],
  ['sounds', 'Brrrm. Tak tak tak. Wusch! Plim, plam, plum. Zong zong zong. Rattata, rattata, krk.\n'],
])('%s show none', async (_, text) => {
  expect(await languageFound(text)).toBeNull();
});

test('a text with few small words shows its language by letters that hardly another has, and names show none', async () => {
  const turkish =
    'Kayıkçı ikinci çanı dinledi, ve değirmenci anahtarı ekmeğin altında aradı. Köyün öğretmeni feneri kuyunun kenarına koydu, yaşlı hancı martılara sessizce güldü. Bu defter otobüste unutulmuştu.';
  expect(await languageFound(`${turkish}\n\n${turkish}`)).toBe('tr');
  const names = 'Çağrı, Işıl, Gökçe, Şükrü, Ayşegül, Uğur, Özgür, Doğan, Yağmur, Çiğdem, Güneş, Barış, Işık, Gülşen.';
  expect(await languageFound(names)).toBeNull();
});

test('a foreign sentence in an English story leaves it English', async () => {
  const story = [
    'The lift stopped between two floors, and nobody spoke for a while, because it was rude to be afraid first.',
    '“Снег шёл всю ночь, и никто не видел следов,” said the man with the parcel, and would not say what it meant.',
    'They waited until the light came back, and then each of them went home by the stairs.',
  ];
  expect(await languageFound(story.join('\n\n'))).toBe('en');
});
