/** What sites for diaries set below a post; a story in such entries has it, too. */
export const MOOD_LINE = '(?:Current )?(?:Mood|Music|Location): ?\\S.{1,60}(?<![.!?])';

/**
 * Whole lines that archives and list software add to a story's head or tail. Without what ends all of them, the end of
 * the line: no prose is so by accident.
 */
export const SITE_LINES: readonly string[] = [
  'Posted originally on the .{0,60}\\bat\\b.{0,120}',
  'Please (?:\\[?\\w+\\]?\\s)?drop by the (?:Archive|\\w+) and comment to let the (?:author|creator) know.*',
  '(?:This (?:text|story|work|file|document) (?:was|is|has been) |)(?:Archived|Hosted|Downloaded|Retrieved|Exported|Saved|Generated|Packaged) (?:at|on|from|by|with|in) (?:the )?(?:https?:|www\\.|\\S+\\.(?:com|org|net)\\b|.{0,40}\\bArchive\\b).{0,80}',
  '(?:Disclaimer: )?This story archived at:?\\s*(?:https?:|www\\.).{0,120}',
  '(?:View|See|Read) (?:this (?:story|work)|the (?:story|work)|.{0,30}) (?:online )?at:? (?:https?:|www\\.)\\S+',
  'See the end of the (?:chapter|work) for (?:more )?(?:notes|warnings)(?: and (?:notes|warnings))?\\.?',
  'To (?:(?:un)?subscribe|post)\\b.{0,120}(?:\\S@\\S|https?:|www\\.).{0,80}',
  '(?:Your use of Yahoo! Groups|Yahoo! Groups (?:Links|Sponsor)|Community email addresses:|Post message:|List owner:)\\b.{0,160}',
  '(?:Sent (?:from|via) my (?:\\S+ )?(?:i(?:phone|pad|pod)|android|blackberry|galaxy|samsung|nokia|htc|lumia|tablet|cell(?:phone)?|(?:mobile|smart|tele)?phone|mobile|mobile device)\\b[^.!?,]{0,60}\\.?$|Do You Yahoo!\\?.*|Get your free .{0,30}mail.*)',
  '(?:Printed|Saved|Copied) from:? (?:https?:|www\\.)\\S+',
  'Powered by [\\p{Lu}e][\\w.-]{2,20}(?: v?\\d[\\d.]*)?',
  'This (?:web ?)?(?:page|site) (?:is|was) (?:valid X?HTML\\b.{0,20}|(?:maintained|hosted|run|kept) by .{2,60}|(?:best )?viewed (?:with|in) .{2,40}|a (?:proud )?member of (?:the )?.{2,40}\\b(?:web ?ring|ring)\\b.{0,60})',
  '(?:This (?:web ?)?(?:page|site) (?:is|was) )?(?:best )?viewed (?:with|in|at|using|on) .{0,40}\\b(?:\\d{3,4} ?[x×] ?\\d{3,4}|Netscape|Internet Explorer|IE|Firefox|Mozilla|Opera)\\b.{0,30}',
  '(?:Web ?)?site (?:design|layout|graphics|hosting|(?:designed|built|hosted|maintained))(?: and \\p{L}+)? by [^!?"“”]{2,50}',
  '(?:Story|File) (?:statistics|stats|info(?:rmation)?):?',
  'End file\\.?',
  MOOD_LINE,
  '(?:(?:Leave|Post|Add|Write) a (?:comment|reply|review))',
  '(?:Comments|Reviews|Replies|Kudos|Reads) ?\\(\\d{1,5}\\)(?:\\s*[|·•]\\s*[\\w ]{3,24}){0,4}',
  'X-No-Archive: ?(?:yes|true)',
  '(?:portions|parts|all contents?|contents?) of (?:this|the) (?:web ?)?(?:site|page)s? (?:are|is|may be)\\b[^!?"“”]{0,80}copyright[^!?"“”]{0,60}',
  '\\W*(?:go )?(?:back|return) to (?:the |my )?(?:index|top|home ?page|main(?: page| index)?|archive|stories|fic(?:tion)?s?(?: page| index)?|story (?:list|index)|table of contents|menu)\\W*',
  "(?:(?:This )?(?:story|fic|work|text) )?(?:(?:was |is )?(?:re)?(?:posted|archived|submitted) (?:to|at|on|in) .{2,60}\\barchive(?:,? (?:archived |posted )?(?:with|by) (?:the author['’]s )?permission)?\\.?)",
];

