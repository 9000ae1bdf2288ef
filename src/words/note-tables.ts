/**
 * Labels that nothing but a note of the author, the translator or the poster bears, by language. Forms are parted by `|`;
 * the letters at their start are plain, so that a cheap look finds them.
 */
export const SURE_NOTE_LABELS: Readonly<Record<string, string>> = {
  en: [
    'a/ns?(?: ?#?\\d{1,2})?|a\\.n\\.(?= ?[:–—-])|an?-note|t/n|tl/?n|e/n|ed/n|p/n|b/n|m/n|n\\.b\\. from (?:me|the author)',
    "(?:author(?:ess)?|writer|scribbler|scribe|storyteller|poster|uploader|translator|translation|tl|editor|editing|proofreader|archivist|beta|betareader|moderator|mod|admin|transcriber|submitter|co-author)(?:['’]?s?['’]?|\\(s\\))?,? (?:(?:end|after|post|pre|fore)[ -]?|chapter )?(?:notes?|ramblings?|rants?|rambles?|corner|comments?|babbles?|babblings?|blather|chatter|thoughts|musings?|blurb|remarks?|message|afterword|foreword|space)(?: ?#?\\d{1,2})?",
    "auth(?:or)?['’]?s?[ -]?notes?",
    '(?:author(?:ess)?|writer|translator|poster|editor|mod) (?:here|speaking|speaks|talks|says|again)',
    '(?:a )?(?:few )?words? from (?:your |the )?(?:author|writer|translator|editor)|from the (?:author|writer|translator)|message from (?:your |the )?(?:author|writer|translator)',
  ].join('|'),
  fr: "n/a|n\\. ?d\\. ?[at]\\.?|nda|ndt|note d(?:e l[’']|u |e la )(?:auteur|autrice|auteure|traducteur|traductrice|bêta)|notes de l[’'](?:auteur|autrice|auteure)|mot de l[’'](?:auteur|autrice|auteure)|blabla de l[’'](?:auteur|autrice)",
  de: 'anmerkung(?:en)? (?:de[rs] )?(?:autors?|autorin|übersetzers?|übersetzerin|verfassers?)|anm\\. ?d\\. ?(?:autors?|autorin|a|ü|übers|verf|red|hrsg)\\.?|autor(?:en|in)?[ -]?(?:notiz|anmerkung|kommentar)(?:en)?|übersetzer(?:notiz|anmerkung)|wort des autors',
  es: 'nota(?:s)? (?:de la? |del )(?:autora?|traductora?|escritora?)|n\\. ?(?:de(?:l| la) ?|d\\. ?)t\\.?(?= ?:)|n\\. ?(?:de (?:la? )?)?a\\.?(?=:)|n/[at]|palabras de la? autora?',
  it: "not[ae] (?:dell[’']|del |della )(?:aut(?:ore|rice)|traduttore|traduttrice)|n\\. ?d\\. ?[at]\\.|angolo (?:dell[’'])?aut(?:ore|rice)",
  pt: 'n/a|n\\. ?d[oa] ?t\\.?(?= ?:)|notas? d[oa] (?:autora?|tradutora?|escritora?)|palavras d[oa] autora?',
  ru: 'примечани[ея] (?:автора?|переводчика?)|прим\\. ?(?:авт|пер)\\.|от (?:автора|переводчика)|слово автора|а/н|п/а',
  uk: 'примітк[аи] (?:автора|авторки|перекладача)|від (?:автора|авторки|перекладача)|прим\\. ?(?:перекл|авт|пер)\\.',
  bg: 'бележк[аи] на (?:автора|преводача)|от автора|бел\\. ?(?:прев|авт|ред)\\.',
  pl: 'notka (?:od )?(?:autora|autorki|odautorska|tłumacza|tłumaczki)|od (?:autora|autorki|tłumacza|tłumaczki)|przypis (?:autora|tłumacza)|słowo od (?:autora|autorki)|przyp\\. ?(?:tłum|aut|red)\\.|uwag[ai] (?:autora|autorki|tłumacza|tłumaczki)',
  cs: 'poznámk[ay] (?:autora|autorky|překladatele|překladatelky)|pozn\\. ?(?:aut|překl)\\.',
  sk: 'poznámk[ay] (?:autora|autorky|prekladateľa)|pozn\\. ?(?:aut|prekl)\\.',
  hr: 'napomen[ae] (?:autora|autorice|prevoditelja)|prim\\. ?(?:prev|aut|ur)\\.',
  nl: 'noot van (?:de )?(?:auteur|schrijver|schrijfster|vertaler)|opmerking van de (?:auteur|schrijver)|n\\. ?v\\. ?d\\. ?[av]\\.',
  sv: 'författarens (?:anmärkning|kommentar|ord)|författarkommentar|översättarens (?:anmärkning|kommentar)',
  da: 'forfatterens (?:note|bemærkning|kommentar)|oversætterens note',
  no: 'forfatterens (?:notat|merknad|kommentar)|oversetterens merknad',
  fi: 'kirjoittajan (?:huomautus|huomio|sana)|kääntäjän huomautus|k/h|suom\\. ?huom\\.|kirj\\. ?huom\\.',
  et: 'autori märkus|tõlkija märkus|tlk\\. ?märkus',
  hu: 'a szerző megjegyzése|szerzői megjegyzés|(?:a )?fordító megjegyzése|(?:a )?ford\\. ?megj\\.',
  ro: 'not[ae] (?:autorului|autoarei|traducătorului)|n\\. ?(?:trad|aut)\\.',
  el: 'σημείωση (?:του |της )?(?:συγγραφέα|μεταφραστή)|σημείωμα (?:του |της )?(?:συγγραφέ(?:α|ως)|μεταφραστή|μεταφράστριας)|σημείωση (?:του |της )?(?:συγγραφέως|μεταφράστριας)|σ\\.? ?τ\\.? ?[μσ]\\.',
  tr: 'yazar(?:ın)? notu|çevirmen(?:in)? notu|y/n',
  id: 'catatan (?:penulis|penerjemah)|dari penulis',
  vi: 'lời (?:của )?tác giả|tác giả có lời muốn nói|lời người dịch',
  zh: '作者有话说|作者有話說|作者的话|作者的話|作者按|作者注|作者留言|译者注|譯者註|译注',
  ja: '作者より|作者コメント|作者から|訳者注|訳注|作者の言葉',
  ko: '작가의 말|작가 한마디|작가 후기|역자 주|역주|작가 주',
  ar: 'ملاحظة (?:الكاتب|الكاتبة|المترجم)',
  ca: "not[ae]s? (?:de l[’']|del |de la )(?:autora?|traductora?)|n\\. ?del? t\\.",
  sl: 'op\\. ?(?:prev|av|ur)\\.|opomb[ae] (?:avtorja|avtorice|prevajalca|prevajalke)',
  sr: 'прим\\. ?(?:прев|аут)\\.|напомен[ае] (?:аутора|ауторке|преводиоца)',
  lt: 'autoriaus pastab(?:a|os)|vertėjo pastab(?:a|os)',
  lv: 'autora piezīmes?|tulkotāja piezīmes?',
  eo: 'noto de la (?:aŭtoro|aŭtorino|tradukinto)',
  gl: 'nota d[oa] (?:autora?|tradutora?)',
  cy: 'nodyn (?:yr )?(?:awdur|cyfieithydd)',
  he: 'הערת (?:המחבר|המחברת|המתרגם|המתרגמת)',
  fa: 'یادداشت (?:نویسنده|مترجم)',
  hi: '(?:लेखक|लेखिका|अनुवादक) की टिप्पणी',
};

