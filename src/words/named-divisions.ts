import { addTo } from '../model/index.ts';
import { fold } from './fold.ts';
import { speaks } from './languages.ts';
import { NAMED_ROWS, type NamedDivision } from './named-division-tables.ts';
import { HAN_COUNT } from './numerals.ts';

/** What a line begins with: the name of a division, and where the name ends. */
export interface DivisionName extends NamedDivision {
  readonly end: number;
}

const ARTICLE = /^(?:an? |the |la |el |le |der |die |das |l[’'])/i;

interface Name extends NamedDivision {
  /** Folded; as it is written in the scripts of Chinese, Japanese and Korean. */
  readonly folded: string;
  readonly languages: readonly string[];
}

/** Letters of Chinese, Japanese and Korean, where words are not parted by spaces. */
const EASTERN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

function keyOf(name: string): string {
  return EASTERN.test(name) ? name : fold(name);
}

/** The names by their first letter, the longer ones first. */
const NAMES: ReadonlyMap<string, readonly Name[]> = nameMap();

function nameMap(): Map<string, Name[]> {
  const all = new Map<string, Name>();
  for (const { kind, matter, names } of NAMED_ROWS) {
    for (const [language, list] of Object.entries(names)) {
      for (const name of list.split('|')) {
        const folded = keyOf(name);
        const known = all.get(folded);
        if (known) all.set(folded, { ...known, languages: [...known.languages, language] });
        else all.set(folded, { folded, kind, matter, languages: [language] });
      }
    }
  }
  const byFirst = new Map<string, Name[]>();
  for (const name of [...all.values()].sort((a, b) => b.folded.length - a.folded.length)) {
    const first = name.folded.charAt(0);
    addTo(byFirst, first, name);
  }
  return byFirst;
}

/**
 * The name of a division that a line begins with, an article before it left aside: `Prologue`, `The Epilogue: Home`,
 * `楔子`. A name speaks in texts of its language only; null stands for a text of unknown language.
 */
export function divisionName(line: string, language: string | null): DivisionName | null {
  const article = ARTICLE.exec(line)?.[0].length ?? 0;
  const rest = line.slice(article);
  const found = NAMES.get(keyOf(rest.slice(0, 1)).charAt(0));
  if (!found) return null;
  const first = firstWord(rest);
  for (const { folded, kind, matter, languages } of found) {
    if (!(folded.startsWith(first) || EASTERN.test(folded)) || !speaks(languages, language)) continue;
    const end = endOfName(rest, folded);
    if (end !== null) return { kind, matter, end: article + end };
  }
  return null;
}

/** The first word of a text, folded: most names are ruled out by it. Empty where there is none. */
function firstWord(text: string): string {
  return fold(/^[\p{L}\p{M}]+(?:[’'\u200c-][\p{L}\p{M}]+)*/u.exec(text)?.[0] ?? '');
}

/** Whether a name of a division begins with a word, or with its letters where a sign joins more to it. */
export function mayName(word: string, isJoined: boolean): boolean {
  const first = fold(word);
  const begins = ({ folded }: Name): boolean => folded.startsWith(isJoined ? first : `${first} `) || folded === first;
  return NAMES.get(first.charAt(0))?.some(begins) ?? false;
}

/** What may follow a name of an eastern script: nothing, a space, a stop, a count. */
const AFTER_EASTERN = new RegExp(`^(?:$|[^\\p{L}\\p{N}]|${HAN_COUNT}{1,5}(?:$|[^\\p{L}\\p{N}]))`, 'u');

/** Where a folded name ends in a text that begins with it, as whole words; null when the text does not. */
function endOfName(text: string, folded: string): number | null {
  if (EASTERN.test(folded)) {
    return text.startsWith(folded) && AFTER_EASTERN.test(text.slice(folded.length)) ? folded.length : null;
  }
  const word = /[\p{L}\p{M}]+(?:[’'\u200c-][\p{L}\p{M}]+)*/uy;
  let end = 0;
  for (let at = 0; at < text.length && at <= folded.length * 2; at = end + 1) {
    word.lastIndex = at;
    if (word.exec(text) === null) return null;
    end = word.lastIndex;
    const read = fold(text.slice(0, end));
    if (read === folded) return /[\p{N}’']/u.test(text.charAt(end)) ? null : end;
    if (!folded.startsWith(read)) return null;
  }
  return null;
}
