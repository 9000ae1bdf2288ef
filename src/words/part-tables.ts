import { nameInPath } from '../model/index.ts';
import { anyOf } from './forms.ts';

/**
 * What the posts of one work are called where their title or a line of its own counts them, by language; parted by `|`.
 * Swedish `del` is left out: it ends Spanish and Italian titles.
 */
export const POSTED_PARTS: Readonly<Record<string, string>> = {
  en: 'parts?|pt\\.?|installment|post|section',
  de: 'teil',
  fr: 'partie',
  es: 'parte',
  it: 'parte',
  pt: 'parte',
  ru: 'часть',
  uk: 'частина',
  nl: 'deel',
  pl: 'część',
  cs: 'díl|část',
  fi: 'osa',
};

/** What stands between a number and how many there are, by language: `2 of 5`, `2 von 5`. */
const OF_HOW_MANY: Readonly<Record<string, string>> = {
  en: 'of',
  de: 'von',
  fr: 'sur',
  es: 'de',
  it: 'di|su',
  pt: 'de',
  ru: 'из',
  uk: 'з|із',
  nl: 'van',
  sv: 'av',
  da: 'af',
  no: 'av',
  pl: 'z|ze',
  cs: 'z|ze',
};

/** `2 of 5`, `2/5`: the sign or word between, as a pattern; a word is a whole one. */
export const OF_PATTERN: string = `(?:/|(?:${ofWords().join('|')})(?![\\p{L}\\p{N}]))`;

function ofWords(): readonly string[] {
  return [...new Set(Object.values(OF_HOW_MANY).flatMap((words) => words.split('|')))];
}

/** A cheap look whether that may stand in a text. */
export function mayHoldOf(text: string): boolean {
  if (text.includes('/')) return true;
  const small = text.toLowerCase();
  return OF_WORDS.some((word) => small.includes(word));
}

const OF_WORDS: readonly string[] = ofWords();

/** What stands around the count of a part, and says nothing: `no 3`, `the final part`. */
export const AROUND_COUNT = 'the|no|end|final';

/** What files are called that say no more than "a file" or "a part", by language, besides the words for divisions. */
export const FILE_WORDS: Readonly<Record<string, string>> = {
  en: 'the|msg|message|post|scene|page|section|file|text|story|draft|doc|document|untitled|new|extra|bonus',
  de: 'nachricht|beitrag|szene|seite|abschnitt|datei|geschichte|entwurf|dokument|unbenannt|neu',
  fr: 'scène|fichier|texte|histoire|brouillon|nouveau',
  es: 'escena|página|archivo|texto|historia|borrador|documento|nuevo',
  it: 'scena|pagina|testo|storia|bozza|documento|nuovo',
  pt: 'cena|arquivo|ficheiro|história|rascunho|novo',
  ru: 'сцена|страница|файл|текст|рассказ|черновик|документ|новый',
};

/** What people call a file of their own work beside the chapters, which no reader is meant to see, by language. */
const WORKING_FILES: Readonly<Record<string, string>> = {
  en: 'notes?|to[ -]?do|ideas?|outline|plan|planning|plot|timeline|research|scraps|cut|deleted scenes|characters?|characters used|changes|change ?log|authors? notes?|credits|links|sources|bookmarks?|index',
  de: 'notizen?|notiz|ideen|gliederung|plan|entwurf|recherche|figuren|reste',
  fr: 'notes?|idées|plan|brouillon|à faire|personnages|chutes',
  es: 'notas?|ideas|esquema|pendientes|personajes|borrador',
  it: 'note|idee|scaletta|appunti|personaggi|da fare',
  pt: 'notas?|ideias|esboço|pendências|personagens|rascunho',
  ru: 'заметки|идеи|план|черновик|персонажи|сюжет|синопсис',
  pl: 'notatki|pomysły|plan|postacie',
  nl: 'notities|ideeën|plan|personages',
  zh: '笔记|大纲|设定|人物',
  ja: 'メモ|プロット|設定',
};

