import { addTo } from '../model/index.ts';
import { LANGUAGES_BY_SCRIPT } from './language-tables.ts';

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
