/**
 * Labels that nothing but a note of the author, the translator or the poster bears, by language. Forms are parted by `|`;
 * the letters at their start are plain, so that a cheap look finds them.
 */
export const SURE_NOTE_LABELS: Readonly<Record<string, string>> = {
  en: [
    'a/ns?(?: ?#?\\d{1,2})?|a\\.n\\.(?= ?[:–—-])|an?-note|t/n|tl/?n|e/n|ed/n|p/n|b/n|m/n|n\\.b\\. from (?:me|the author)',
    "(?:author|writer|poster|uploader|translator|translation|tl|editor|editing|proofreader|archivist|beta|betareader|moderator|mod|admin|transcriber|submitter|co-author)(?:['’]?s?['’]?|\\(s\\))?,? (?:end ?|end-|chapter )?(?:notes?|ramblings?|rants?|rambles?|corner|comments?|babbles?|babblings?|blather|chatter|thoughts|musings?|blurb|remarks?|message|afterword|foreword|space)(?: ?#?\\d{1,2})?",
    '(?:author|writer|translator|poster|editor|mod) (?:here|speaking|again)',
    '(?:a )?(?:few )?words? from (?:your |the )?(?:author|writer|translator|editor)|from the (?:author|writer|translator)|message from (?:your |the )?(?:author|writer|translator)',
  ].join('|'),
  fr: "n/a|n\\. ?d\\. ?[at]\\.?|nda|ndt|note d(?:e l[’']|u |e la )(?:auteur|autrice|auteure|traducteur|traductrice|bêta)|notes de l[’'](?:auteur|autrice|auteure)|mot de l[’'](?:auteur|autrice|auteure)|blabla de l[’'](?:auteur|autrice)",
  de: 'anmerkung(?:en)? (?:de[rs] )?(?:autors?|autorin|übersetzers?|übersetzerin|verfassers?)|anm\\. ?d\\. ?(?:autors?|autorin|a|ü|übers)\\.?|autor(?:en|in)?[ -]?(?:notiz|anmerkung|kommentar)(?:en)?|übersetzer(?:notiz|anmerkung)|wort des autors',
  es: 'nota(?:s)? (?:de la? |del )(?:autora?|traductora?|escritora?)|n\\. ?(?:de (?:la? )?)?a\\.?(?=:)|n/t|palabras de la? autora?',
  it: "not[ae] (?:dell[’']|del |della )(?:aut(?:ore|rice)|traduttore|traduttrice)|n\\. ?d\\. ?[at]\\.|angolo (?:dell[’'])?aut(?:ore|rice)",
  pt: 'notas? d[oa] (?:autora?|tradutora?|escritora?)|palavras d[oa] autora?',
  ru: 'примечани[ея] (?:автора?|переводчика?)|прим\\. ?(?:авт|пер)\\.|от (?:автора|переводчика)|слово автора|а/н|п/а',
  uk: 'примітк[аи] (?:автора|авторки|перекладача)|від (?:автора|авторки|перекладача)',
  bg: 'бележк[аи] на (?:автора|преводача)|от автора',
  pl: 'notka (?:od )?(?:autora|autorki|odautorska|tłumacza|tłumaczki)|od (?:autora|autorki|tłumacza|tłumaczki)|przypis (?:autora|tłumacza)|słowo od (?:autora|autorki)',
  cs: 'poznámk[ay] (?:autora|autorky|překladatele|překladatelky)|pozn\\. ?(?:aut|překl)\\.',
  sk: 'poznámk[ay] (?:autora|autorky|prekladateľa)',
  hr: 'napomen[ae] (?:autora|autorice|prevoditelja)',
  nl: 'noot van (?:de )?(?:auteur|schrijver|schrijfster|vertaler)|opmerking van de (?:auteur|schrijver)',
  sv: 'författarens (?:anmärkning|kommentar|ord)|författarkommentar|översättarens (?:anmärkning|kommentar)',
  da: 'forfatterens (?:note|bemærkning|kommentar)|oversætterens note',
  no: 'forfatterens (?:notat|merknad|kommentar)|oversetterens merknad',
  fi: 'kirjoittajan (?:huomautus|huomio|sana)|kääntäjän huomautus|k/h',
  et: 'autori märkus|tõlkija märkus',
  hu: 'a szerző megjegyzése|szerzői megjegyzés|(?:a )?fordító megjegyzése',
  ro: 'not[ae] (?:autorului|autoarei|traducătorului)',
  el: 'σημείωση (?:του |της )?(?:συγγραφέα|μεταφραστή)',
  tr: 'yazar(?:ın)? notu|çevirmen(?:in)? notu|y/n',
  id: 'catatan (?:penulis|penerjemah)|dari penulis',
  vi: 'lời (?:của )?tác giả|tác giả có lời muốn nói|lời người dịch',
  zh: '作者有话说|作者有話說|作者的话|作者的話|作者按|作者注|作者留言|译者注|譯者註|译注',
  ja: '作者より|作者コメント|作者から|訳者注|訳注|作者の言葉',
  ko: '작가의 말|작가 한마디|작가 후기|역자 주|역주|작가 주',
  ar: 'ملاحظة (?:الكاتب|الكاتبة|المترجم)',
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
  'FYI',
  'NB',
  'TL;? ?DR',
  'AN',
  'A\\.N\\.',
];

/** Labels that count at the edge of a part only, by language. */
export const EDGE_NOTE_LABELS: Readonly<Record<string, string>> = {
  en: [
    "note from (?:the )?[\\p{L}\\d'’-]+(?: [\\p{L}\\d'’-]+)?|note to (?:the )?readers?",
    "(?:legal )?disclaim(?:er|ers|s)?|beta(?:['’]?d by|[ -]?readers?)|acknowledge?ments?|shout[ -]?outs?",
    'review (?:replies|responses|answers)|replies to reviews|reader replies|feedback|comments|(?:special )?thanks(?: to)?|next (?:time|chapter|part)(?=:)',
    'edit(?: ?#?\\d{1,2})?|update(?: ?#?\\d{1,2})?|edited to add|psa|heads[ -]up|fun fact|announcement|ramblings?|rant',
  ].join('|'),
  fr: 'note|notes|remarque|remerciements|réponses aux reviews|disclaimer',
  de: 'anmerkung|anmerkungen|notiz|hinweis|danksagung|disclaimer',
  es: 'nota|notas|aclaraciones|agradecimientos|aviso|disclaimer',
  it: 'nota|note|avviso|ringraziamenti|disclaimer',
  pt: 'nota|notas|aviso|agradecimentos|disclaimer',
  ru: 'примечание|примечания|дисклеймер|благодарности',
  uk: 'примітка|примітки',
  pl: 'uwaga|notka|podziękowania',
  cs: 'poznámka|poznámky|poděkování',
  nl: 'opmerking|noot|dankwoord',
  sv: 'anmärkning|kommentar',
  fi: 'huomautus|huom|kiitokset',
  hu: 'megjegyzés|köszönet',
  tr: 'not|teşekkür',
  id: 'catatan',
  zh: '注释|註釋',
  ja: '注釈|補足',
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
  '(?:(?:content|trigger|chapter|extra|additional|part|more) )?(?:warnings?|warning\\(s\\))(?:,? (?:for|in|specific to) [^:\\n]{1,40})?|tw|cw|cn';
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