/** What a telephone or a mail program says below a mail, before its own name or behind it, by language. */
export const SENT_FROM: Readonly<Record<string, readonly [before: string, behind?: string]>> = {
  de: ['gesendet (?:von|mit|aus)', 'gesendet'],
  fr: ['envoyée? (?:de|depuis|à partir)'],
  es: ['enviado (?:desde|de)'],
  pt: ['enviado (?:do|de|da|a partir|via)'],
  it: ['inviato (?:da|dal)'],
  ca: ['enviat (?:des|de)'],
  nl: ['(?:verzonden|verstuurd) (?:vanaf|met|via|vanuit)'],
  sv: ['skickat från'],
  da: ['sendt fra'],
  no: ['sendt fra'],
  fi: ['lähetetty'],
  pl: ['wysłan[eo] (?:z|za)'],
  cs: ['odesláno (?:z|ze)'],
  sk: ['odoslané (?:z|zo)'],
  hu: ['', 'küldve'],
  ro: ['trimis (?:de|din)'],
  hr: ['poslano (?:s|sa)'],
  el: ['στάλθηκε από|εστάλη από'],
  ru: ['отправлено (?:с|из)'],
  uk: ['надіслано (?:з|із)'],
  bg: ['изпратено от'],
  tr: ['', '(?:gönderildi|dan gönderildi)'],
  id: ['dikirim dari'],
  vi: ['đã gửi từ|được gửi từ'],
  zh: ['发自|發自|来自'],
  ja: ['', '(?:から|より)送信'],
  ko: ['', '에서 보냄'],
};
/** What such programs and telephones are called. */
export const MAIL_DEVICES =
  'iphone|ipad|ipod|android|blackberry|galaxy|samsung|nokia|huawei|xiaomi|redmi|htc|lumia|windows|outlook|yahoo|gmail|gmx|proton ?mail|mail\\.ru|яндекс|мобильн\\p{L}* почт|mobil|smartphone|handy';

/** A line on where a story stands by its author's leave: of one name alone, for anything may be archived with permission. */
export const BY_LEAVE =
  "(?:(?:[Tt]his )?(?:[Ss]tory|[Ff]ic|[Ww]ork|[Tt]ext) )?(?:(?:[Ww]as |[Ii]s )?(?:[Rr]e)?(?:[Pp]osted|[Aa]rchived|[Ss]ubmitted) (?:to|at|on|in) (?:the |my |our )?(?:\\p{Lu}|\\p{L}{0,6}(?:site|page|list|archive)\\b|\\S+\\.\\p{L}{2,4}\\b|https?:).{0,60}\\b(?:with|by) (?:the author['’]s )?permission\\.?)";

/** What a site counts, in small letters. */
export const COUNTED_BY_SITES =
  'visitors?|visits|hits|(?:page ?)?views|reads|reviews?|reviewers?|comments?|kudos|votes|likes|favou?rites|follows|followers|replies|bookmarks';
/** One of the words that stand in each of the next. */
export const SITE_COUNTER_SIGNS = 'accessed|visited|viewed|read|seen|hit|had|visitor|reader|guest';
/** How a site says it of its page: `#` is the number. */
export const SITE_COUNTERS: readonly string[] = [
  '(?:this|the) (?:page|site|story|file) has (?:been )?(?:accessed|visited|viewed|read|seen|hit|had) #(?: times| people)?',
  'you are (?:visitor|reader|guest)(?: number| no\\.?)? #',
];