/** What of them says what is still to be done, or only leads elsewhere. */
export const TO_DO: RegExp =
  /^(?:to[ -]?do|links|sources|bookmarks?|index|changes|à faire|pendientes|da fare|pendências)(?:\s*\(?\d{1,2}\)?)?$/iu;

/** A file's whole name that is such a word. */
export const WORKING_FILE: RegExp = new RegExp(`^(?:${anyOf(WORKING_FILES)})(?:\\s*\\(?\\d{1,2}\\)?)?$`, 'iu');

/** What else people call files of their work on a story; those of words that are chapters' names too are told by their form. */
const SHEETS: Readonly<Record<string, string>> = {
  en: 'concept|premise|synopsis|glossary|lore|world ?building|beats?|backstory|bible|brainstorm(?:ing)?|symbols|cast|sheets?|summary|blurb|meta|structure|roadmap|themes?|reports?|reviews?|feedback|spoilers?|chronology|continuity|corrections?|checklist|status|briefing|storyboards?|critique|marketing|listing|instructions?|prompts?|helpers?',
  de: 'konzept|exposé|glossar|weltenbau|übersicht|zusammenfassung|struktur|chronologie|korrekturen|lektorat',
  fr: 'synopsis|glossaire|concept|résumé|fiches?|structure',
  es: 'sinopsis|glosario|concepto|escaleta|fichas?|resumen|estructura|argumento|cronología|correcciones|apuntes',
  it: 'sinossi|glossario|concetto|schede?|riassunto|struttura',
  pt: 'sinopse|glossário|conceito|fichas?|resumo|estrutura',
  ru: 'концепция|концепт|глоссарий|словарь|мир|описание|структура|поэпизодник',
  uk: 'концепція|глосарій|персонажі|сюжет|план|синопсис',
  pl: 'koncepcja|konspekt|streszczenie|słowniczek|bohaterowie',
  cs: 'koncept|osnova|postavy|poznámky|přehled',
  nl: 'concept|synopsis|opzet|samenvatting',
  sv: 'koncept|synopsis|karaktärer|anteckningar|disposition',
  tr: 'karakterler|taslak|özet|notlar',
  vi: 'đề cương|nhân vật|tóm tắt|ghi chú',
  id: 'kerangka|karakter|tokoh|catatan|sinopsis',
  zh: '简介|簡介|梗概|世界观|世界觀|人物|角色|大纲|大綱|设定|設定|概要|细纲|細綱',
  ja: 'あらすじ|章分け|登場人物|世界観|資料|設定|プロット|構成',
  ko: '설정|시놉시스|등장인물|플롯|세계관|메모',
};
const SPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u;
const [TOGETHER, APART] = [true, false].map((isTogether) =>
  [...Object.values(SHEETS), ...Object.values(WORKING_FILES)]
    .flatMap((words) => words.split('|'))
    .filter((word) => SPACED.test(word) === isTogether)
    .join('|'),
);
const SHEET = new RegExp(`(?<!\\p{L})(?:${APART})(?!\\p{L})|${TOGETHER}`, 'iu');

/** A name without such words. */
export function withoutWorkingWords(name: string): string {
  const words = name.normalize('NFC').replace(/[_-]+/g, ' ');
  return words.replace(new RegExp(SHEET, 'giu'), ' ').trim();
}

/** What people call a folder of chapters as they were, by language. */
const OLDER_FOLDERS: Readonly<Record<string, string>> = {
  en: 'old(?:er)?|archived?|deprecated|backups?|previous(?: versions?)?|unused|discarded|attic|trash|iterations?|revisions?|history|snapshots?|deleted(?: scenes)?|old (?:chapters|drafts?|versions?)',
  de: 'alt|archiv|verworfen|alte (?:fassung|kapitel|version)(?:en)?|papierkorb',
  fr: 'anciens?|anciennes?|archives?|vieux|corbeille',
  es: 'antigu(?:[oa]s?|edades)|archivo|viej[oa]s?|descartad[oa]s?',
  it: 'vecchi[oae]?|archivio|scartati',
  pt: 'antig[oa]s?|arquivo|descartad[oa]s?',
  ru: 'стар(?:ое|ые|ый)|архив|удал[её]нное',
};
const OLDER_FOLDER = new RegExp(`^(?:${anyOf(OLDER_FOLDERS)})$`, 'iu');