/** Labels that count in capitals only: as words they begin sentences. The first may stand anywhere, the others at an edge of a part. */
export const CAPITAL_NOTE_LABELS: readonly string[] = [
  'AN ?\\d{0,2}',
  'A\\.N\\.?',
  'AUTHOR NOTES?',
  'OOC',
  'TN',
  'TL',
  'TLN',
  'T\\.N\\.?',
  'PR',
  'ED',
];
export const CAPITAL_EDGE_LABELS: readonly string[] = [
  'EDIT(?:ED)?(?: ?#?\\d{1,2})?',
  'UPDATED?(?: ?#?\\d{1,2})?',
  'UPD',
  'ETA',
  'PSA',
  'AUTHOR',
  'FYI',
  'NB',
  'TL;? ?DR',
  'AN',
  'A\\.N\\.',
  'NEXT(?: (?:TIME|CHAPTER|PART|ISSUE|EPISODE|WEEK|MONTH))?',
];

/** What kind of note it is, before the word for one: `end note`, `quick note`. */
export const KINDS_OF_NOTE =
  'chapter|part|end|ending|end-of-chapter|beginning|intro|introductory|outro|housekeeping|opening|closing|start|final|story|quick|short|small|little|tiny|long|extra|last|side|random|general|pre|post|after';

