import { anyOf, askedWhere, opensLike } from './forms.ts';
import { EMPTY_PAGE_TITLES } from './page-tables.ts';

/** What programs and sites write where nobody gave an author, by language; parted by `|`, as patterns. */
const NOBODY: Readonly<Record<string, string>> = {
  en: 'admin(?:istrator)?|user|users?\\s*\\d*|(?:windows |office |default |anonymous )?user|owner|unknown|author|guest|anon|e-?mail|none|n/a|untitled|unnamed|pc|hp|dell|acer|asus|lenovo|home|(?:microsoft|ms) ?(?:office|word)?(?: user)?|python-docx|pandoc|calibre.*|epubpress|sigil|libreoffice.*|open ?office.*|google docs?|wordpress|blogger',
  de: 'unbekannt|benutzer',
  fr: 'inconnu|utilisateur.*',
  es: 'desconocido|usuario.*',
  pt: 'desconhecido|usuário.*',
  ru: 'неизвестно|пользователь.*',
};

/** Addresses, names of hosts, numbers, and a sign alone name nobody. */
const NO_NAME = '\\S+@\\S+|https?:\\S+|\\S+\\.(?:com|org|net)|[^\\p{L}]+|.{0,1}';

const IS_NOBODY = new RegExp(`^(?:${anyOf(NOBODY)}|${NO_NAME})$`, 'iu');

/** Whether what stands where an author should names nobody: a program, an account of a computer, an address. */
export function isNobody(name: string): boolean {
  return IS_NOBODY.test(name.trim());
}

/** Words that open the names of places, and hardly ever a person's. */
const PLACE_OPENERS =
  'San|Santa|Los|Las|Port|Porto|Puerto|Fort|Mount|New|Old|Nova|Saint|St|North|South|East|West|Upper|Lower|Great|Little|Lake|Cape|Palo|Buenos|Rio|Monte|Hong|Kuala|Tel|Den|Bad';

const OPENS_PLACE = new RegExp(`^(?:${PLACE_OPENERS})\\.?\\s`);

/** Whether words in capitals are rather the name of a place than a person's. */
export function opensPlace(name: string): boolean {
  return OPENS_PLACE.test(name);
}

/** What says that there is no title, or holds its place, by language; parted by `|`, as patterns. */
const NAMELESS: Readonly<Record<string, string>> = {
  en: 'untitled(?: (?:novel|book|story|draft|project))?|unnamed|unknown|n/a|none|anon|calibre.*|(?:(?:book|novel|story|working|your|the)[ -]){0,2}title (?:goes )?here|(?:insert|enter|add) (?:(?:a|the|your|book|story) ){0,2}title(?: here)?|(?:book|novel|story|your(?: book| story)?) title|title (?:tbd|tba|to come|pending)|tbd|tba',
  de: 'unbenannt|unbekannt|ohne titel|(?:buch)?titel (?:hier|einfügen)|hier (?:den )?titel einfügen|titel folgt',
  fr: 'sans (?:titre|nom)|inconnu|(?:votre |insérer (?:le |un )?)titre(?: ici)|titre (?:à venir|ici)',
  es: 'sin t[ií]tulo|desconocido|t[ií]tulo (?:aquí|pendiente|por definir)',
  pt: 'sem título|título (?:aqui|a definir)',
  it: 'senza (?:nome|titolo)|titolo (?:qui|da definire)',
  nl: 'naamloos|zonder titel',
  pl: 'bez tytułu',
  sv: 'namnlös|utan titel',
  ru: 'без (?:имени|названия)',
  uk: 'без назви',
};

