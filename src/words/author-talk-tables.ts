/**
 * Stems of words by which people speak of a story as a thing that is written, posted and read, by language; parted by
 * `|`, in small letters. Prose has one of them now and then, what is said to readers several.
 */
export const WORK_STEMS: Readonly<Record<string, string>> = {
  de: 'kapitel|fanfic|geschichte|leser|schreib|geschrieben|hochgeladen|review|kommentar|fortsetzung|feedback|viel spaß|update',
  fr: 'chapitre|fanfic|histoire|lecteur|lectrice|lecture|écri[rtsv]|publi|review|commentaire|la suite|vos avis',
  es: 'capítulo|fanfic|historia|lector|escrib|escrit|publi[cq]|review|comentari|vot[aeo]|actualiz',
  pt: 'capítulo|fanfic|história|leitor|escrev|escrit|public|post(?:ar|ei|ado)|coment|vot[aeo]|próximo|começo',
  it: 'capitol|fanfic|storia|lettor|lettric|scriv|scritt|pubblic|recension|comment|aggiorn',
  ca: 'capítol|història|lector|escri|comentari',
  ro: 'capitol|poveste|cititor|scri[sue]|comentari',
  ru: 'глав|фанфик|рассказ|истори|читател|чита|написа|пиш[уе]|отзыв|комментари|продолжени|автор|прод[аыу]|вдохнов|критик',
  uk: 'розділ|фанфік|оповідан|істор|читач|чита|написа|пиш[уе]|відгук|коментар|автор',
  pl: 'rozdzia|opowiadani|fanfi|czyteln|czyta|pisa|napis|komentarz|opublik|autor',
  cs: 'kapitol|povídk|pohádk|čtenář|čte|čtou|dočet|psa[lt]|napsa|píš|komentář|na webu',
  sk: 'kapitol|poviedk|čitateľ|čít|napísa|píš|komentár',
  hr: 'poglavlj|prič[aeu]|čitatelj|čita|pisa|napisa|komentar',
  nl: 'hoofdstuk|verhaal|lezer|lezen|schrijf|schrijv|geschreven|reactie|review',
  sv: 'kapit|berättels|läsa|läser|skriv|kommentar|recension',
  da: 'kapit|histori|læse|skriv|kommentar|anmeldels',
  no: 'kapit|histori|lese|skriv|kommentar|anmeldels',
  fi: 'luvu|luku|tarina|lukij|kirjoit|komment|arvostel',
  hu: 'fejezet|történet|olvas|írtam|írok|írni|vélemény|komment',
  tr: 'bölüm|hikaye|okuyucu|okur|okudu|okuyan|yazar|yazdı|yazma|yorum|oy ver',
  el: 'κεφάλαι|ιστορί|αναγνώστ|διαβάσ|διαβάζ|έγραψ|γράφ|σχόλι',
  id: 'bab|cerita|pembaca|penulis|vote|komen|update|baca|menulis',
  vi: 'chương|truyện|độc giả|bạn đọc|tác giả|bình luận|bình chọn|viết',
  zh: '章|更新|读者|讀者|书友|書友|作者|小说|小說|连载|連載|评论|評論|收藏|打赏|打賞|码字|碼字|写作|寫作|写完|寫完|推荐票|月票',
  ja: '話目|次回|次話|更新|読者|作者|小説|連載|感想|評価|投稿|執筆|作品|読んで',
  ko: '연재|독자|작가|소설|댓글|추천|업데이트|다음 화|작품|읽어',
};