/** What a note is about, behind its label: `Notes for this chapter`. */
export const NOTE_PREPOSITIONS = 'for|to|of|on|about';
export const NOTED_THINGS = 'this|the|today|next|last|previous|part|chapter|all|my';
/** Some of which every note's label has. */
export const NOTE_STEMS = '[at]/n|(?:end)?notes?|author|rambl|translator|comment';

/** Labels that count at the edge of a part only, by language. */
export const EDGE_NOTE_LABELS: Readonly<Record<string, string>> = {
  en: [
    "notes? from (?:the )?[\\p{L}\\d'’-]+(?: [\\p{L}\\d'’-]+)?|(?:note )?to (?:the |my |all )?readers?",
    "author(?:ess)?(?:['’]?s?['’]?|ial) [\\p{L}-]{3,14}(?: of \\p{L}+)?(?: #?\\d{1,2})?|musings?|housekeeping|babbl(?:es?|ings?)|blather(?:ings?)?|soap ?box|confessions?",
    "(?:legal )?disclaim(?:er|ers|s)?|beta(?:['’]?d by|[ -]?readers?)|acknowledge?ments?|shout[ -]?outs?",
    'review (?:replies|responses|answers)|replies to reviews|reader replies|feedback|comments|(?:special )?thanks(?: to)?|next (?:time|chapter|part)(?=:)',
    'edit(?: ?#?\\d{1,2})?|update(?: ?#?\\d{1,2})?|edited to add|psa|heads[ -]up|fun fact|announcement|important(?: notice)?|notice|(?:my )?(?:ramblings?|rants?|rambles?|thoughts)|before (?:you|we) (?:read|start|begin|go on)',
    '(?:(?:foreign )?words|translations?|footnotes?|endnotes?|glossary|vocab(?:ulary)?)(?=: \\S+ \\S+ \\S)',
  ].join('|'),
  fr: 'note|notes|remarque|remerciements|réponses aux reviews|disclaimer|(?:le )?(?:prochain chapitre|chapitre suivant)(?=:| :)|(?:traductions?|glossaire|lexique|vocabulaire)(?=: \\S+ \\S+ \\S)',
  de: 'anmerkung|anmerkungen|notiz|hinweis|danksagung|disclaimer|(?:im )?nächste[sn]? (?:kapitel|mal|teil)(?=:)|(?:übersetzung(?:en)?|fußnoten?|glossar|vokabeln)(?=: \\S+ \\S+ \\S)',
  es: 'nota|notas|aclaraciones|agradecimientos|aviso|disclaimer|(?:el )?(?:próximo|siguiente) capítulo(?=:)|(?:traducci(?:ón|ones)|glosario|vocabulario)(?=: \\S+ \\S+ \\S)',
  it: 'nota|note|avviso|ringraziamenti|disclaimer|(?:il )?prossimo capitolo(?=:)|(?:traduzion[ei]|glossario)(?=: \\S+ \\S+ \\S)',
  pt: 'nota|notas|aviso|agradecimentos|disclaimer|(?:o )?próximo capítulo(?=:)|(?:tradu(?:ção|ções)|glossário)(?=: \\S+ \\S+ \\S)',
  ru: 'примечание|примечания|дисклеймер|благодарности|следующая (?:глава|часть)(?=:)|(?:переводы?|сноски|глоссарий|словарик)(?=: \\S+ \\S+ \\S)',
  uk: 'примітка|примітки|наступн(?:а глава|ий розділ|а частина)(?=:)|(?:переклад|виноски|глосарій)(?=: \\S+ \\S+ \\S)',
  pl: 'uwaga|notka|podziękowania|następn(?:y rozdział|a część)(?=:)|(?:tłumaczeni[ae]|przypisy|słowniczek|glosariusz)(?=: \\S+ \\S+ \\S)',
  cs: 'poznámka|poznámky|poděkování|(?:další|příští) kapitola(?=:)|(?:překlad|slovníček|vysvětlivky)(?=: \\S+ \\S+ \\S)',
  nl: 'opmerking|noot|dankwoord|(?:het )?volgende? hoofdstuk(?=:)|(?:vertaling(?:en)?|voetnoten|woordenlijst)(?=: \\S+ \\S+ \\S)',
  sv: 'anmärkning|kommentar|(?:översättning(?:ar)?|fotnoter|ordlista)(?=: \\S+ \\S+ \\S)',
  fi: 'huomautus|huom|kiitokset|(?:käännökset|käännös|sanasto|alaviitteet)(?=: \\S+ \\S+ \\S)',
  hu: 'megjegyzés|köszönet|(?:fordítás|lábjegyzetek?|szószedet)(?=: \\S+ \\S+ \\S)',
  tr: 'not|teşekkür',
  id: 'catatan',
  zh: '注释|註釋',
  ja: '注釈|補足',
};