/** Whether a folder's name says that what is in it was replaced: `old`, `archiv`. */
export function isOlderFolder(name: string): boolean {
  return OLDER_FOLDER.test(name.normalize('NFC').replace(/[_-]+/g, ' ').trim());
}

/** Whether a name has a word for what an author keeps beside a story: `act one outline`, `人物表`. */
export function holdsWorkingWord(name: string): boolean {
  return SHEET.test(name.normalize('NFC').replace(/[_-]+/g, ' '));
}

/** What files are called that tell of the files beside them, by language. */
const FILES_BESIDE: Readonly<Record<string, string>> = {
  en: 'read[ _.-]?me(?:[ _.-]?first)?|read[ _.-]?this(?:[ _.-]?first)?|licen[cs]es?|copying|copyright(?:[ _-](?:page|info|notice))?|colophon|imprint|file_id|about(?:[ _-](?:this|the)[ _-](?:archive|files?|texts?|book|novel|story))?',
  de: 'lies[ _.-]?mich|bitte[ _.-]?lesen|impressum',
  fr: 'lis(?:ez)?[ _.-]?moi|à[ _.-]?lire|à[ _.-]?propos',
  es: 'l[eé]e?[ _.-]?me|l[eé]ame',
  it: 'legg[ie]mi',
  pt: 'leia[ _.-]?me|leiame',
  nl: 'lees[ _.-]?mij',
  pl: 'czytaj[ _.-]?to|przeczytaj',
  cs: 'čti[ _.-]?mě|cti[ _.-]?me',
  sv: 'läs[ _.-]?mig|las[ _.-]?mig',
  fi: 'lue[ _.-]?minut',
  hu: 'olvass[ _.-]?el',
  ru: 'прочти[ _.-]?меня|прочитай|читать',
  uk: 'прочитай[ _.-]?мене',
  zh: '自述|说明|說明|请先阅读|使用说明',
  ja: 'お読みください|最初に読んで|はじめにお読みください',
  ko: '읽어주세요|읽어보세요',
};

/** A file's whole name that is such a word. */
export const FILE_BESIDE: RegExp = new RegExp(`^[!_0]*(?:${anyOf(FILES_BESIDE)})(?:[ _.-]*\\(?\\d*\\)?)?$`, 'iu');