/** How people speak to several at once, by language: to their readers, outside of speech. */
export const READER_WORDS: Readonly<Record<string, string>> = {
  de: 'euch|eure[nmrs]?|leute',
  fr: 'vous|vos|votre|tout le monde',
  es: 'ustedes|vosotr[oa]s|vuestr[oa]s?|chic[oa]s',
  pt: 'vocês|pessoal|galera|gente',
  it: 'voi|vi|vostr[oaie]|ragazz[ie]|a tutti',
  ru: 'вы|вас|вам|вами|ваш\\p{L}{0,3}|всем|ребята|друзья',
  uk: 'ви|вас|вам|ваш\\p{L}{0,3}|усім|всім|друзі',
  pl: 'wam|wami|wasz\\p{L}{0,3}|wszystkim|dla was',
  cs: 'vám|vámi|vaš\\p{L}{0,3}|všem|všichni|ahoj všichni',
  sk: 'vám|vami|vaš\\p{L}{0,3}|všetkým|všetci',
  hr: 'vam|vama|vaš\\p{L}{0,3}|svima',
  nl: 'jullie|iedereen|allemaal',
  sv: 'ni|er|era|alla ni|allihopa',
  da: 'jer|jeres|alle sammen',
  no: 'dere|deres|alle sammen',
  fi: 'te|teille|teidän|kaikille',
  hu: 'nektek|titeket|mindenkinek|veletek',
  tr: 'siz\\p{L}{0,4}|sizler\\p{L}{0,4}|arkadaşlar|hepiniz\\p{L}{0,3}|herkese',
  el: 'εσείς|σας|όλους|όλες',
  id: 'kalian|semuanya|teman-teman',
  vi: 'các bạn|mọi người',
  zh: '大家|各位|你们|你們',
  ja: '皆さん|皆様|みなさん|みなさま',
  ko: '여러분|님들',
};

/** How a line begins that thanks, by language. */
export const THANKS_WORDS: Readonly<Record<string, string>> = {
  en: 'thanks|thank you|many thanks|special thanks',
  de: 'danke|vielen dank|dankeschön',
  fr: 'merci|un grand merci',
  es: 'gracias|muchas gracias',
  pt: 'obrigad[oa]|agradeço',
  it: 'grazie|ringrazio',
  ru: 'спасибо|благодарю|благодарность',
  uk: 'дякую|спасибі',
  pl: 'dziękuję|dzięki|podziękowania',
  cs: 'děkuj[ui]|díky',
  sk: 'ďakujem|vďaka',
  hr: 'hvala',
  nl: 'bedankt|dank je|dank jullie|dankjewel',
  sv: 'tack',
  da: 'tak',
  no: 'takk',
  fi: 'kiitos|kiitokset',
  hu: 'köszönöm|köszi|köszönet',
  tr: 'teşekkür|teşekkürler',
  el: 'ευχαριστώ|ευχαριστίες',
  id: 'terima kasih|makasih',
  vi: 'cảm ơn|cám ơn',
  zh: '感谢|感謝|谢谢|謝謝|多谢|多謝',
  ja: 'ありがとう|感謝|お読みいただき',
  ko: '감사',
};

/** How somebody says whose the characters are, and that nobody earns by the story, by language; as patterns. */
export const DISCLAIMERS: Readonly<Record<string, string>> = {
  en: "(?:do|does|did)(?:n['’]?t| not) (?:own|claim)(?: any(?:thing)?)?(?: of)?(?: the| these| them)?(?:[^.!?]{0,40}characters?\\b| \\p{L}{2}| them\\b| nobody)|\\bcharacters?\\b[^.!?]{0,80}\\b(?:owned by|propert(?:y|ies) of|belongs? to|copyright|not mine|creations? (?:of|and))|\\b(?:owned by|propert(?:y|ies) of|©|copyright(?:ed)?|belongs? to)\\b[^.!?]{0,60}\\b(?:characters?|respective|inc|ltd|ldc|tv|pictures|studios?|entertainment|productions)\\b|(?:don['’]?t|do not|nobody|please) sue\\b|sue me\\b|(?:no|any) (?:money|profit) (?:is|off|from|on|out)|without permission[^.!?]{0,20}\\.|\\b(?:is|are) (?:©|\\(c\\)|copyright)|no copyright infringement|\\b(?:is|are|was|were)(?: not|n['’]t) (?:owned by (?:me|us)|(?:my|our) property)",
  de: 'gehör(?:t|en) (?:leider )?(?:nicht mir|mir nicht|alle[ns]? )|verdiene (?:hiermit |damit )?kein geld|(?:figuren|charaktere) gehören',
  fr: "ne m[’']appartien(?:t|nent) pas|personnages (?:appartiennent|sont la propriété)|appartien(?:t|nent) à",
  es: 'no me pertenecen?|personajes (?:pertenecen|son propiedad)|sin (?:ánimo|fines) de lucro',
  pt: 'não me pertencem?|personagens (?:pertencem|são propriedade)|sem fins lucrativos',
  it: 'non mi appart(?:iene|engono)|personaggi (?:appartengono|sono (?:di )?proprietà)|senza scopo di lucro',
  ru: 'не принадлежат? мне|мне не принадлеж|персонажи принадлежат|не претендую|не извлекаю',
  pl: 'nie należą? do mnie|(?:postacie|bohaterowie) należą',
  nl: 'zijn niet van mij|personages zijn (?:van|eigendom)',
  sv: '(?:äger inte|tillhör inte mig)',
  zh: '不属于我|版权归|版權歸|角色[属屬]于',
  ja: '著作権は|二次創作(?:です|小説)',
};