/** How an author greets the readers, by language; a letter in a story greets somebody by name. */
export const READERS_GREETED: Readonly<Record<string, string>> = {
  en: '(?:dear|hi|hey|hello|hiya)(?:,? (?:again|there|to|all|my|the|dear|lovely)){0,2},? (?:readers?|everyone|everybody|guys|folks)',
  de: '(?:hallo|hi|liebe)(?: (?:ihr|alle|an|alle|lieben|meine)){0,2},? (?:leser(?:innen)?|leute|zusammen)',
  fr: '(?:bonjour|salut|coucou|chers)(?: (?:à|tout|tous|les|mes|chers)){0,3} (?:monde|lecteurs|gens|tous)',
  es: '(?:hola|queridos|queridas)(?: (?:a|todos|mis|queridos)){0,2} (?:lectores|lectoras|todos|gente)',
};

/** Labels that are the author's only right behind the end of a part or another note: letters have them too. */
export const AFTERTHOUGHT_LABELS: readonly string[] = [
  'p\\.? ?s\\.?',
  'p\\.? ?p\\.? ?s\\.?',
  'post ?script(?:um)?',
  'n\\.b\\.',
];

/** What may stand before one of the sure labels: `OK, A/N:`, `another quick author's note`. */
export const BEFORE_NOTE_LABELS: readonly string[] = [
  ...[
    'ok',
    'okay',
    'so',
    'right',
    'well',
    'just',
    'now',
    'hey',
    'hi',
    'um',
    'oops',
    'and',
    'but',
    'another',
    'one',
    'an',
    'a',
    'the',
    'my',
    'last',
    'first',
  ],
  ...[
    'final',
    'end',
    'more',
    'quick',
    'long',
    'short',
    'brief',
    'little',
    'tiny',
    'small',
    'late',
    'important',
    'opening',
    'closing',
    'starting',
    'beginning',
  ],
];

/** Labels of warnings and of what happened before, in the forms that an edge of a part shows. */
export const WARNING_LABELS =
  '(?:(?:content|trigger|chapter|extra|additional|part|more)(?:[- ]specific)? )?(?:content )?(?:warnings?|warning\\(s\\)|triggers?|notes(?= for th(?:is|e) (?:chapter|part)))(?:,? (?:for|in|specific to|this) [^:\\n]{1,40}(?=:))?|(?:this )?(?:chapter|part) (?:warnings?|contains)(?=:)|cautions?(?=:)|content(?=: [^:\\n]{3,60}$)|[tc]ws?|cn';