/** How a line begins that says when a page was last touched, by language: a day follows. */
export const LAST_TOUCHED: Readonly<Record<string, string>> = {
  en: '(?:date(?: and time)? of )?(?:the )?last (?:update|change|modification|revision|updated|changed|modified|revised)|(?:this )?(?:page|site|document|file) (?:was )?last (?:updated|changed|modified|revised)',
  de: 'letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)',
  fr: 'derni[eè]re (?:mise [aà] jour|modification)',
  es: '(?:última|ultima) (?:actualizaci[oó]n|modificaci[oó]n)',
  pt: '(?:última|ultima) atualiza[cç][aã]o',
  it: 'ultim[ao] (?:aggiornamento|modifica)',
  nl: 'laatst (?:gewijzigd|bijgewerkt)',
  sv: 'senast (?:ändrad|uppdaterad)',
  pl: 'ostatnia (?:aktualizacja|zmiana)',
  cs: 'poslední (?:aktualizace|změna|úprava)',
  ro: 'ultima (?:actualizare|modificare)',
  ru: 'последнее (?:обновление|изменение)',
};
/** What may stand between such words and the day. */
export const BEFORE_TOUCHED_DAY: Readonly<Record<string, string>> = {
  en: 'on|at|is|was|the',
  fr: 'le',
  de: 'am|den',
  it: 'il',
  es: 'el',
  pt: 'em',
};

/** How a site says how long its page takes to read, by language: `#` is the number, with `~` or a span before it. */
export const READING_TIMES: Readonly<Record<string, string>> = {
  en: '# ?-?(?:min(?:ute)?s?\\.?)[ -](?:(?:to )?read|reading time)|(?:(?:est(?:imated|\\.)? )?(?:read(?:ing)?[- ]time|time to read)|read(?:s)? in)[: ]+# ?(?:min(?:ute)?s?\\.?|hours?|hrs?)',
  de: '(?:geschätzte )?lese(?:zeit|dauer)[: ]+(?:ca\\. )?# ?(?:min(?:uten?)?\\.?|std\\.?|stunden?)|# ?min(?:uten?)?\\.? (?:lesezeit|lesedauer)',
  fr: '(?:temps|durée) de lecture(?: estimée?)? ?[: ] ?# ?min(?:utes?)?\\.?|# ?min(?:utes?)?\\.? de lecture|lecture (?:de|en) # ?min(?:utes?)?\\.?',
  es: 'tiempo (?:estimado )?de lectura[: ]+# ?min(?:utos?)?\\.?|# ?min(?:utos?)?\\.? de lectura',
  pt: 'tempo (?:estimado )?de leitura[: ]+# ?min(?:utos?)?\\.?|# ?min(?:utos?)?\\.? de leitura',
  it: 'tempo di lettura[: ]+# ?min(?:ut[oi])?\\.?|# ?min(?:ut[oi])?\\.? di lettura',
  nl: 'leestijd[: ]+# ?min(?:u(?:ut|ten))?\\.?|# ?min(?:u(?:ut|ten))?\\.? (?:leestijd|lezen)',
  sv: 'l[äa]s(?:nings)?tid[: ]+# ?min(?:uter?)?\\.?|# ?min(?:uter?)?\\.? läsning',
  da: 'læsetid[: ]+# ?min(?:ut(?:ter)?)?\\.?',
  no: 'lesetid[: ]+# ?min(?:utt(?:er)?)?\\.?',
  pl: 'czas czytania[: ]+# ?min(?:ut[ay]?)?\\.?|# ?min(?:ut[ay]?)?\\.? czytania',
  cs: 'doba čtení[: ]+# ?min(?:ut[ay]?)?\\.?|# ?min(?:ut[ay]?)?\\.? čtení',
  ru: 'время (?:на )?чтени[яе][: ]+# ?мин(?:ут[аы]?)?\\.?|# ?мин(?:ут[аы]?)?\\.? (?:на )?чтени[яе]|(?:читать|чтение) # ?мин(?:ут[аы]?)?\\.?',
  uk: 'час читання[: ]+# ?хв(?:илин[аи]?)?\\.?|# ?хв(?:илин[аи]?)?\\.? читання',
  tr: 'okuma süresi[: ]+# ?dk?(?:akika)?\\.?|# ?(?:dk|dakika)\\.? okuma(?: süresi)?',
  zh: '(?:预计|預計|大约|大約)?(?:阅读|閱讀)(?:时间|時間|时长|時長)[:： ]*(?:约|約)? ?# ?分(?:钟|鐘)?',
  ja: '(?:読了(?:時間|目安)|読むのにかかる時間)(?:の目安)?[:： ]*(?:約)? ?# ?分|この(?:記事|話|作品)は約?#分で読めます',
  ko: '(?:예상 )?(?:읽는|독서) ?시간[: ]+(?:약 )?# ?분|# ?분 (?:읽기|분량)',
};