/**
 * How somebody says where in another work a story stands, by language: `This takes place after the third season`. What a
 * story tells of itself has the first half, a work with parts has the second.
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  en: '\\b(?:this|it|story|fic|events?|part|chapter|series)\\b[^.!?\\n]{0,40}\\b(?:(?:takes?|took|taking) place|(?:is|are|was) set|occurs?|happens?|is (?:a|the) continuation|follows)\\b[^.!?]{0,80}\\b(?:series|seasons?|episodes?|movies?|films?|o[av]v|ova|oav|tv|anime|manga|canon|timeline|continuity|universe|dimension|books?|chapters?|saga)\\b',
  de: '\\b(?:spielt|setzt)\\b[^.!?]{0,60}\\b(?:staffel|folge|serie|band|film|kapitel|teil|geschichte)\\b',
  fr: '\\bse (?:passe|déroule|situe)\\b[^.!?]{0,60}\\b(?:saison|épisode|série|tome|film|chapitre|saga)\\b',
  es: '\\b(?:transcurre|sucede|tiene lugar|está ambientad[ao])\\b[^.!?]{0,60}\\b(?:temporada|episodio|serie|película|libro|capítulo)\\b',
  it: '\\b(?:si svolge|è ambientat[ao])\\b[^.!?]{0,60}\\b(?:stagione|episodio|serie|film|libro|capitolo)\\b',
  pt: '\\b(?:se passa|passa-se|é ambientad[ao])\\b[^.!?]{0,60}\\b(?:temporada|episódio|série|filme|livro|capítulo)\\b',
  ru: '(?:действие|события) [^.!?]{0,40}(?:происход|разворачива)[^.!?]{0,60}(?:сезон|сери|книг|фильм|глав)',
  nl: '\\bspeelt zich af\\b[^.!?]{0,60}\\b(?:seizoen|aflevering|serie|boek|film|hoofdstuk)\\b',
};

/** A short line with which an author ends what was to be said before the story, by language. */
export const LAUNCHES: Readonly<Record<string, string>> = {
  en: "(?:and |so |now,? |anyway,? |okay,? |ok,? |well,? |but )*(?:(?:on (?:with|to)|back to|let['’]?s (?:get (?:on|back) (?:with|to)|start|begin)|here(?:['’]s| is)|time for|that(?: being)? said,? on (?:with|to)) (?:the|this|my|our) (?:story|stories|show|fic|fanfic|tale|chapter|fun|next (?:chapter|part))|let['’]?s get (?:going|started|on with it|to it)|(?:have fun|enjoy|happy) reading|enjoy(?: the (?:show|story|fic|ride|chapter)| yourselves?)?|here (?:goes|we go)|without further ado[^.!?]{0,40}|read on|on with it|(?:that is|that['’]s) (?:all|it)\\b[^.!?]{0,60}|see (?:you|ya|u) (?:later |soon |again )?(?:in|at|for|next) (?:the )?(?:next )?(?:chapter|part|time|episode|end)[^.!?]{0,20}|have fun with [^.!?]{1,40})",
  de: "(?:und |so,? |nun,? |jetzt |also,? )*(?:viel spaß(?: beim lesen| damit)?|los geht['’]?s|auf geht['’]?s|(?:weiter|nun|jetzt) zur geschichte)",
  fr: "(?:et |alors,? |maintenant,? )*(?:bonne lecture|place à l[’']histoire|c[’']est parti)",
  es: '(?:y |bueno,? |ahora,? )*(?:disfrut(?:en|ad|adlo|enlo)|que lo disfrut(?:en|éis)|a leer|vamos con la historia)',
  it: '(?:e |bene,? |ora,? )*(?:buona lettura|godetevi(?: la storia)?|iniziamo)',
  pt: '(?:e |bom,? |agora,? )*(?:boa leitura|aproveitem|vamos (?:lá|à história))',
  ru: '(?:итак,? |а теперь,? |ну,? )*(?:приятного чтения|поехали|к рассказу)',
  nl: '(?:veel leesplezier|veel plezier(?: met lezen)?)',
};