/** What only those say who keep a text with programs: what it is kept in, and what is made of it. Patterns, by language. */
const KEEPING: Readonly<Record<string, string>> = {
  en: 'git|git(?:hub|lab|book)(?: pages)?|repositor(?:y|ies)|repos?|commit(?:s|ted)?|branch(?:es|ing)|pull requests?|forks?|npm|npx|pandoc|calibre|markdown|(?:xe)?latex|e?pub|mobi|azw3|pdfs?|html|css|javascript|python|makefile|jekyll|hugo|gatsby|docusaurus|mdbook|vs ?code|utf-?8|llms?|sub-?folders?|work in progress',
  de: 'repositor(?:y|ium)|unterordner',
  fr: 'dépôt git|sous-dossiers?',
  es: 'repositorio|subcarpetas?',
  it: 'repository|sottocartelle',
  pt: 'repositório|subpastas?',
  id: 'repositori|cabang',
  ru: 'репозитори\\p{L}*|гитхаб\\p{L}*',
  uk: 'репозиторі\\p{L}*',
  cs: 'repozitář\\p{L}*',
  pl: 'repozytori\\p{L}*',
  ja: 'リポジトリ|レポジトリ',
  zh: '仓库|倉庫',
  ko: '저장소|레포지토리',
};
const NAMES_PROGRAM = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyOf(KEEPING)})(?![\p{L}\p{N}])|(?<!\S)\S{1,60}\.(?:md|mdx|txt|pdf|epub|html?|docx?|odt|tex|org|rst|adoc|py|js|ts|json|ya?ml|toml|sh|css|fountain|ink|png|jpe?g|svg)(?![\p{L}\p{N}])`,
  'iu',
);

/** Whether a text names a file or a program, or speaks of how texts are kept with one. */
export function namesProgram(text: string): boolean {
  return NAMES_PROGRAM.test(text);
}

/** What files are called that hold what may be done with the others. */
const LICENCE_FILE = /^(?:licen[cs]es?|copying)(?:[ _.-].*)?$/i;

/** Whether a file of a name holds what may be done with the others. */
export function isLicenceFile(path: string): boolean {
  return LICENCE_FILE.test(nameInPath(path).trim());
}

/** What folders are called that hold the text of a book, by language; nobody calls a book so. */
const TEXT_FOLDERS: Readonly<Record<string, string>> = {
  en: 'chapters?|manuscripts?|texts?|content|src|source|posts?|docs?|parts?|prose|episodes?|output|final',
  de: 'kapitel|manuskript|teile?',
  fr: 'chapitres?|manuscrit|textes?|parties?',
  es: 'cap[ií]tulos?|manuscrito|textos?|partes?',
  it: 'capitoli|capitolo|manoscritto|testi|parti',
  pt: 'cap[ií]tulos?|manuscrito|textos?|partes?',
  nl: 'hoofdstukken|hoofdstuk|manuscript|delen',
  pl: 'rozdziały|rozdzialy|rękopis|teksty',
  cs: 'kapitoly|rukopis|texty',
  ru: 'главы|глава|рукопись|тексты?|части',
  uk: 'глави|розділи|рукопис|тексти?',
  sv: 'kapitel|manus',
  tr: 'bölümler|metin',
  vi: 'chương|bản thảo',
  id: 'bab|naskah',
  zh: '正文|章节|章節|小说|小說|文本',
  ja: '本文|章|原稿|小説',
  ko: '본문|원고|챕터',
};
const IS_TEXT_FOLDER = new RegExp(`^(?:${anyOf(TEXT_FOLDERS)})$`, 'iu');

/** Whether a folder's name says that the text of a book is in it, and not which: `chapters`, `正文`. */
export function isTextFolder(name: string): boolean {
  return IS_TEXT_FOLDER.test(name.normalize('NFC').trim());
}

/** What programs of sites call the one text of a folder that has the name of its own: `01-barge/index.md`. */
const PAGES_OF_FOLDERS = /^_?(?:index|item|default)$/i;

/** Whether a file of a name is the one text of its folder, which says what it is. */
export function isPageOfFolder(stem: string): boolean {
  return PAGES_OF_FOLDERS.test(stem);
}

/** What folders are called that hold what stands before and behind the parts of a book, by language. */
const MATTER_FOLDERS: Readonly<Record<string, string>> = {
  en: '(?:front|back|end)(?:[ -]?matter)?|preliminaries|intro(?:duction)?|appendi(?:x|ces)|extras?',
  de: 'vorspann|titelei|anhang|nachspann|anhänge',
  fr: 'liminaires?|annexes?',
  es: 'preliminares|anexos?|apéndices?',
  it: 'preliminari|appendic[ei]',
  pt: 'preliminares|anexos?|apêndices?',
};
const IS_MATTER_FOLDER = new RegExp(`^(?:${anyOf(MATTER_FOLDERS)})$`, 'iu');

/** Whether a folder's name, without a count before it, says that it holds what stands around the parts of a book. */
export function isMatterFolder(name: string): boolean {
  return IS_MATTER_FOLDER.test(name.normalize('NFC').replace(/_/g, ' ').trim());
}

/** Endings of such a file that stand for no format: `FILE_ID.DIZ`, `READ.ME`, `README.1ST`. */
const ENDINGS_BESIDE = /^(?:diz|me|1st|nfo)$/i;

/** Whether a file of a name is a text that tells of the files beside it, though its ending says no format. */
export function isTextBeside(path: string): boolean {
  const name = nameInPath(path);
  const dot = name.lastIndexOf('.');
  if (dot < 0) return FILE_BESIDE.test(name);
  return ENDINGS_BESIDE.test(name.slice(dot + 1)) && (FILE_BESIDE.test(name) || FILE_BESIDE.test(name.slice(0, dot)));
}

/** What people write behind a title, in brackets, about the state of their file; by language, parted by `|`. */
const STATES: Readonly<Record<string, string>> = {
  en: 'complete[d]?|finished|final|wip|draft|revised|edited|repost(?:ed)?|one[- ]?shot|new|old|copy',
  de: 'abgeschlossen|fertig|vollständig|entwurf|überarbeitet|neu',
  fr: 'terminée?|complet|complète|finie?|brouillon|révisée?',
  es: 'terminad[ao]|complet[ao]|borrador|revisad[ao]',
  it: 'complet[ao]|conclus[ao]|finit[ao]|bozza|rivedut[ao]',
  pt: 'complet[ao]|concluíd[ao]|rascunho|revisad[ao]',
  ru: 'завершен[ао]?|завершён|закончен[ао]?|полностью|черновик',
  pl: 'zakończon[ye]|ukończon[ye]|szkic',
  nl: 'compleet|voltooid|concept',
  sv: 'klar|komplett|utkast',
  zh: '完结|完結|连载中|連載中|全本|全文|已完结',
  ja: '完結|完|連載中',
  ko: '완결|완|연재중',
};

/** What a story's status says when no part follows. */
export const COMPLETE_WORDS = 'complete|completed|finished|done|yes';

/** What a file's name says of a version: the words before its number; that it is a later one, or an earlier one. */
export const VERSION_WORDS = 'v|ver|version|rev|draft';
export const LATER_VERSIONS =
  "final|revised|rev|edited|corrected|fixed|new|newer|updated|complete|beta[’']?d|neu|nouveau|nouvelle|nuev[ao]|nuov[ao]";
export const EARLIER_VERSIONS =
  'draft|old|older|orig|original|backup|bak|rough|wip|alt|ancien(?:ne)?|viej[ao]|vecchi[ao]|gammal';
/** The same and more in several languages, where it only says that there is another version. */
export const COPY_WORDS: Readonly<Record<string, string>> = {
  en: 'copy',
  de: 'kopie|fassung|entwurf',
  fr: 'copie',
  es: 'copia',
};
/** A version: `v2`, `version 1.3`. */
const VERSION = 'v(?:er(?:sion)?)?\\.? ?\\d+(?:\\.\\d+)?';

/** Such a remark as a pattern, without its brackets. */
export const STATE_PATTERN: string = `(?:${[VERSION, ...Object.values(STATES)].join('|')})`;

/** What files are called by which programs make a book or a site of the folder that they stand in. */
const OF_PROGRAMS =
  /^(?:_?(?:quarto|bookdown|toc|config)|book|mkdocs|metadata|meta|contents?|summary|order|chapters|hugo|info|novel)\.(?:ya?ml|json|toml)$|\.opf$/i;
/** The settings of this program's own. */
const OWN_SETTINGS = /^book\.yaml$/i;

/** Whether a file of a name is one by which a program makes a book of its folder: `_quarto.yml`, `mkdocs.yml`, `content.opf`. */
export function isProgramFile(path: string): boolean {
  const name = nameInPath(path);
  return OF_PROGRAMS.test(name) && !OWN_SETTINGS.test(name);
}

/** Whether a file of a name tells of the files beside it: a readme, an index. */
export function isTellingOfFiles(path: string): boolean {
  const stem = nameInPath(path).replace(/(?<=.)\.[^.]+$/, '');
  return FILE_BESIDE.test(stem) || /^_?index$/i.test(stem);
}

const OF_DIRECTORY =
  /^(?:volume (?:in drive|serial)|directory of|index of|total \d|\d[\d,.]*\s+(?:file|dir)|\d[\d,.]* bytes)|\bbytes(?: free)?$/i;

/** Whether a line of a list of files is one that the system writes above or below it. */
export function isOfDirectory(line: string): boolean {
  return OF_DIRECTORY.test(line);
}