/** How a line says how many words stand above or below it, by language: `#` is the number. */
export const WORD_COUNTS: Readonly<Record<string, string>> = {
  en: '# words|(?:words?|word ?count|words in this \\p{L}{3,12})[: ]{1,3}#(?: words)?',
  de: '# (?:wörter|worte)|(?:wörter|wortzahl|wortanzahl)[: ]{1,3}#',
  fr: '# mots|(?:nombre de )?mots ?[: ]{1,3}#',
  es: '# palabras|palabras[: ]{1,3}#',
  pt: '# palavras|palavras[: ]{1,3}#',
  it: '# parole|parole[: ]{1,3}#',
  nl: '# woorden|(?:aantal )?woorden[: ]{1,3}#',
  sv: '# ord|(?:antal )?ord[: ]{1,3}#',
  no: '# ord|(?:antall )?ord[: ]{1,3}#',
  pl: '# słów|(?:liczba )?słów[: ]{1,3}#',
  ru: '# слов[ао]?|(?:количество )?слов[: ]{1,3}#',
};

/** What such a notice calls what was copied; of a letter or a play they do not speak. */
const WORK = '(?:text|tale|story|narrative|novel|book|content)';
const TAKEN = '(?:stolen|taken|lifted|purloined|pilfered|obtained|(?:mis)?appropriated)';
const REPORT = `(?:(?:please|kindly) )?(?:file a report|report (?:it|the (?:violation|infringement|incident|theft)|(?:any )?(?:sightings|appearances|occurrences|instances)(?: of this ${WORK})?(?: on amazon| elsewhere| if found elsewhere)?))`;
/** Words up to the end of a sentence, so many at most. */
const words = (most: number): string => `[^.;!?"“”]{4,${most}}`;

/** Each of the notices below has one of these words, whichever way it goes on. */
export const COPY_CUES: readonly string[] = [
  'report',
  'support',
  'original',
  'official',
  'genuine',
  'royal road',
  'true home',
  'keys',
];

/**
 * Whole paragraphs that a site strews among those of a story, so that a copy betrays itself: that it was taken, and where
 * it is to be reported or read. In small letters, with straight apostrophes, without the stop at the end. A notice says
 * whose it is, or where the copy is sold: a book that was stolen is to be reported in stories, too. And how to turn pages.
 */