/** What is said of an author at the foot of a story in a magazine, by language; no story tells so of its people. */
export const LIVES: Readonly<Record<string, string>> = {
  en: '\\b(?:(?:his|her|their|my) (?:work|works|stories|fiction|poems?|poetry|writing|novels?|essays) (?:ha(?:s|ve)|can|may|will|is|are) (?:appeared|been published|be (?:found|read|seen)|appear|forthcoming)|is (?:the|an?) (?:[\\p{L}-]+ ){0,3}(?:author|writer|novelist|poet) (?:of|from|who|living|based|in|whose)|(?:lives|resides) and (?:writes|works) in|has (?:been published|published (?:stories|fiction|poetry|novels|work)) in)',
  de: '\\b(?:(?:seine|ihre) (?:erzählungen|geschichten|texte|gedichte|romane) (?:erschienen|sind erschienen|wurden)|lebt und schreibt in|ist autor(?:in)? (?:von|der|des))',
  fr: "\\b(?:ses (?:nouvelles|textes|romans|poèmes) (?:ont paru|ont été publiés)|vit et écrit (?:à|en)|est l[’']auteure? de)",
  es: '\\b(?:sus (?:relatos|cuentos|textos|poemas) han (?:aparecido|sido publicados)|vive y escribe en|es autora? de)',
};

/**
 * How somebody says that what a header has stands above another part, by language: `Disclaimers are in part 1`,
 * `See chapter one for warnings`. `@` stands for what it has, `#` for the part.
 */
export const POINTERS: Readonly<Record<string, readonly [says: string, has: string, part: string]>> = {
  en: [
    '(?:see|for|read|check)\\b[^.!?]{0,30}#[^.!?]{0,30}@|@[^.!?]{0,40}\\b(?:see|in|with|at|on|above|before|as in)\\b[^.!?]{0,20}#',
    '(?:disclaimers?|warnings?|headers?|summar(?:y|ies)|ratings?|credits|legal stuff|headings|full notes)',
    '(?:(?:part|chapter|post|installment)s? (?:\\d{1,3}|one|zero|i\\b|the first)|(?:the )?(?:first|previous|earlier|other|last) (?:parts?|chapters?|posts?|installments?)|(?:the )?prologue)',
  ],
  de: [
    '(?:siehe|steht|stehen)\\b[^.!?]{0,40}#|@[^.!?]{0,40}\\b(?:siehe|in|im|wie in|vor)\\b[^.!?]{0,20}#',
    '(?:disclaimer|warnung(?:en)?|kopf|inhaltsangabe|vorbemerkung(?:en)?)',
    '(?:(?:teil|kapitel) (?:\\d{1,3}|eins|i\\b)|ersten? (?:teil|kapitel)|prolog)',
  ],
  fr: [
    '(?:voir|cf)\\b[^.!?]{0,30}#|@[^.!?]{0,40}\\b(?:voir|dans|au|en|avec)\\b[^.!?]{0,20}#',
    '(?:disclaimer|avertissements?|résumé|en-tête)',
    '(?:(?:partie|chapitre) (?:\\d{1,3}|un\\b|i\\b)|premi(?:er|ère) (?:partie|chapitre)|prologue)',
  ],
  es: [
    '(?:ver|véase)\\b[^.!?]{0,30}#|@[^.!?]{0,40}\\b(?:ver|en|con)\\b[^.!?]{0,20}#',
    '(?:disclaimer|advertencias?|avisos?|resumen|descargo)',
    '(?:(?:parte|capítulo) (?:\\d{1,3}|uno|i\\b)|primer(?:a|o)? (?:parte|capítulo)|prólogo)',
  ],
  nl: [
    '(?:zie)\\b[^.!?]{0,30}#|@[^.!?]{0,40}\\b(?:zie|in|bij)\\b[^.!?]{0,20}#',
    '(?:disclaimer|waarschuwing(?:en)?|samenvatting)',
    '(?:(?:deel|hoofdstuk) (?:\\d{1,3}|een|één|i\\b)|eerste (?:deel|hoofdstuk)|proloog)',
  ],
};
