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

/** A number, a word in quotes, or the name of an edge, in the reason of a decision. */
const SLOT = /"([^"]*)"|\b\d+\b|(?<=^at the )\w+/g;

/** The reason of a decision in the words of a table; in the program's own where the table has none. */
export function cueIn(table: Readonly<Record<string, string>> | null, cue: string, pinned: string | null): string {
  if (table === null) return cue;
  if (pinned !== null && cue.startsWith('pinned')) return pinned;
  const filled = [...cue.matchAll(SLOT)].map(([whole, quoted]) => quoted ?? whole);
  const shape = cue.replace(SLOT, (whole) => (whole.startsWith('"') ? '"…"' : '…'));
  return table[cue] ?? table[shape]?.replace(/…/g, () => filled.shift() ?? '…') ?? cue;
}