export const COPY_NOTICES: readonly string[] = [
  `(?:unauthorized|unlawful|illegal) (?:${WORK} )?(?:usage|use(?: of (?:this )?${WORK})?|duplication|reproduction): ${words(80)}[.,;] ${REPORT}`,
  `(?:this|the) ${WORK} has been (?:\\p{L}+ly )?${TAKEN} (?:without the author's|from royal road)(?: ${words(40)})?[.;] (?:(?:if|should you) ${words(40)}, )?${REPORT}`,
  `(?:this|the) ${WORK} has been (?:\\p{L}+ly )?${TAKEN}(?: ${words(30)})?[.;] (?:if|should you) ${words(30)} on amazon, ${REPORT}`,
  `(?:this|the) (?:tale|story|narrative|novel) has been (?:\\p{L}+ly )?taken without (?:consent|permission|approval)[.;] ${REPORT}`,
  `the author's ${WORK} has been (?:\\p{L}+ly )?${TAKEN}[.;] ${REPORT}`,
  `(?:a case of (?:content )?theft|stolen content (?:warning|alert)): this ${WORK} ${words(60)}[.;] (?:if you ${words(30)}, )?${REPORT}`,
  `stolen ${WORK}; please report`,
  `if you (?:stumble upon|come across|encounter|spot|discover|find|see) this ${WORK} on amazon, ${words(90)}\\. ${REPORT}`,
  `(?:(?:unlawfully|illicitly) )?${TAKEN} from (?:its (?:original|rightful) (?:source|author|owner|place)|royal road), this ${WORK} (?:is not meant to be on amazon; ${REPORT}|should be reported if (?:found|seen|encountered|spotted) on amazon)`,
  `royal road is the home of this ${WORK}\\. visit there to read the original and support the author`,
  `(?:love|enjoying) (?:this|the) ${WORK}\\? (?:(?:read it on royal road|seek out the original) to ensure the author gets credit|show your support by reading it on the official site)`,
  "love what you're reading\\? discover and support the author on the platform they originally published on",
  'you could be reading stolen content\\. head to (?:royal road|the original site) for the genuine story',
  `did you know this ${WORK} is from a different site\\? read the official version to support the creator`,
  '(?:help )?support creative writers by (?:finding and )?reading their stories on (?:royal road, not stolen versions|the original site)',
  `ensure your favou?rite authors get the support they deserve\\. read this ${WORK} on (?:royal road|the original website)`,
  "find this and other great novels on the author's preferred platform\\. support original creators",
  `the genuine version of this ${WORK} can be found on another site\\. support the author by reading it there`,
  `this ${WORK} originates from (?:royal road|a different website)\\. ensure the author gets the support they deserve by reading it there`,
  `this ${WORK}(?:'s true home is on another platform| was originally published on royal road)\\. check it out there for the real experience`,
  `this ${WORK} is hosted on another platform\\. read the official version and support the author's work`,
  // How its pages are turned, which the same sites strew there.
  '(?:tips?: )?(?:you can |please )?(?:use|press) (?:your |the )?(?:left(?:[,/]| and| or) ?(?:the )?right|arrow) (?:arrow |keyboard )*keys(?: \\(?[\\p{L}/, ]{1,20}\\)?)? to (?:turn|go|move|navigate|browse|flip|switch|read)(?: \\p{L}+){0,4} (?:pages?|chapters?)',
  'reading on (?:amazon or a pirate site|this site)\\? this novel is (?:from royal road|published elsewhere)\\. support the author by (?:reading it there|seeking out the original)',
];

/** How pages name, in an id or a class, the box of what readers say of a story, by language. */
export const REMARKS_BOXES: Readonly<Record<string, string>> = {
  en: 'comments?|reviews',
  de: 'kommentare?|leserkommentare',
  fr: 'commentaires?',
  es: 'comentarios?',
  pt: 'comentários?',
  it: 'commenti',
  nl: 'reacties',
  pl: 'komentarze',
  cs: 'koment[aá]ře',
  sv: 'kommentarer',
  fi: 'kommentit',
  hu: 'hozz[aá]sz[oó]l[aá]sok',
  ro: 'comentarii',
  tr: 'yorumlar',
  ru: 'kommentari[ij]|kommenty|комментарии',
  bg: 'komentari|коментари',
  uk: 'коментарі',
};
/** How pages name the boxes of links beside, above and below a story, by language. */
export const SITE_BOXES: Readonly<Record<string, string>> = {
  de: 'seitenleiste|randspalte|fu(?:ss|ß)zeile',
  fr: 'barre-?lat[eé]rale|pied-?de-?page',
  es: 'barra-?lateral|navegaci[oó]n|pie-?de-?p[aá]gina',
  pt: 'navega[cç][aã]o|rodap[eé]',
  it: 'barra-?laterale|navigazione',
  nl: 'zijbalk|navigatie|voettekst',
  pl: 'panel-?boczny|pasek-?boczny|nawigacja|stopka',
  cs: 'postrann[ií]-?(?:panel|lišta)|navigace|pati[cč]ka',
  sv: 'sidof[aä]lt|sidfot',
  hu: 'oldals[aá]v|l[aá]bl[eé]c',
  tr: 'kenar-?[cç]ubu[gğ]u',
  ru: 'saj?dbar|navigats?iya|боковая-?панель|подвал',
};
/** How they name the question whether the site may keep cookies; English names stand with the sites' own. */
export const COOKIE_BOXES: Readonly<Record<string, string>> = {
  sv: 'kak(?:or|banner|ruta|info)',
  fi: 'ev[aä]ste(?:et)?(?:-?(?:ilmoitus|banneri))?',
  cs: '(?:cookie-?)?li[sš]ta-?cookies?',
  hu: 's[uü]ti(?:k|-?(?:banner|kezel[eé]s))?',
  tr: '[cç]erez(?:ler)?(?:-?(?:uyar[iı]s[iı]|bildirimi|onay[iı]|kutusu))?',
  ru: 'kuki|куки',
};
/** How pages name the element of one post, by language. */
export const POST_BOXES: Readonly<Record<string, string>> = {
  en: '(?:blog|single)?-?post(?:-\\d+)?|h-?entry|entry',
  de: 'beitrag|eintrag|blogeintrag',
  fr: 'billet',
  es: 'entrada',
  pt: 'postagem',
  pl: 'wpis',
  cs: 'př[ií]sp[eě]vek',
  sv: 'inl[aä]gg',
  hu: 'bejegyz[eé]s',
  ru: 'zapis|zapisi|запись',
};
/** How they name the words of a post in it. */
export const POST_WORDS: Readonly<Record<string, string>> = {
  en: 'entry|text|content|body|post-?text|entry-?(?:text|body)',
  de: 'inhalt',
  fr: 'texte|contenu',
  es: 'texto|contenido|conte[uú]do',
  it: 'testo|contenuto',
  nl: 'tekst|inhoud',
  pl: 'tre[sś][cć]',
  cs: 'obsah',
  ru: 'tekst|текст',
};