/** What programs call a document, and what people call one of many, by language; parted by `|`, as patterns. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  en: 'new document|document|doc|normal(?:\\.dotm?)?|microsoft word.*|template|title|index|word|chapter|part|page|draft',
  de: '(?:neues )?dokument|kapitel|entwurf',
  es: 'documento',
  it: 'documento',
  pt: 'documento',
  nl: 'document',
  pl: 'dokument',
  ru: 'документ',
};

const IS_NAMELESS = askedWhere(opensLike(anyOf(NAMELESS)), () => new RegExp(`^(?:${anyOf(NAMELESS)})$`, 'iu'));
const IS_UNTITLED = new RegExp(
  `^(?:(?:${anyOf(NAMELESS, DOCUMENTS)})\\s*\\(?\\d*\\)?|\\S+\\.\\w{2,5}(?:\\s*\\d+)?|.{0,1})$`,
  'iu',
);

const LONGEST_NAMELESS = 120;

/** Whether a stated title says that there is none, or that one is still to be put there: `Untitled`, `[Book title goes here]`. */
export function isNameless(title: string): boolean {
  // Nothing that long says it; the signs at the end of a line are looked for from each of its signs.
  if (title.length > LONGEST_NAMELESS) return false;
  return IS_NAMELESS.test(title.replace(/^[\s[(<{*_"“]+|[\s\])>}*_"”.…!]+$/g, ''));
}

/** Whether a document's title is one that a program wrote, or a file's: `Document1`, `Chapter 3`, `thesis.docx`. */
export function isUntitled(title: string): boolean {
  return IS_UNTITLED.test(title.trim());
}

/** What programs call a file that nobody named, by language; parted by `|`, as patterns. */
const FILES: Readonly<Record<string, string>> = {
  en: 'new (?:text )?(?:document|file)|(?:text ?|rtf )?document|doc|download(?:ed file)?|file|scan|img|image|noname|te?mp|clipboard|pasted(?: text)?',
  de: 'neues? (?:text)?dokument|(?:text)?dokument|datei|herunterladen|zwischenablage',
  fr: 'nouveau document(?: texte)?|document|fichier|téléchargement|sans (?:titre|nom)',
  es: 'nuevo documento(?: de texto)?|documento|archivo|descarga',
  it: 'nuovo documento(?: di testo)?|documento|scaricato',
  pt: 'novo documento(?: de texto)?|documento|arquivo|ficheiro',
  nl: 'nieuw (?:tekst)?document|document|bestand',
  pl: 'nowy dokument(?: tekstowy)?|dokument|plik',
  sv: 'nytt (?:text)?dokument|dokument|fil',
  ru: '(?:новый )?(?:текстовый )?документ|файл',
  ja: '新規(?:テキスト)? ?(?:ドキュメント|文書)|無題',
  zh: '新建(?:文本)?文档|下载|未命名|無標題',
  ko: '새 (?:텍스트 )?문서|제목 없음|다운로드',
};
/** Made by a program to be like no other: digests, identifiers, the addresses of shared documents; after counts, too. */
const MADE_UP = String.raw`(?:\d{1,6}[\s-]+)*(?:${[
  String.raw`(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,}`,
  String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`,
  String.raw`(?=(?:[a-z]*\d){3})(?=\d*[a-z])[\da-z]{20,}`,
].join('|')})`;
/** Figures that count or date something; a short number alone may be a title. */
const FIGURES = String.raw`\d{5,}|0\d+|(?=.*[\s().-])[\d\s().-]+`;
const opensFile = opensLike(anyOf(NAMELESS, FILES));
const SAYS_NOTHING = askedWhere(
  (name) => opensFile(name) || /^[^a-z]*$|^[a-f]{8}-/i.test(name) || (/\d/.test(name) && /[\da-z]{8}/i.test(name)),
  () =>
    new RegExp(
      `^(?:(?:${anyOf(NAMELESS, FILES)})[\\s-]*\\(?\\d*\\)?(?: - (?:copy|kopie|copie|copia))?|${MADE_UP}|${FIGURES})$`,
      'iu',
    ),
);

/** Whether a file's name says nothing of what is in it: `download (3)`, `New Document`, `20190402`, `9f86d081884c7d65`. */
export function saysNothing(name: string): boolean {
  return SAYS_NOTHING.test(name.replaceAll('_', ' ').trim());
}

/** Whether a file's name says hardly anything, so that a heading says more: `u07`, `ch-12`. */
export function saysLittle(name: string): boolean {
  return saysNothing(name) || /^\p{L}{1,2}-?\d{2,5}$/u.test(name);
}

const ANY_PAGE: ReadonlySet<string> = new Set(
  Object.values(EMPTY_PAGE_TITLES).flatMap((titles) => titles.toLowerCase().split('|')),
);

/** Whether a title is what any page may be called: `Home`, `Print version`. */
export function namesAnyPage(title: string): boolean {
  return ANY_PAGE.has(title.toLowerCase());
}
