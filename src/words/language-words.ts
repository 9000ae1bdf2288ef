import { LANGUAGES_BY_SCRIPT } from './language-tables.ts';

/** The languages that have a word among their small words, by the word. */
const LANGUAGES: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const family of Object.values(LANGUAGES_BY_SCRIPT)) {
    for (const [tag, { words }] of Object.entries(family)) {
      for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), tag]);
    }
  }
  return languages;
}

/** Whether a word of one language is an everyday word of another: `not` is Turkish for a note. */
export function isSmallWordElsewhere(word: string, language: string): boolean {
  return (LANGUAGES.get(word) ?? []).some((other) => other !== language);
}
