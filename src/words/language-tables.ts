/** What shows the language of a text: the small words that hold its sentences together, and its letters. */
export interface LanguageSigns {
  /** Words that stand in nearly every paragraph of its prose, in small letters. */
  readonly words: string;
  /** The letters it writes beside those of its script that all its neighbours have (a to z; а to ш without ё й). */
  readonly letters: string;
  /** Letters that its neighbours write and it does not. */
  readonly lacks?: string;
}

/** Languages of Latin letters, by tag (BCP 47). */
const LATIN: Readonly<Record<string, LanguageSigns>> = {
  en: {
    words:
      'the and of to was that it his had her with for you she but not they him said have my from were this all there would what them when out up if are been their could into then who your did a in on at as is he i be by so no one we me or an which do down over about back after like some only just now more than its before who how through where off again too very never little looked went came know see get got go come man own here can will has our us other any old did again still went',
    letters: '',
  },
  de: {
    words:
      'der die das und ist nicht sie er ich es ein eine einen einem einer den dem des zu mit auf für von im war sich auch an als wie so aber nur noch nach bei aus um wenn hatte sagte ihr ihm ihn sein seine ihre mir mich dir dich wir was wo doch schon über dann da wurde kein keine niemand nichts mehr durch vor wieder hat bin bist sind',
    letters: 'äöüß',
  },
  nl: {
    words:
      'de het een en van ik niet dat die in te is zijn op aan met voor er was hij zij ze haar hem maar om ook als dan nog bij naar uit door over wat wel geen had zei je jij mijn werd heeft hebben kan zou toen daar hier niemand weer weet nu deze of zich alles iets',
    letters: 'ëïéèü',
  },
  af: {
    words:
      'die het en van nie is in te op met vir was hy sy ek jy dit dat wat maar om ook as dan nog by na uit deur oor haar hom ons hulle niemand weer sê gesê kan sal toe daar hier nou een hulle geen ’n se my jou',
    letters: 'ëêôï',
  },
  sv: {
    words:
      'och att det som en ett på är av för med den till inte han hon jag du vi de dem var hade har sig från om men så nu när där här sade sa mig dig min din hans hennes ut upp efter vid ingen något över under igen ner kom gick kunde skulle vara man eller också bara mot in då',
    letters: 'åäöé',
  },
  da: {
    words:
      'og at det som en et på er af for med den til ikke han hun jeg du vi de dem var havde har sig fra om men så nu da der her sagde mig dig min din hans hendes ud op efter ved ingen noget over under igen ned kom gik kunne skulle være man eller også kun mod ind hvad hvor hvem hvorfor blev selv endnu mere uden aldrig lige længe',
    letters: 'æøåé',
  },
  no: {
    words:
      'og at det som en et på er av for med den til ikke han hun jeg du vi de dem var hadde har seg fra om men så nå da der her sa meg deg min din hans hennes ut opp etter ved ingen noe over under igjen ned kom gikk kunne skulle være man eller også bare mot inn hva hvor hvem hvorfor ble selv ennå mer uten aldri like lenge noen',
    letters: 'æøåé',
  },
  nn: {
    words:
      'og at det som ein eit ei på er av for med den til ikkje han ho eg du vi me dei var hadde har seg frå om men så no då der her sa meg deg min din hans hennar ut opp etter ved ingen noko over under att ned kom gjekk kunne skulle vere vera eller òg berre mot inn kva kvar kven korleis vart sjølv enno meir utan aldri lenge nokon',
    letters: 'æøåéòó',
  },
  is: {
    words:
      'og að það sem á er í við var hann hún ég þú við þeir þær þau til ekki hafði hefur sig frá um en svo nú þegar þar hér sagði mig þig mér þér hans hennar út upp eftir með enginn eitthvað yfir undir aftur niður kom fór gekk gat vera eða líka bara inn hvað hvar hver varð sjálfur enn meira af því fyrir þetta',
    letters: 'áðéíóúýþæö',
  },
  fi: {
    words:
      'ja on ei hän se että oli ole en et eivät olen olet olisi ollut mutta kun kuin niin myös joka jotka mitä mikä kuka minä sinä me te he minun sinun hänen häntä sen sitä siitä sitten nyt jo vielä vain tai jos koska ettei eikä mitään kukaan ketään missä siellä täällä takaisin pois ulos sanoi kysyi vastasi katsoi meni tuli oli kanssa jälkeen ennen läpi pitkin yli taas enää kaikki tämä niin',
    letters: 'äöå',
  },
  et: {
    words:
      'ja on ei ta see et oli ole ma sa me te nad olen oled olnud aga kui nagu ka kes mis mida mind sind tema minu sinu selle seda siis nüüd juba veel ainult või sest keegi kedagi midagi kus seal siin tagasi ära välja ütles küsis vastas vaatas läks tuli pole ning oma enam jälle kõik pärast enne üle läbi juures peale alla üks',
    letters: 'äöüõšž',
  },
  lv: {
    words:
      'un ir nav bija viņš viņa es tu mēs jūs viņi tas tā ka kad kas ko par uz no ar pie pēc līdz pa bet arī jau vēl tikai vai ja kā tad tagad šeit tur nekas neko neviens vairs savu sev man tev viņu viņam viņai teica sacīja jautāja atbildēja skatījās gāja ārā atpakaļ kur cauri starp zem virs pirms tik ļoti',
    letters: 'āčēģīķļņšūž',
  },
  lt: {
    words:
      'ir yra nėra buvo jis ji aš tu mes jūs jie jos tai tas ta kad kai kas ką apie ant iš su prie po iki per bet taip pat jau dar tik ar jei kaip tada dabar čia ten nieko niekas nebe savo man tau jam jai jį ją sakė pasakė tarė paklausė atsakė žiūrėjo ėjo išėjo atgal kur tarp virš prieš į ne o labai vėl',
    letters: 'ąčęėįšųūž',
  },
  pl: {
    words:
      'i w nie na się z do że to jest był była było ale jak o po co tak za od już tylko przez czy jej jego go mu mnie ja ty on ona my wy oni ich dla tym ten ta te gdy kiedy który która które jeszcze nikt nic tu tam bez potem teraz powiedział powiedziała zapytał odparł więc może być by pod nad przed znowu sobie jestem bardzo gdzie',
    letters: 'ąćęłńóśźż',
  },
  cs: {
    words:
      'a v ne na se z do že to je byl byla bylo ale jak o po co tak za od už jen přes jestli její jeho ho mu mě já ty on ona my vy oni jejich pro tom ten ta když který která které ještě nikdo nic tady tam bez potom teď řekl řekla zeptal odpověděl proto být by pod nad před zase si jsem jsi jsme velmi kde nebo ani kdo pak k ve než až jako',
    letters: 'áčďéěíňóřšťúůýž',
  },
  sk: {
    words:
      'a v nie na sa z do že to je bol bola bolo ale ako o po čo tak za od už len cez či jej jeho ho mu ma ja ty on ona my vy oni ich pre tom ten tá keď ktorý ktorá ktoré ešte nikto nič tu tam bez potom teraz povedal povedala spýtal odpovedal preto byť by pod nad pred zase znova si som sme veľmi kde alebo ani kto k vo než až ako lebo',
    letters: 'áäčďéíĺľňóôŕšťúýž',
  },
  sl: {
    words:
      'in je v na se da ne so bil bila bilo pa ki za z s po od do tudi ko če kot ali samo še že jaz ti on ona mi vi oni njen njegov ga mu ji jo me mene kaj kje kdo ker tako zdaj potem tam tukaj nič nihče rekel rekla vprašal odgovoril sem si smo ste bi biti brez pod nad pred spet ni kjer bo dejal zelo iz ob',
    letters: 'čšž',
  },
  hr: {
    words:
      'i je u na se da ne su bio bila bilo a ali za s sa po od do kao ili samo još već ja ti on ona mi vi oni njezin njegov ga mu joj ju me što gdje tko jer tako sad sada onda tamo ovdje ništa nitko rekao rekla upitao odgovorio sam si smo ste bi biti bez pod nad pred opet nije kad kada uvijek uz iz koji koja koje nisam nego te lijepo vrijeme netko nešto vjetar mjesto mjesta bijel bijela bijelo dijete cijeli cijela riječ riječi prije poslije dvije čovjek sjedio sjedila sjedili sjeo sjela tijelo svijet svjetlo snijeg vidio vidjela htio htjela htjeli',
    letters: 'čćđšž',
  },
  'sr-Latn': {
    words:
      'i je u na se da ne su bio bila bilo a ali za s sa po od do kao ili samo još već ja ti on ona mi vi oni njen njegov ga mu joj je me šta gde ko jer tako sad sada onda tamo ovde ništa niko rekao rekla upitao odgovorio sam si smo ste bi biti bez pod nad pred opet nije kad kada uvek uz iz koji koja koje nisam nego te lepo vreme neko nešto vetar mesto mesta beo bela belo dete celi cela reč reči pre posle dve čovek sedeo sedela sedeli seo sela telo svet svetlo sneg video videla hteo htela hteli',
    letters: 'čćđšž',
  },
  sq: {
    words:
      'dhe në të e i nuk që një me për nga ishte është ai ajo unë ti ne ju ata por si kur ku çfarë kush se do tha pyeti kishte ka mbi nën pas para deri edhe më pa tani këtu atje asgjë askush shumë saj tij vetëm ende duke u ishin jam je',
    letters: 'ëç',
  },
  hu: {
    words:
      'a az és hogy nem is egy ez volt de meg csak már még ha mint vagy van mert én te ő mi ti ők el ki be le fel meg azt ezt akkor most itt ott aztán majd senki semmi mit hol mondta kérdezte felelte neki nekem neked rá vele őt után előtt alatt fölött között újra sem se olyan így úgy pedig minden lett lenne vissza amikor',
    letters: 'áéíóöőúüű',
  },
  ro: {
    words:
      'și si de în in la a cu nu că ca să sa pe un o se era este sunt fi din mai dar ce care pentru prin el ea eu tu noi voi ei ele lui lor îi îl i își am ai au avea când unde cum nimic nimeni acum aici acolo doar încă apoi spuse zise întrebă răspunse dacă după până fără sub peste între foarte atunci fost le ne vă mea sau',
    letters: 'ăâîșțşţ',
  },
  fr: {
    words:
      'le la les de des du un une et est il elle ne pas que qui dans en sur pour ce se son sa ses au aux avec était avait plus par mais on je tu nous vous ils elles lui leur me te mon ma mes si tout comme même sans y où quand rien jamais bien encore là puis dit fait être cette ces quoi personne déjà peu ou sont',
    letters: 'àâçéèêëîïôùûüÿœæ',
  },
  es: {
    words:
      'el la los las de del un una y en que no se a con por para su sus lo le es era al como más pero si él ella yo tú mi me te ya había fue muy sin sobre también todo hasta cuando donde qué quién nada nadie nunca entre desde este esta eso dijo ni porque hay ahora así después aquí o ellos nos les tan estaba sólo solo aún todavía otra vez',
    letters: 'áéíñóúü',
  },
  pt: {
    words:
      'o a os as de do da dos das um uma e em no na que não se com por para seu sua lhe é era ao à como mais mas ele ela eu tu meu minha me te já havia foi muito sem sobre também tudo até quando onde quem nada ninguém nunca entre desde este esta isso disse nem porque há agora assim depois aqui ou eles nos pelo pela estava só ainda outra vez você num numa tinha são lá',
    letters: 'áâãàçéêíóôõú',
  },
  gl: {
    words:
      'o a os as de do da dos das un unha e en no na que non se con por para seu súa lle é era ao á como máis mais pero el ela eu ti meu miña me te xa había foi moi sen sobre tamén todo ata cando onde quen nada ninguén nunca entre dende este esta iso dixo nin porque hai agora así despois aquí ou eles nos polo pola estaba só aínda outra vez nun nunha tiña son alí hoxe',
    letters: 'áéíñóúü',
  },
  ca: {
    words:
      'el la els les de del un una i en que no es a amb per al seu seva lo li és era com més però si ell ella jo tu meu meva em et ja havia va vaig van fou molt sense sobre també tot fins quan on què qui res ningú mai entre des aquest aquesta això dir ni perquè hi ara així després aquí o ells ens li tan estava només encara altra pel dels als fer ha he avui',
    letters: 'àçéèíïóòúü·',
  },
  it: {
    words:
      'il lo la i gli le di del della dei delle un una e ed in che non si a con per su suo sua è era al alla come più ma se lui lei io tu mio mia mi ti già aveva fu molto senza sopra anche tutto fino quando dove chi niente nulla nessuno mai tra fra da dal dalla nel nella questo questa disse né perché ora così dopo qui o loro ci vi ancora poi cosa ho ha sono sul sulla ne',
    letters: 'àèéìíîòóù',
  },
  la: {
    words:
      'et in est non ad cum ut qui quae quod sed si ex a ab per de iam nec neque atque ac erat sunt esse se eius eum ille illa hoc haec hic nihil nunc tamen enim autem dixit inquit me te mihi tibi sub ante post quam quid quo ita etiam omnia',
    letters: 'āēīōūæœë',
  },
  eu: {
    words:
      'eta da ez zen zuen bat du dut ere baina zuten zion nion bere hau hori hura nik zuk hark gu zu ni dira ziren izan egin esan zer non nor inor ezer orain gero oraindik bezala gabe baino beste han hemen zela dela duela dago zegoen zeuden batean ditu gainean artean',
    letters: 'ñ',
  },
  cy: {
    words:
      'yn y yr a i o ar ei ac mae oedd roedd wedi nid ddim ond am gan gyda at fel pan hi ef fo ni chi fi mi eu un hyn yna nawr yma dim neb beth ble pwy meddai dywedodd bod oes hyd trwy dan dros eto yw bydd ers allan',
    letters: 'âêîôûŵŷáï',
  },
  mt: {
    words:
      'il ta tal li u ma mhux kien kienet kienu qal qalet imma iżda biex meta din hu hija huwa jien int minn mill fuq fil lil għal mal bħal wara qabel issa hemm hawn kif fejn xi ħadd xejn kollha aktar biss jekk lejn bejn barra taħt dik dak qed għax tagħha tiegħu',
    letters: 'ċġħżàèìòù',
  },
  ga: {
    words:
      'an na agus ar a is bhí tá ní go sé sí i le do ag de é í nach mé tú sinn siad ach mar nuair cad cá cé anois ansin anseo aon gach níl raibh dúirt leis léi aige aici faoi trí roimh tar éis fós arís amach sin seo ó',
    letters: 'áéíóú',
  },
  tr: {
    words:
      've bir bu da de ne için o çok ama gibi daha ile var yok değil ben sen biz siz onlar onun benim senin ona bana sana mi mı diye dedi kadar sonra önce şimdi burada orada hiçbir hiç kimse her şey nasıl neden ki ise olarak olan oldu vardı yoktu yine artık bile geri dışarı içeri şu böyle öyle',
    letters: 'çğıöşüâîû',
  },
  az: {
    words:
      'və bir bu da də nə üçün o çox amma kimi daha ilə var yox deyil mən sən biz siz onlar onun mənim sənin ona mənə sənə dedi qədər sonra əvvəl indi burada orada heç kim hər şey necə niyə ki isə olan oldu vardı yenə artıq',
    letters: 'çəğıöşü',
  },
  vi: {
    words:
      'và của là có không một cho được trong đã người với này những các đến từ khi cũng như ra thì anh em tôi cô ông bà nó họ mà vào lên xuống lại đi nói hỏi nhưng để rồi nhìn gì ai đó đang sẽ chỉ còn nhà trên dưới ngoài',
    letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  },
  id: {
    words:
      'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya aku kamu dia ia kami kita mereka ada adalah bisa sudah belum lagi hanya karena tapi tetapi atau seperti ke oleh ketika saat apa siapa mana sini sana masih kata katanya bahwa telah seorang sebuah para bukan jangan tak nya lalu kemudian setelah sebelum kalau',
    letters: '',
  },
  tl: {
    words:
      'ang ng sa na at mga ay hindi siya niya ako ko ka mo kami tayo sila nila ito iyon may wala si ni kay para pero kung nang pa lang din rin naman ba po kanya sinabi nasa isang dahil kaya habang doon dito',
    letters: 'ñ',
  },
  sw: {
    words:
      'na ya wa kwa ni katika la za hakuna si yeye mimi wewe sisi wao huyo hiyo hii huo lakini kama au pia bado sasa hapa kule nini nani wapi alikuwa ilikuwa walikuwa akasema alisema akaenda juu chini nje ndani baada kabla sana mtu cha vya',
    letters: '',
  },
  eo: {
    words:
      'la kaj de en estas ne al mi vi li ŝi ĝi ni ili ke kiu kio kiam kie kiel por per sur sub kun sen ĉe el da do sed aŭ se tiu tio tiam tie nun jam ankoraŭ nur tre pli ol estis diris demandis respondis neniu nenio lia ŝia sia mia via iu oni pri post antaŭ inter tra',
    letters: 'ĉĝĥĵŝŭ',
  },
};