/** The same in front of what they warn of, without a sign between: `TW for bees`, `Warning for bees in this chapter.` */
export const WARNINGS_FOR = '(?:(?:content|trigger) )?warnings?|heads[ -]?up|[tc]ws?';
/** How a line in a header warns without a label, by language: `This story contains bees.` */
export const WARNING_SENTENCES: Readonly<Record<string, string>> = {
  en: '(?:please )?be (?:warned|advised)\\b|(?:fair warning|tread (?:carefully|lightly)|proceed with caution|if [^.!?]{3,80} (?:bothers?|offends?|upsets?|disturbs?|triggers?|squicks?) you|(?:readers|anyone|those) (?:who are )?sensitive to|not for (?:you|those|anyone|people|readers)|includes|mentions? of|you have been warned)\\b|(?:this|the|my) (?:one|part|story|fic|chapter|work|piece|tale|book) (?:contains|includes|features|deals with|depicts|has)|(?:may )?contains?\\b|(?:content |trigger |fair |big |huge |major )*warnings?!+',
  de: '(?:diese|die) geschichte enthält|enthält|achtung!',
  fr: 'cette (?:histoire|fic) contient|contient|attention ?!',
  es: 'esta (?:historia|obra) contiene|contiene|¡?(?:atención|advertencia)!',
  it: 'questa (?:storia|fic) contiene|contiene|attenzione!',
  pt: 'esta (?:história|obra) contém|contém|(?:atenção|aviso)!',
  nl: 'dit verhaal bevat|bevat',
  pl: 'to opowiadanie zawiera|zawiera|uwaga!',
  sv: 'den här berättelsen innehåller|innehåller',
  ru: 'в (?:этой истории|этом рассказе) (?:есть|присутствуют)|внимание!',
};
/** What sums up one part and is called nothing else: any sign may part it from its summary. */
export const PART_SUMMARY_LABELS = '(?:chapter|part|episode) (?:summary|synopsis)';
/** What sums up a story or a part of it, or what went before. */
export const SUMMARY_LABELS =
  '(?:(?:chapter|part|episode) )?(?:summary|synopsis)(?: (?:for|of) [^:\\n]{1,40})?|(?:the )?story so far|recap|(?:previously|last time)(?:,? (?:on|in) [^:\\n]{1,40})?|in the (?:last|previous) (?:chapter|part|episode)';

/** How somebody says whose a story is and who may copy it, by language. */
export const RIGHTS_WORDS: Readonly<Record<string, string>> = {
  en: 'all rights reserved|copyright|©|\\(c\\) ?\\d{4}|(?:may|must|can) ?not be (?:archived|copied|reposted|reproduced|distributed)|do not (?:archive|repost|copy|steal)|may be (?:copied|shared|archived|distributed|reproduced)|permission (?:of|from) the author',
  fr: 'tous droits réservés',
  de: 'alle rechte vorbehalten',
  es: 'todos los derechos reservados',
  it: 'tutti i diritti riservati',
  pt: 'todos os direitos reservados',
  ru: 'все права защищены',
  pl: 'wszelkie prawa zastrzeżone',
  nl: 'alle rechten voorbehouden',
  sv: 'med ensamrätt|alla rättigheter förbehållna',
  zh: '版权所有|请勿转载|禁止转载',
  ja: '無断転載',
};

