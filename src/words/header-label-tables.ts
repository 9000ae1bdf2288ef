import type { FieldKey } from '../model/index.ts';

/** What a label of a story header stands for: a field, or one of the facts that have their own place. */
export type LabelKey =
  | FieldKey
  | 'title'
  | 'subtitle'
  | 'author'
  | 'warnings'
  | 'part-warnings'
  | 'language'
  | 'series'
  | 'part';

/** Who else worked on a text than its author. */
const CREDITS =
  'translators?|translat(?:ed|ion) by|translation|tl|überset(?:zt|zung|zer(?:in)?)(?: von)?|traduit par|traduct(?:eur|rice|ion|or|ora)|traducci[oó]n|traductora?|traducido por|tradu[tz]+(?:ore|rice|ione)|tradu[cç][aã]o|tradutora?|перевод(?:чик|чица)?|译者|譯者|翻译|翻譯|訳者|번역|옮긴이|(?:line |copy ?)?editors?|edited by|ed|lektor(?:in|at)?|редактор|编辑|編輯|proof ?read(?:ers?|ing|ed by)|corrector(?:a)?|correct(?:eur|rice)|relecture|korrektur(?:en)?|корректор|校对|locali[sz](?:ation|ers?|ed by)|lokalisierung|переклад(?:ач)?|tłumacz(?:enie|ka)?|přeložil[a]?|překlad|penerjemah|alih bahasa|người dịch|dịch giả|편집|校對';

export interface LabelRow {
  readonly key: LabelKey;
  /** Whole labels, lower case, as a regular expression without anchors; spaces stand for any run of space or hyphen. */
  readonly labels: string;
  /** Says who or what the story is, so that a header may open with it. */
  readonly identity?: true;
}

