/** Short pieces of prose in many languages, with the encodings that such texts came in before UTF-8. */
export interface Sample {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly texts: readonly [string, string, string];
}

export const samples: readonly Sample[] = [
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', 'cp855'],
    texts: [
      'Паром ушёл в девять утра, и на берегу остались только старый сторож да его собака. «Опять опоздали», — сказал он и поставил чайник на печку.',
      'Она долго смотрела на реку. Вода поднялась за ночь почти до самых окон, и соседи уже вытаскивали из домов свои вещи. Никто не плакал.',
      'Письмо пришло в четверг. Я узнал почерк ещё до того, как взял конверт в руки: так писала моя бабушка, мелко и без единой помарки.',
    ],
  },
  {
    language: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u'],
    texts: [
      'Пором відійшов о дев’ятій ранку, і на березі залишилися тільки старий сторож та його собака. Він зітхнув і поставив чайник на піч.',
      'Вона довго дивилася на річку. Вода піднялася за ніч майже до самих вікон, і сусіди вже виносили з хат свої речі. Ніхто не плакав.',
      'Лист прийшов у четвер. Я впізнав почерк ще до того, як узяв конверт у руки: так писала моя бабуся, дрібно й без жодної помилки. Її вже немає.',
    ],
  },
  {
    language: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2', 'cp852', 'mac-ce'],
    texts: [
      'Prom odpłynął o dziewiątej rano i na brzegu został tylko stary stróż ze swoim psem. Znowu się spóźniliście, powiedział i nastawił wodę na herbatę.',
      'Długo patrzyła na rzekę. Woda podniosła się w nocy prawie do samych okien, a sąsiedzi wynosili już z domów swoje rzeczy. Nikt nie płakał.',
      'List przyszedł w czwartek. Poznałem charakter pisma, zanim wziąłem kopertę do ręki: tak pisała moja babcia, drobno i bez jednego skreślenia.',
    ],
  },
  {
    language: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2', 'cp852', 'mac-ce'],
    texts: [
      'Přívoz odjel v devět ráno a na břehu zůstal jen starý hlídač se svým psem. Zase jste přišli pozdě, řekl a postavil vodu na čaj.',
      'Dlouho se dívala na řeku. Voda v noci stoupla skoro až k oknům a sousedé už vynášeli z domů své věci. Nikdo neplakal, všichni mlčeli.',
      'Dopis přišel ve čtvrtek. Poznal jsem rukopis dřív, než jsem vzal obálku do ruky: tak psala moje babička, drobně a bez jediného škrtu.',
    ],
  },
  {
    language: 'Hungarian',
    encodings: ['windows-1250', 'iso-8859-2', 'cp852', 'mac-ce'],
    texts: [
      'A komp reggel kilenckor indult el, és a parton csak az öreg őr maradt a kutyájával. Már megint elkéstek, mondta, és vizet tett föl a teának.',
      'Sokáig nézte a folyót. A víz éjjel majdnem az ablakokig emelkedett, és a szomszédok már hordták ki a házból a holmijukat. Senki sem sírt közülük.',
      'A levél csütörtökön érkezett. Fölismertem az írást, mielőtt a borítékot kézbe vettem volna: a nagyanyám írt így, apró betűkkel, egyetlen törlés nélkül.',
    ],
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7', 'cp737', 'cp869', 'mac-greek'],
    texts: [
      'Το φέρι έφυγε στις εννιά το πρωί και στην όχθη έμεινε μόνο ο γέρος φύλακας με τον σκύλο του. Πάλι αργήσατε, είπε, κι έβαλε νερό για τσάι.',
      'Κοίταζε για ώρα το ποτάμι. Το νερό είχε ανέβει τη νύχτα σχεδόν ως τα παράθυρα και οι γείτονες έβγαζαν κιόλας τα πράγματά τους από τα σπίτια.',
      'Το γράμμα ήρθε την Πέμπτη. Γνώρισα τον γραφικό χαρακτήρα πριν πιάσω τον φάκελο στα χέρια μου: έτσι έγραφε η γιαγιά μου, ψιλά και καθαρά.',
    ],
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254', 'cp857', 'mac-turkish'],
    texts: [
      'Vapur sabah dokuzda kalktı ve kıyıda yalnızca yaşlı bekçi ile köpeği kaldı. Yine geç kaldınız, dedi ve çay için ocağa su koydu.',
      'Uzun süre ırmağa baktı. Su gece boyunca neredeyse pencerelere kadar yükselmişti, komşular eşyalarını evlerinden çıkarıyordu. Kimse ağlamıyordu.',
      'Mektup perşembe günü geldi. Zarfı elime almadan önce yazıyı tanıdım: büyükannem böyle yazardı, küçücük harflerle, tek bir karalama olmadan.',
    ],
  },
  {
    language: 'Lithuanian',
    encodings: ['windows-1257', 'iso-8859-13', 'cp775'],
    texts: [
      'Keltas išplaukė devintą ryto, ir ant kranto liko tik senas sargas su savo šunimi. Vėl pavėlavote, pasakė jis ir užkaitė vandens arbatai.',
      'Ji ilgai žiūrėjo į upę. Vanduo per naktį pakilo beveik iki langų, ir kaimynai jau nešė iš namų savo daiktus. Niekas neverkė, visi tylėjo.',
      'Laiškas atėjo ketvirtadienį. Pažinau raštą dar prieš paimdamas voką į rankas: taip rašė mano močiutė, smulkiai ir be jokių klaidų.',
    ],
  },
  {
    language: 'Latvian',
    encodings: ['windows-1257', 'iso-8859-13', 'cp775'],
    texts: [
      'Prāmis aizgāja deviņos no rīta, un krastā palika tikai vecais sargs ar savu suni. Atkal nokavējāt, viņš teica un uzlika ūdeni tējai.',
      'Viņa ilgi skatījās uz upi. Ūdens pa nakti bija pacēlies gandrīz līdz logiem, un kaimiņi jau nesa no mājām savas mantas. Neviens neraudāja.',
      'Vēstule pienāca ceturtdien. Es pazinu rokrakstu, vēl pirms paņēmu aploksni rokās: tā rakstīja mana vecmāmiņa, sīki un bez nevienas kļūdas.',
    ],
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8', 'cp862'],
    texts: [
      'המעבורת יצאה בתשע בבוקר, ועל הגדה נשאר רק השומר הזקן עם הכלב שלו. שוב איחרתם, הוא אמר ושם מים לתה על הכיריים.',
      'היא הסתכלה זמן רב על הנהר. המים עלו בלילה כמעט עד החלונות, והשכנים כבר הוציאו את הדברים שלהם מן הבתים. איש לא בכה.',
      'המכתב הגיע ביום חמישי. זיהיתי את כתב היד עוד לפני שלקחתי את המעטפה: כך כתבה סבתא שלי, באותיות קטנות ובלי אף מחיקה.',
    ],
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    texts: [
      'غادرت العبارة في التاسعة صباحا، ولم يبق على الضفة سوى الحارس العجوز وكلبه. لقد تأخرتم مرة أخرى، قال ووضع الماء على النار.',
      'نظرت طويلا إلى النهر. ارتفع الماء في الليل حتى كاد يصل إلى النوافذ، وكان الجيران يخرجون أشياءهم من البيوت. لم يبك أحد.',
      'وصلت الرسالة يوم الخميس. عرفت الخط قبل أن آخذ الظرف في يدي: هكذا كانت جدتي تكتب، بحروف صغيرة ومن دون أي شطب.',
    ],
  },
  {
    language: 'Vietnamese',
    encodings: ['windows-1258'],
    texts: [
      'Chuyến phà rời bến lúc chín giờ sáng, và trên bờ chỉ còn lại ông già gác bến cùng con chó của ông. Lại đến muộn rồi, ông nói và đặt ấm nước lên bếp.',
      'Cô nhìn dòng sông rất lâu. Nước đã dâng lên trong đêm gần đến cửa sổ, và hàng xóm đã bắt đầu mang đồ đạc ra khỏi nhà. Không ai khóc cả.',
      'Bức thư đến vào thứ năm. Tôi nhận ra nét chữ trước khi cầm phong bì lên: bà tôi viết như thế, chữ nhỏ và không một chỗ tẩy xóa.',
    ],
  },
  {
    language: 'Thai',
    encodings: ['windows-874'],
    texts: [
      'เรือข้ามฟากออกตอนเก้าโมงเช้า บนฝั่งเหลือเพียงยามแก่กับหมาของเขา มาสายอีกแล้ว เขาพูดแล้วต้มน้ำชงชา',
      'เธอมองแม่น้ำอยู่นาน น้ำขึ้นในตอนกลางคืนจนเกือบถึงหน้าต่าง เพื่อนบ้านกำลังขนของออกจากบ้าน ไม่มีใครร้องไห้',
      'จดหมายมาถึงวันพฤหัสบดี ฉันจำลายมือได้ก่อนที่จะหยิบซองขึ้นมา ยายของฉันเขียนแบบนี้ ตัวเล็กและไม่มีรอยลบเลย',
    ],
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    texts: [
      '渡し船は朝の九時に出てしまい、岸には年老いた番人と犬だけが残っていた。「また遅れたね」と彼は言って、火にやかんをかけた。',
      '彼女は長いあいだ川を見ていた。水は夜のうちに窓のすぐ下まで上がり、近所の人たちはもう家から荷物を運び出していた。誰も泣かなかった。',
      '手紙は木曜日に届いた。封筒を手に取る前から、誰の字かわかった。祖母はいつもそんなふうに、小さな字で、一つも直さずに書いたのだ。',
    ],
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gb18030'],
    texts: [
      '渡船早上九点就开走了，岸上只剩下看门的老人和他的狗。“你们又来晚了。”他说着，把水壶放到火上。外面还在下雨。',
      '她看了很久那条河。夜里水涨到了窗户下面，邻居们已经在把东西从屋里搬出来。没有人哭，也没有人说话，大家都在等天亮。',
      '信是星期四到的。我还没有拿起信封就认出了那个笔迹：我的外婆就是这样写字的，字很小，一个错字也没有。',
    ],
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5'],
    texts: [
      '渡船早上九點就開走了，岸上只剩下看門的老人和他的狗。「你們又來晚了。」他說著，把水壺放到火上。外面還在下雨。',
      '她看了很久那條河。夜裡水漲到了窗戶下面，鄰居們已經在把東西從屋裡搬出來。沒有人哭，也沒有人說話，大家都在等天亮。',
      '信是星期四到的。我還沒有拿起信封就認出了那個筆跡：我的外婆就是這樣寫字的，字很小，一個錯字也沒有。',
    ],
  },
  {
    language: 'Korean',
    encodings: ['euc-kr', 'johab'],
    texts: [
      '나룻배는 아침 아홉 시에 떠났고, 강가에는 늙은 파수꾼과 그의 개만 남아 있었다. 또 늦었군, 하고 그가 말하며 불 위에 주전자를 올렸다.',
      '그녀는 오랫동안 강을 바라보았다. 밤사이 물이 창문 바로 아래까지 차올랐고, 이웃들은 벌써 집에서 짐을 꺼내고 있었다. 아무도 울지 않았다.',
      '편지는 목요일에 왔다. 봉투를 손에 들기도 전에 누구의 글씨인지 알았다. 할머니는 언제나 그렇게 작은 글씨로, 한 번도 고치지 않고 썼다.',
    ],
  },
  {
    language: 'German',
    encodings: ['windows-1252', 'macintosh', 'cp850', 'cp437'],
    texts: [
      'Die Fähre fuhr um neun Uhr früh, und am Ufer blieb nur der alte Wächter mit seinem Hund zurück. „Schon wieder zu spät“, sagte er und setzte Teewasser auf.',
      'Sie sah lange auf den Fluß. Über Nacht war das Wasser fast bis zu den Fenstern gestiegen, und die Nachbarn trugen schon ihre Möbel aus den Häusern.',
      'Der Brief kam am Donnerstag. Ich erkannte die Handschrift, bevor ich den Umschlag öffnete: So schrieb meine Großmutter, klein und ohne Änderung.',
    ],
  },
  {
    language: 'French',
    encodings: ['windows-1252', 'macintosh', 'cp850', 'cp437'],
    texts: [
      'Le bac était parti à neuf heures, et il ne restait sur la rive que le vieux gardien avec son chien. Vous êtes encore en retard, dit-il, et il mit l’eau à chauffer.',
      'Elle regarda longtemps la rivière. L’eau était montée pendant la nuit presque jusqu’aux fenêtres, et déjà les voisins sortaient leurs affaires. Ça durait.',
      'La lettre arriva le jeudi. J’ai reconnu l’écriture avant même de prendre l’enveloppe : ma grand-mère écrivait ainsi, très serré, sans une rature, où qu’elle fût.',
    ],
  },
  {
    language: 'Spanish',
    encodings: ['windows-1252', 'macintosh', 'cp850', 'cp437'],
    texts: [
      'La barca salió a las nueve de la mañana y en la orilla sólo quedó el viejo guardián con su perro. ¿Otra vez tarde?, preguntó, y puso el agua a calentar.',
      'Miró el río durante mucho tiempo. El agua había subido por la noche casi hasta las ventanas y los vecinos ya sacaban sus cosas. Nadie lloró allí.',
      'La carta llegó el jueves. Reconocí la letra antes de tomar el sobre: así escribía mi abuela, con letra pequeña y sin un solo borrón, año tras año.',
    ],
  },
  {
    language: 'Portuguese',
    encodings: ['windows-1252', 'macintosh', 'cp850', 'cp860'],
    texts: [
      'A balsa partiu às nove da manhã e na margem ficou apenas o velho guarda com o seu cão. Outra vez atrasados, disse ele, e pôs a água ao lume. Não choveu.',
      'Ela olhou o rio durante muito tempo. A água subira à noite quase até às janelas, e os vizinhos já tiravam as coisas das casas. Ninguém falou; então amanheceu.',
      'A carta chegou na quinta-feira. Reconheci a letra antes de pegar no envelope: a minha avó escrevia assim, miúdo, sem nenhuma emenda, com atenção.',
    ],
  },
  {
    language: 'Swedish',
    encodings: ['windows-1252', 'macintosh', 'cp850', 'cp865'],
    texts: [
      'Färjan gick klockan nio på morgonen, och på stranden fanns bara den gamle vakten kvar med sin hund. Försenade igen, sa han och satte på vatten till té.',
      'Hon såg länge på älven. Vattnet hade stigit under natten nästan ända upp till fönstren, och grannarna bar redan ut sina saker. Ingen grät.',
      'Brevet kom på torsdagen. Jag kände igen handstilen innan jag tog kuvertet i handen: så skrev min mormor, smått och utan en enda överstrykning.',
    ],
  },
  {
    language: 'Icelandic',
    encodings: ['windows-1252', 'cp861'],
    texts: [
      'Ferjan fór klukkan níu um morguninn og á bakkanum var enginn eftir nema gamli vörðurinn með hundinn sinn. Aftur of sein, sagði hann og setti vatn yfir í te.',
      'Hún horfði lengi á ána. Vatnið hafði hækkað um nóttina næstum upp að gluggum og nágrannarnir voru þegar farnir að bera út eigur sínar. Enginn grét.',
      'Bréfið kom á fimmtudegi. Ég þekkti höndina áður en ég tók upp umslagið: þannig skrifaði amma mín, smátt og án þess að strika nokkuð út.',
    ],
  },
  {
    language: 'English',
    encodings: ['windows-1252', 'macintosh'],
    texts: [
      '“You’re late again,” he said—and put the kettle on. “The ferry left at nine.” She didn’t answer; the dog’s bowl was empty, and the café was shut…',
      'She watched the river for a long time. “It’s coming up,” said Zoë. The neighbours’ chairs stood in the road. Nobody cried… nobody said a word.',
      'The letter came on a Thursday. I knew the hand before I’d touched it: that’s how my grandmother wrote—small, ‘neat as a pin’, and without one naïve word.',
    ],
  },
];