/** How pages of stories that are played name what the reader chooses from. */
export const CHOICE_BOXES: Readonly<Record<string, string>> = {
  en: '(?:story|player|scene|passage)?[-_]?(?:choices?|options)(?:[-_]?(?:links?|list|box|items?|buttons?|text|container))?|passage-?links?|link-internal|tw-links?',
  de: 'auswahl(?:en)?|entscheidung(?:en)?',
  fr: 'choix',
  es: 'opciones|elecciones|decisiones',
  it: 'scelte?',
  pt: 'escolhas?|op[cç][oõ]es',
  pl: 'wyb[oó]ry?',
  cs: 'volby',
  sv: 'val(?:en)?',
  ru: 'vybor|выбор',
};

/** What readers leave at a story or a paragraph, behind their number: `31 comments`, by language. */
export const REMARKS: Readonly<Record<string, string>> = {
  en: 'comments?|reviews?|replies|reply|remarks?|annotations?',
  de: 'kommentare?|antworten|reaktionen',
  fr: 'commentaires?|réponses?|avis',
  es: 'comentarios?|respuestas?|reseñas?',
  pt: 'comentários?|respostas?',
  it: 'comment[oi]|rispost[ae]|recension[ei]',
  nl: 'reacties?|opmerkingen',
  pl: 'komentarz[ey]?|komentarzy',
  ru: 'комментари[йяев]{1,2}|отзыв(?:а|ов)?',
  uk: 'коментар(?:ів|і|я)?|відгук(?:ів|и)?',
  bg: 'коментар[аи]?',
  sr: 'коментара?|komentara?',
  hr: 'komentara?',
  sl: 'komentarj?(?:ev|i|a)?',
  cs: 'komentář(?:ů|e)?',
  sk: 'komentár(?:ov|e)?',
  sv: 'kommentar(?:er)?',
  da: 'kommentar(?:er)?',
  no: 'kommentar(?:er)?',
  fi: 'kommenttia?',
  hu: 'hozzászólás|komment',
  ro: 'comentari[iu]',
  ca: 'comentaris?',
  lt: 'komentar(?:as|ai|ų)',
  lv: 'komentār(?:s|i|u)',
  et: 'kommentaari?',
  el: 'σχόλι[αο]',
  tr: 'yorum',
  id: 'komentar',
  zh: '条?评论',
  ja: '件?の?コメント',
};