/** The vocabulary of story headers: one row a key. English first, then German, French, Spanish, Italian, Portuguese, Russian. */
export const LABELS: readonly LabelRow[] = [
  {
    key: 'title',
    identity: true,
    labels:
      'fic|fan ?fics?|fan ?fiction|titles?|story|work|(?:story|fic|work|book|chapter) ?(?:title|name)|name of (?:the )?(?:story|fic)|titel|titre|t[ií]tulo|titolo|название|заголовок|书名|書名|标题|標題|题名|題名|作品名|タイトル|제목|작품명|כותרת|שם הסיפור|العنوان',
  },
  { key: 'subtitle', labels: 'sub ?title|untertitel|sous ?titre|subt[ií]tulo|sottotitolo|подзаголовок' },
  {
    key: 'author',
    identity: true,
    labels:
      "authors?|by|from|(?:story |fic )?(?:written|posted) by|writers?|(?:author|writer)'?s? name|author(?:ess)?|pen ?names?|pseud(?:onym)?s?|nom de plume|creators?|autor(?:in|en)?|von|auteurs?(?:e|es)?|par|autor(?:a|es)?|autore|autrice|autori|di|автор(?:ы)?|作者|著者|作家|지은이|글쓴이|작가|저자|מאת|מחבר(?:ת)?|المؤلفة?|الكاتبة?|تأليف",
  },
  {
    key: 'email',
    labels:
      "e ?addy|(?:send |e)mail (?:to|me|me at)|(?:send )?mail to|write to(?: me)?(?: at)?|mail me(?: at)?|reach me(?: at)?|contact me(?: at)?|(?:author'?s? )?e ?mail(?: address| addy)?|contact(?: info| me)?(?: at)?|mail|addy|correo(?: electr[oó]nico)?|courriel|почта",
  },
  {
    key: 'rating',
    identity: true,
    labels:
      'audience|ratings?|rated|rate|(?:age|content|mpaa|maturity|overall|suggested) ratings?|maturity(?: level)?|altersfreigabe|einstufung|freigabe|classement|clasificaci[oó]n|classificazione|classifica[cç][aã]o|рейтинг',
  },
  {
    key: 'category',
    identity: true,
    labels:
      '(?:archive )?cat[ae]gor(?:y|ies|y/ies)|type|class(?:ification)?s?|story type|kategorien?|cat[eé]gories?|categor[ií]as?|categorie?|категория',
  },
  {
    key: 'genre',
    identity: true,
    labels: 'kinds?|kind of (?:story|tale|fic)|style|genres?|g[eé]neros?|gener[ei]?|жанры?',
  },
  {
    key: 'fandom',
    identity: true,
    labels: "fandoms?|shows?|tv show|universe|(?:the )?'?verse|source material|based on|canon|фандом|фэндом",
  },
  {
    key: 'relationships',
    identity: true,
    labels:
      'otps?|pairings?|parings?|pairs?|(?:main |side )?(?:ships?|couples?)|shipping|relationships?|romance|paarungen|paire|parejas?|coppi[ae]|пейринг(?:и)?|персонажи и пейринги',
  },
  {
    key: 'characters',
    identity: true,
    labels:
      'people|who|chars?|featuring|starring|cast (?:of characters|list)|characters? (?:featured|included|used|list)|dramatis personae|characters?|(?:main )?characters?|cast|personen|charaktere|figuren|personnages?|personajes?|personaggi|personagens|персонажи|герои',
  },
  {
    key: 'tags',
    labels:
      'topics?|tags?|(?:additional|freeform|other|content|story) tags?|tropes?|key ?words?|freeforms?|schlagw[oö]rter|mots ?cl[eé]s|etiquetas?|метки|теги',
  },
  { key: 'spoilers', labels: 'spoilers?(?: for| warnings?| alert| level)?|spoils|спойлеры' },
  {
    key: 'timeline',
    labels:
      'continuity|time ?lines?|time ?frame|(?:time )?set(?:ting)?|when|takes place|season|episode placement|placement|era|time ?period|zeitraum|zeitlinie|chronologie|[eé]poca|ambientazione|время действия',
  },
  {
    key: 'summary',
    labels:
      "gist|about|(?:what it'?s|what (?:this|the story) is) about|in (?:brief|short|a nutshell|a few words)|sum+[ae]r+(?:y|ies)|log ?line|premise|(?:story |short )?summar(?:y|ies)|teaser|descriptions?|blurb|synopsis|abstract|plot|zusammenfassung|inhalt(?:sangabe)?|kurzbeschreibung|klappentext|r[eé]sum[eé]|resumen|sinopsis|riassunto|trama|sinossi|resumo|sinopse|аннотация|описание|саммари|содержание|简介|簡介|内容简介|內容簡介|あらすじ|줄거리|소개|תקציר|الملخص|ملخص",
  },
  {
    key: 'disclaimer',
    labels:
      '(?:standard |usual |the )?(?:disclaimers?|disclaim|disclamer|not mine)(?: thing(?:y|ie)?| stuff)?|legal(?: stuff| notice| disclaimer| bits?| info)?|legalese|ownership|(?:copyright )notice|haftungsausschluss|avertissement l[eé]gal|descargo|disconoscimento|дисклеймер|отказ от прав',
  },
  {
    key: 'part-warnings',
    labels:
      '(?:content |trigger )?(?:warnings?|tw|cw) (?:for|in|on) (?:this|the) (?:one|part|chapter|post|installment|section|bit)|(?:part|chapter) (?:specific )?(?:content )?warnings?|warnungen f[uü]r diesen teil|avertissements? (?:pour|de) ce chapitre|предупреждения к (?:этой )?(?:главе|части)',
  },
  {
    key: 'warnings',
    labels:
      'cautions?|heads? ?up|advisor(?:y|ies)|content (?:advisory|information)|beware|be warned|trigger list|potential triggers|possible triggers|(?:(?:content|trigger|archive|story|standard|general|additional|other) )?warnings?|content notes?|triggers?|tw|cw|cn|squicks?|contains|contents? (?:may|might) includ(?:e|es)|may contain|(?:trigger|inhalts|content)?warnung(?:en)?|(?:traum)?avertissements?(?: (?:de|sur le) contenu)?|d[eé]clencheurs?|(?:advertencias?|avisos?|alertas?)(?: de (?:contenido|conte[uú]do|gatilhos?))?|(?:avvertenze|avvertimenti|avviso|avvisi)(?: sul contenuto| sui contenuti)?|gatilhos?|предупреждени[ея]',
  },
  {
    key: 'feedback',
    labels:
      'feed (?:the )?(?:author|writer|me)|replies|response|f/b|con ?crit|c ?& ?c|responses?|criticism|feed ?back|fb|comments?|reviews?|r ?& ?r|r&r|kommentare|critiques?|commenti|coment[aá]rios?|отзывы',
  },
  {
    key: 'distribution',
    labels:
      'sharing|permission to (?:archive|repost|share)|(?:re)?distribution|dist(?:ro)?|archiv(?:e|al|ing|es)|permissions?|(?:re)?posting|archive permission|(?:cross|x) ?posted(?: to| at| on)?|also (?:posted|archived)(?: to| at| on)?|disclaimer distribution|archivierung|verbreitung|weitergabe|archivage|archivio|распространение|размещение',
  },
  {
    key: 'series',
    labels:
      "part of|belongs to|(?:in )?(?:the |this )?(?:series|saga|sequence|cycle|'?verse series)(?: ?name| ?title)?|series sequel|sequel series|story arc|arc|serie|s[eé]rie|cycle|ciclo|серия|цикл",
  },
  {
    key: 'part',
    labels: 'parts?|this part|(?:this )?(?:installment|instalment|episode)|part number|teil|partie|parte|часть|chapter',
  },
  { key: 'chapters', labels: 'chapters|kapitel(?:zahl)?|chapitres|cap[ií]tulos|capitoli|главы?' },
  {
    key: 'status',
    labels:
      '(?:story |current )?status|progress|w\\.?i\\.?p\\.?|in progress|completed?|completion|state|finished\\??|estado|stato|état|статус',
  },
  {
    key: 'words',
    labels:
      '(?:(?:number |total )?of )?words?|(?:chapter )?(?:word ?count|length)|size|wörter|mots|palabras|parole|palavras|объ[её]м|слов|размер',
  },
  {
    key: 'published',
    labels:
      '(?:first |date )?(?:published|posted)|publish(?:ed|ing) date|publication date|original publication date|(?:posted|published|uploaded|submitted|archived|added) on|(?:post|upload|release|archive) date|uploaded|submitted|ver[oö]ffentlicht|publi[eé]e?|publicad[oa]|pubblicat[oa]|опубликован[оа]?',
  },
  {
    key: 'updated',
    labels:
      '(?:last )?(?:updated?|revised|modified)(?: at)?|lastmod(?:ified)?|date (?:updated|modified)|aktualisiert|mis(?:e)? [aà] jour|actualizad[oa]|aggiornat[oa]|atualizad[oa]|обновлен[оа]?',
  },
  { key: 'date', labels: 'date(?: written| completed| finished)?|written|started|finished|datum|data|fecha|дата' },
  {
    key: 'dedication',
    labels:
      'in hono(?:u)?r of|written with love for|dedications?|dedicated to|dedicated|recipients?|(?:a )?gift (?:for|to)|giftee|(?:this is|written|made) for|for|widmung|gewidmet|d[eé]dicace|d[eé]di[eé] [aà]|dedicatoria|dedicado a|dedica|посвящение|посвящается',
  },
  {
    key: 'notes',
    labels:
      "a ?/ ?n ?\\d*|a\\. ?n\\.?|an ?\\d*|n/a|(?:(?:the )?author(?:'?s|s'?)?|story|writer'?s|opening|pre|beginning|additional|archivist'?s?|my) ?notes?|author ?note|notes?(?: from (?:the )?(?:author|me))?|anmerkung(?:en)?(?: (?:der|des) autor(?:in|s)?)?|notes? (?:de l'auteur|d'auteur)|notas?(?: d[oae]l? autora?)?|note(?: dell'autore| dell'autrice)?|примечани[ея](?: автора)?|от автора",
  },
  {
    key: 'beta',
    labels:
      'betas?|beta ?(?:read(?:er|ers|ed)?)(?: by)?|betaed by|betad by|beta ?leser(?:in)?|relecteur|relectrice|бета',
  },
  {
    key: 'thanks',
    labels:
      'thanks(?: to)?|acknowledge?ments?|danke?(?: an)?|danksagung|remerciements?|agradecimientos?|ringraziamenti|agradecimentos?|благодарности',
  },
  { key: 'language', labels: 'languages?|sprache|langue|idiomas?|lingua|l[ií]ngua|язык' },
  {
    key: 'challenge',
    labels:
      'challenges?|prompts?|requests?|written for|fest|exchange|herausforderung|défi|reto|sfida|desafio|заявка|вызов',
  },
  {
    key: 'url',
    labels:
      '(?:(?:story|author) ?)?(?:url|link)s?|(?:home|web) ?(?:site|page)s?|archived at|source|origin|original|found at',
  },
  { key: 'publisher', labels: 'publisher|published by|verlag|[eé]diteur|editorial|editore|editora|издательство' },
  { key: 'rights', labels: 'rights|copyright|licen[cs]e|copyright ©' },
  {
    key: 'other',
    labels: `${CREDITS}|ocr|spell ?check(?:ed by)?|packaged|content|kudos|hits|bookmarks|(?:author|site) (?:id|abbrev)|downloader version|file (?:name|format|extension)|stats|collections?|series url|sequel(?: to)?|prequel(?: to)?|follows|soundtrack|music|inspiration|inspired by|art(?:ist|work)?|banner|illustrat(?:ors?|ions?|ed by|or(?:in)?|ionen|eur|rice)|ilustrad(?:or|ora)|illustratore|иллюстратор|cover(?: art)?(?: by)?|type ?setters?|qc|co ?author|more info|previous parts?|earlier parts?|story id|id|reading time|position`,
  },
];