/** Languages of Cyrillic letters. */
const CYRILLIC: Readonly<Record<string, LanguageSigns>> = {
  ru: {
    words:
      'и в не на я что он она с как а то это но его её ее к у же за по из от о так ты мы вы они все всё было был была бы только ещё еще мне меня когда уже для вот кто да до если или ни нет под себя себе ему ей их там тут здесь сказал сказала спросил ответил потом теперь ничего никто никого чтобы очень где снова опять над со во без при тебя тебе через',
    letters: 'ёъыэйщьюя',
  },
  uk: {
    words:
      'і й в у не на я що він вона з як а то це але його її до ж за по із від о так ти ми ви вони все було був була б лише тільки ще мені мене коли вже для ось хто та якщо або ні немає під себе собі йому їй їх там тут сказав сказала спитав запитав відповів потім тепер нічого ніхто нікого щоб дуже де знову над зі без при тебе тобі через між',
    letters: 'ґєіїйщьюя',
  },
  be: {
    words:
      'і й ў у не на я што ён яна з як а то гэта але яго яе да ж за па із ад так ты мы вы яны усё было быў была б толькі яшчэ мне мяне калі ужо для вось хто ці або ні няма пад сябе сабе яму ёй іх там тут сказаў сказала спытаў адказаў потым цяпер нічога ніхто нікога каб вельмі дзе зноў над са без пры цябе табе праз паміж',
    letters: 'ёіўыэйьюя',
    lacks: 'ищъ',
  },
  bg: {
    words:
      'и в не на аз че той тя с като а то това но му го я ѝ да се за по от до или така ти ние вие те всичко беше бе бил била само още ми ме когато вече кой ако ни няма под себе си им там тук каза попита отговори после сега нищо никой никого много къде пак над със във без при теб през са е съм ще към между този тази',
    letters: 'ъѝйщьюя',
  },
  sr: {
    words:
      'и у не на ја што шта он она с са као а то ово али га му јој је да се за по од до или тако ти ми ви они све био била било само још ме мене кад када већ ко ако ни нема под себе си им тамо овде рекао рекла упитао одговорио онда сад сада ништа нико никога врло где опет над без при теби кроз су сам ће ка између није рече',
    letters: 'ђјљњћџ',
  },
  mk: {
    words:
      'и во не на јас што тој таа со како а тоа ова но го ја му се да за по од до или така ти ние вие тие сè беше бил била само уште ми ме кога веќе кој ако ни нема под себе си им таму тука рече праша одговори потоа сега ништо никој никого многу каде пак над без при тебе низ се е сум ќе кон меѓу овој оваа',
    letters: 'ѓѕјљњќџѐѝ',
  },
  kk: {
    words:
      'және мен сен ол біз сіз олар бұл бір да де емес жоқ бар үшін деп деді еді екен қазір кейін сонда осы сол оның маған саған оған тек әлі енді ештеңе ешкім не кім қайда үйде бірақ',
    letters: 'әғқңөұүһіёъыэйщьюя',
  },
};

