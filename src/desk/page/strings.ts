import { english, type Strings } from './english-tables.ts';
import { german } from './german-tables.ts';

export type { Strings } from './english-tables.ts';

/** The languages that the page speaks, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const TABLES: Readonly<Record<Language, Strings>> = { en: english, de: german };

/** What the user has chosen, else what the browser wants first, as far as there is such a table. */
export function usualLanguage(): Language {
  const kept = localStorage.getItem('language');
  const wanted = [...(kept ? [kept] : []), ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => tag in TABLES) ?? 'en';
}

export function stringsOf(language: Language): Strings {
  return TABLES[language];
}

/** The word for a name that the server sent; none when the language's table has none. */
export function wordFor(table: Readonly<Record<string, string>> | null, name: string): string | undefined {
  return table?.[name];
}