/** How lines go that ask readers for a word or thank them, by language: no story says so. */
export const PLEAS: Readonly<Record<string, string>> = {
  en: 'please(?:,? please)*,? (?:do )?(?:read (?:and|&|n) )?(?:review|comment|r ?& ?r|leave (?:me )?(?:a )?(?:review|comment|kudos)|feed(?:back)?)|(?:read (?:and|&|n) review)|r ?& ?r\\b|reviews? (?:are|is|=|make|makes|keeps?|equals?|will|welcome|appreciated)|(?:comments|feedback|kudos|reviews) (?:(?:and|or|&) (?:comments|feedback|kudos|reviews) )?(?:are|is|always|welcome|appreciated|=|make)|thanks? (?:you )?(?:so much |to everyone |to all |again )*(?:for (?:all )?(?:the|your) (?:reviews?|comments?|feedback|kudos|support)|for reading|for reviewing)|thanks to (?:my )?\\S+ ?\\S* for (?:the )?beta|constructive criticism|hit (?:the|that) review button|(?:send|e-?mail|mail|direct|address|aim) (?:me |all |any |your |ur |some |the |your own |them )*(?:comments?|feed ?back|questions|criticisms?|thoughts|suggestions|opinions|c ?& ?c|flames)|(?:comments?|feed ?back|c ?& ?c|criticisms?|flames?)[^.!?]{0,40}(?:\\S@\\S|welcome|appreciated)|please c ?& ?c|(?:tell|let) me (?:know )?what (?:you|u|ya?ll) (?:think|thought)|hope (?:you|ya?ll|u|everyone)(?: all)? (?:liked|enjoyed|like|enjoy) (?:it|this|my|part|the (?:story|chapter|fic))|flames? will be',
  fr: "n[’']oubliez pas de (?:voter|commenter|laisser)|merci (?:d[’']avoir lu|de (?:me |m[’'])?(?:lire|avoir lue?)|pour (?:vos|les|toutes les|tous les) (?:reviews?|commentaires|votes))|laissez(?:-moi)? (?:une |un |des )?(?:petite? )?(?:reviews?|commentaires?)",
  de: "vergesst nicht,? (?:zu (?:kommentieren|voten)|einen kommentar)|danke (?:fürs|für das|für[’']s) lesen|(?:vielen )?dank(?:e)? für (?:eure|die|alle|die vielen) (?:reviews?|kommentare|sterne)|(?:hinterlasst|lasst) (?:mir )?(?:doch |bitte )?(?:einen |ein |ein paar )?(?:kommentare?|reviews?)",
  es: 'no (?:se )?olvid(?:en|éis|es) (?:de )?(?:votar|comentar|dejar)|gracias (?:a todos )?por (?:leer|leerme|los (?:reviews?|comentarios)|sus (?:reviews?|comentarios)|vuestros (?:reviews?|comentarios))|dej(?:en|ad|a|adme|enme) (?:un |una |sus? |vuestros? )?(?:reviews?|comentarios?)',
  it: 'non dimenticate(?:vi)? di (?:votare|commentare|lasciare)|grazie (?:a tutti )?per (?:aver letto|la lettura|(?:le|tutte le) recensioni|i commenti)|lasciate (?:una |un )?(?:recensione|commento)',
  pt: 'não (?:se )?esqueçam? de (?:votar|comentar|curtir|deixar)|obrigad[oa]s? (?:a todos )?(?:por (?:ler|lerem)|pelos (?:reviews?|comentários|votos))|deixem? (?:um |uma |seus? )?(?:reviews?|comentários?)',
  ru: 'спасибо (?:всем )?за (?:отзывы|комментарии|прочтение|лайки|поддержку)|спасибо,? что (?:читаете|прочитали)|жду (?:ваших )?(?:отзывов|комментариев)|оставляйте (?:свои )?(?:отзывы|комментарии)',
  pl: 'dziękuję za (?:przeczytanie|komentarze|wszystkie komentarze)|zostawcie komentarz|proszę o komentarze',
  nl: '(?:bedankt|dank je|dankjewel) voor (?:het lezen|de reviews?|jullie (?:reviews?|reacties))|laat (?:een )?(?:review|reactie) achter',
  id: 'terima kasih (?:sudah|telah|karena telah|untuk yang sudah) membaca|jangan lupa (?:vote|voment|komen|review|like)',
  vi: 'cảm ơn (?:các bạn |mọi người )?đã (?:đọc|theo dõi|ủng hộ)',
  tr: 'okuduğunuz için teşekkür|yorum (?:yapmayı|bırakmayı) unutmayın',
};
/** The same in writings that put no spaces between words, where such a phrase may stand anywhere. */
export const EASTERN_PLEAS =
  '(?:感谢|感謝|谢谢|多谢)[^。！？\\n]{0,20}(?:打赏|打賞|投票|订阅|訂閱|月票|推荐票|推薦票|收藏|书友|書友|读者|讀者)|求(?:月票|推荐票|推薦票|收藏|订阅|訂閱|票票)|読んで(?:いただき|いただいて|くださり|くださって|くれて)、?ありがとう|感想(?:を|など)?(?:お待ち|ください|頂け|いただけ)|ブックマーク(?:と|や)?評価|읽어 ?주셔서 감사|(?:댓글|추천|선작|선호작)[^.!?\\n]{0,10}(?:부탁|감사)';
/** Some of which every such line holds. */
export const PLEA_STEMS =
  'please|pls|plz|review|esque|olvid|oubliez|vergesst|dimenticate|&|comment|feedback|kudos|thank|criticism|flame|feed back|c&c|what you|what u|hope |question|suggestion|merci|laissez|dank|hinterlass|lasst|gracias|dej[ae]|grazie|lasciate|obrigad|deixe|спасибо|отзыв|комментар|komentarz|bedankt|reactie|terima kasih|jangan lupa|cảm ơn|teşekkür|yorum|感[谢謝]|谢谢|求|ありがとう|感想|ブックマーク|감사|부탁';