/** Languages of Arabic letters; yeh and kaf are one letter each, whichever of their two signs is typed. */
const ARABIC: Readonly<Record<string, LanguageSigns>> = {
  ar: {
    words:
      'في من على إلى أن لا ما كان كانت هو هي عن هذا هذه ذلك التي الذي قد لم ثم قال قالت كل بعد قبل أو مع لكن إذا عند هناك هنا أنا أنت نحن هم لن بين حتى شيء يا إن وقد ولم وهو فقد منذ أحد عندما',
    letters: 'ىة',
  },
  fa: {
    words:
      'و در به از که این را با است بود آن برای تا می نمی او من تو ما شما آنها هم یک هر اما اگر چه کسی هیچ همه دیگر بر باز چون پس گفت پرسید شد کرد نیست خود بعد هنوز اینجا آنجا بی رفت نگاه ای های کنار وقتی',
    letters: 'پچژگۀة',
  },
  ur: {
    words:
      'اور میں کے کی کا ہے نے سے کو پر تھا تھی تھے ہیں وہ یہ نہیں کہ ایک اس بھی ہو کر تو جو کیا لیے مجھے تم آپ ہم ان گیا گئی رہا رہی رہے کہا پھر اب یہاں وہاں کوئی کچھ بعد جب ہی',
    letters: 'پچژگٹڈڑںےھہۂۓ',
  },
};