/** Labels of the list at the end of a picture book, of which `Text` means its author only there. */
export const BOOK_CREDITS: readonly { readonly key: LabelKey; readonly labels: string }[] = [
  { key: 'author', labels: 'text|words|story|texte?|texto|testo|tekst|текст' },
  {
    key: 'other',
    labels:
      'level|source|age|reading level|original|isbn|illustrations?|illustrators?|pictures|photographs|translations?|translators?|adaptation|ilustraci(?:ón|ones)|traducción|traduction|illustrationen|übersetzung|иллюстрации|перевод',
  },
  { key: 'rights', labels: 'licen[cs]e|copyright|rights|licencia|lizenz|licença|лицензия' },
  { key: 'language', labels: 'languages?|langue|idioma|sprache|язык' },
];

const told = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/** Words that tell what a label means, whatever stands beside them: `Title of this epic`, `All warnings that apply`. */
export const TELLING_WORDS: readonly { readonly key: LabelKey; readonly words: RegExp }[] = [
  {
    key: 'warnings',
    words:
      /(?<!\p{L})(?:warn(?:s|ing|ings|ung|ungen|hinweise?)?|triggers?|squicks?|beware|caution|advisory|tws?|cws?|avertissements?|advertencias?|avvertenze|avisos?|mentions?|предупреждени[ея])(?!\p{L})/u,
  },
  { key: 'title', words: /(?<!\p{L}|sub)(?:titled?|called|titel|titre|t[ií]tulo|titolo|название)(?!\p{L})/u },
  {
    key: 'author',
    words:
      /(?<!\p{L})(?:authors?|authoress|writers?|pen ?name|autor(?:in)?|auteure?|autora?|autrice|автор)(?!\p{L}|'?s? (?:notes?|e?mail|address|site|page))|^(?!(?:.*(?:beta|edit|art|cover|banner|trans|proof|illus|inspired|request|pick|prompt|suggest|challeng|nominat|music|song|graphic|icon|host|archiv|recc?|bunn(?:y|ied)|idea|commission))).{2,} by$/u,
  },
  {
    key: 'summary',
    words: told(
      'gist|summar(?:y|ies)|synopsis|blurb|teaser|premise|zusammenfassung|inhalt(?:sangabe)?|resumen|r[eé]sum[eé]|riassunto|resumo|саммари',
    ),
  },
  { key: 'email', words: told('e ?mails?|mailbox') },
  { key: 'beta', words: told('betas?|beta ?read(?:er|ers|ing)?|betaed') },
  { key: 'rating', words: told('ratings?|rated|altersfreigabe|classement|clasificaci[oó]n|рейтинг') },
  { key: 'relationships', words: told('pairings?|ships?|couples?|paare?|parejas?|paarung(?:en)?|пейринг') },
  { key: 'characters', words: told('characters?|cast|personen|figuren|personnages?|personajes?|personaggi|персонажи') },
  { key: 'fandom', words: told("fandoms?|universe|'?verse|фандом") },
  { key: 'tags', words: told('tags?|keywords?|schlagw[oö]rter|etiquetas?|теги') },
  { key: 'disclaimer', words: told('disclaimers?|legalese|haftungsausschluss|дисклеймер') },
  { key: 'distribution', words: told('archiv(?:e|es|al|ing)|distribution|repost(?:s|ing)?') },
  { key: 'feedback', words: told('feedback|reviews?|comments?|reactions?|critique|concrit') },
  { key: 'challenge', words: told('challenges?|prompts?|prompted|ficathon|exchange') },
  { key: 'series', words: told('series|serie|saga|cycle') },
  { key: 'words', words: told('words|word ?count|length|wörter|mots|palabras|parole|слов') },
  { key: 'status', words: told('status|wip|finished|completed?|fertig') },
  { key: 'dedication', words: told('dedicat(?:ed|ion)|widmung|gewidmet|d[eé]dicace|dedicatoria|посвящение') },
];

/** Words that only say whose a label is or how much it holds: `Story rating`, `Main pairing`, `Standard disclaimer`. */
export const LABEL_OPENERS: RegExp =
  /^(?:(?:the|this|my|story|fic|fanfic|series|general|main|other|usual|standard|full|short|brief|overall|possible|author'?s?|writer'?s?) )+/;
/** And at a label's end: `Rating of the story`, `Spoiler notice`. */
export const LABEL_CLOSERS: RegExp =
  /(?: (?:of|for|in) (?:(?:the|this|my) )?(?:story|fic|tale|work|piece)| (?:notice|info|information|list|line|section|details))$/;

/** Labels that are everyday words: they are a header's beside other labels, and prove none by themselves. */
export const EVERYDAY_LABELS: ReadonlySet<string> = new Set([
  ...['work', 'style', 'who', 'pair', 'pairs', 'era', 'placement', 'progress', 'spoils', 'replies', 'response'],
  ...[
    'ownership',
    'saga',
    'sequence',
    'dist',
    'submitted',
    'episode',
    'this episode',
    'the plot',
    'the story',
    'may contain',
  ],
]);

/** Labels of an author with which letters and parcels are addressed, too. */
export const SENDER_LABELS: ReadonlySet<string> = new Set([
  'from',
  'von',
  'de',
  'par',
  'da',
  'di',
  'van',
  'fra',
  'från',
  'od',
  'от',
  'від',
]);

/** What words are called where they are counted: `about 4,200 words`. */
export const WORD_COUNT_WORDS =
  'words|wörter|worte|mots|palabras|parole|palavras|woorden|ord|sanaa|słów|slov|szó|cuvinte|слов|слів|λέξεις|kelime|kata|riječi|reči|besed|žodžių|vārdi|sõna|paraules|hitz|fjalë|думи|зборови|речи|слоў|maneno|salita|focal|orð';

/** The labels of some keys as one pattern, in which spaces stand for any run of space or hyphen. */
export function labelsOf(...keys: readonly LabelKey[]): string {
  const rows = LABELS.filter(({ key }) => keys.includes(key));
  return rows.map(({ labels }) => labels.replaceAll(' ?', '[\\s-]?').replaceAll(' ', '[\\s-]+')).join('|');
}

/** The labels of those who worked on a text beside its author, as a pattern. */
export const CREDIT_PATTERN: string = `${labelsOf('beta')}|${CREDITS.replaceAll(' ?', '[\\s-]?').replaceAll(' ', '[\\s-]+')}`;
