import { addTo } from '../model/index.ts';
import { LANGUAGES_BY_SCRIPT } from './language-tables.ts';
import { recent, recentOf } from './recent.ts';

/** Languages whose words are believed wherever nothing says which language a text is in. */
export const COMMON_LANGUAGES: readonly string[] = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru'];

/** Languages so near to each other that a short text of one is taken for another, or that share their words. */
const KIN: readonly (readonly string[])[] = [
  ['da', 'no', 'nb', 'nn', 'sv'],
  ['hr', 'sr', 'bs', 'sh', 'sl', 'mk'],
  ['cs', 'sk', 'pl'],
  ['id', 'ms'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr'],
  ['es', 'gl', 'ca', 'pt'],
  ['fi', 'et'],
  ['lv', 'lt'],
  ['zh', 'ja'],
  ['ar', 'fa', 'ur'],
  ['nl', 'af'],
];

/** Which languages have each form of a table by language, whose cells are alternatives. */
export function languagesIn(
  table: Readonly<Record<string, string>>,
  formsOf: (cell: string) => readonly string[] = (cell) => cell.split('|'),
): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, cell] of Object.entries(table))
    for (const form of formsOf(cell)) addTo(languages, form, language);
  return languages;
}

const primary = recent<string>(256);

/** The language of a tag without script and region: `pt-BR` is `pt`. */
function primaryLanguage(tag: string): string {
  return primary(tag, () => (tag.split('-')[0] ?? '').toLowerCase());
}

/**
 * Whether words of some languages may be believed in a text. The common languages always may: headings in English
 * stand over texts of every language. Others may in a text of their own language, of a near one, or of an unknown one.
 */
export function speaks(languages: readonly string[], text: string | null): boolean {
  if (text === null || languages.some((language) => COMMON_LANGUAGES.includes(language))) return true;
  const own = primaryLanguage(text);
  return (
    languages.includes(own) || KIN.some((kin) => kin.includes(own) && kin.some((each) => languages.includes(each)))
  );
}

const NONE: readonly string[] = [];
/** By the languages that come first, then by that of the text: they are asked for at every line. */
const tried = recentOf<readonly string[], readonly string[]>(256);

/** The languages whose number words are tried in a text, the likeliest first. */
export function languagesToTry(text: string | null, first: readonly string[] = NONE): readonly string[] {
  return tried(first, text ?? '', () => {
    const own = text === null ? [] : [primaryLanguage(text)];
    return [...new Set([...first, ...own, ...COMMON_LANGUAGES])];
  });
}

/** A text of Chinese or Japanese says with two signs what takes five letters elsewhere; a Korean syllable has two or three. */
const LETTERS_PER_SIGN: Readonly<Record<string, number>> = { zh: 2.5, ja: 2.5, ko: 2 };

/** How many letters of an alphabet a sign of a language's texts stands for, to compare lengths of texts. */
export function lettersPerSign(language: string | null): number {
  return (language === null ? undefined : LETTERS_PER_SIGN[primaryLanguage(language)]) ?? 1;
}

/** Whether a text is written as the tag of a language is: `pt`, `pt-BR`, `zh-Hant-TW`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text);
}

/** The languages that have a word among their small words, by the word. */
const LANGUAGES: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const family of Object.values(LANGUAGES_BY_SCRIPT)) {
    for (const [tag, { words }] of Object.entries(family)) {
      for (const word of words.split(' ')) addTo(languages, word, tag);
    }
  }
  return languages;
}

/** Whether a word of one language is an everyday word of another: `not` is Turkish for a note. */
export function isSmallWordElsewhere(word: string, language: string): boolean {
  return (LANGUAGES.get(word) ?? []).some((other) => other !== language);
}

/** What says whose words stand before it, and who may follow: `, said the sign`, `, sagte das Schild`. */
const REPORTS: Readonly<Record<string, readonly [verbs: string, who: string]>> = {
  en: ['said|says|read|asked|replied|cried|announced', 'the|an?|his|her|my|our|their'],
  de: ['sagte|sagt|stand|rief|fragte|meinte|verkündete', 'der|die|das|ein|eine|sein|seine|ihr|ihre|mein|meine'],
  fr: ['dit|disait|lut|demanda|annonçait|annonça', 'le|la|les|un|une|son|sa|mon|ma'],
  es: ['dijo|decía|preguntó|anunciaba|rezaba', 'el|la|los|un|una|su|mi'],
  it: ['disse|diceva|chiese|annunciava', 'il|lo|la|un|una|suo|sua'],
  pt: ['disse|dizia|perguntou|anunciava', 'o|a|um|uma|seu|sua'],
  nl: ['zei|vroeg|stond|riep', 'de|het|een|zijn|haar|mijn'],
};
const REPORTED = new RegExp(
  Object.values(REPORTS)
    .map(([verbs, who]) => `[,!?…”"’»] (?:${verbs}) (?:${who}) \\p{L}`)
    .join('|'),
  'u',
);
/** `, it said, and so …` */
const SAID_SO = /[,!?…”"’] (?:it|he|she|they|I) (?:said|says|read|asked)[,.;]/u;

/** Whether a text is told: somebody's words, and behind them whose they are. */
export function reportsSpeech(text: string): boolean {
  return REPORTED.test(text) || SAID_SO.test(text);
}