/** Languages of Devanagari. */
const DEVANAGARI: Readonly<Record<string, LanguageSigns>> = {
  hi: {
    words:
      'है में के की का और से को पर ने था थी थे हैं वह यह नहीं कि एक इस उस भी हो कर तो जो क्या लिए मुझे तुम आप हम गया गई रहा रही कहा फिर अब यहाँ वहाँ कोई कुछ बाद जब ही',
    letters: '',
  },
  mr: {
    words:
      'आहे आणि च्या ने ला तो ती ते हे हा ही होता होती होते नाही की एक त्या या पण म्हणून काय मी तू आम्ही गेला गेली म्हणाला म्हणाली मग आता इथे तिथे कोणी काही नंतर जेव्हा त्याने तिने',
    letters: '',
  },
  ne: {
    words:
      'छ र मा को का की ले लाई थियो थिए यो त्यो छैन कि एक पनि हो गरी भने के म तिमी हामी गयो भन्यो अनि अब यहाँ त्यहाँ कोही केही पछि जब उनले उसले',
    letters: '',
  },
};

/** The families of languages that share a script, by the script's name (Unicode). */
export const LANGUAGES_BY_SCRIPT: Readonly<Record<string, Readonly<Record<string, LanguageSigns>>>> = {
  Latin: LATIN,
  Cyrillic: CYRILLIC,
  Arabic: ARABIC,
  Devanagari: DEVANAGARI,
};
