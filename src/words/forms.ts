import { holdsWith, opensWith } from '../model/index.ts';
import { headsOf } from './heads.ts';
import { whenAsked } from './recent.ts';

/** All forms of some tables as the alternatives of one pattern, whatever their languages: `chapter|part|kapitel|teil`. */
export function anyOf(...tables: readonly Readonly<Record<string, string>>[]): string {
  return tables.flatMap((table) => Object.values(table)).join('|');
}

/** The forms of several tables in one, by language. */
export function mergedForms(...tables: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const languages = new Set(tables.flatMap((table) => Object.keys(table)));
  return Object.fromEntries(
    [...languages].map((language) => [language, tables.flatMap((table) => table[language] ?? []).join('|')]),
  );
}

/**
 * A cheap look whether a text may begin as one of some forms do, whatever signs stand before it. Forms are alternatives
 * of a pattern, as the tables have them: `(?:short )?notes?|a/n`. The look is derived from them, so that a new form
 * needs no second place; a pattern with all forms of all languages is dear, and hardly any line needs it.
 */
export function opensLike(...forms: readonly string[]): Look {
  let look: Look | null = null;
  return (text) => {
    look ??= lookFor(forms, opensWith);
    return look(text);
  };
}

/** A cheap look whether a word may stand anywhere in a text that begins as one of some forms do. */
export function holdsLike(...forms: readonly string[]): Look {
  let look: Look | null = null;
  return (text) => {
    look ??= lookFor(forms, holdsWith);
    return look(text);
  };
}

function lookFor(forms: readonly string[], by: (words: readonly string[]) => (text: string) => boolean): Look {
  const heads = new Set(forms.flatMap(headsOf));
  return heads.has('') ? () => true : by([...heads]);
}

/** A cheap look at a text: what it lets pass is worth more. */
type Look = (text: string) => boolean;

/** What a pattern is asked through: as a pattern, but for texts that it cannot match. */
export interface Asked {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
}

/**
 * A pattern that only texts are asked with which a cheap look lets pass, and that is made for the first of them. Making a
 * pattern costs up to some milliseconds when it is first run, as much as all that is done to a page of a story, and most
 * stories have no text for most of them. The look may let too much pass, and nothing too little.
 */
export function askedWhere(look: Look, make: () => RegExp): Asked {
  const pattern = whenAsked(make);
  return {
    test: (text) => look(text) && pattern().test(text),
    exec: (text) => (look(text) ? pattern().exec(text) : null),
  };
}

/** The alternatives of a pattern, those inside groups not parted. */
export function alternativesOf(forms: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { sign, at } of signsIn(forms)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign !== '|' || depth > 0) continue;
    found.push(forms.slice(from, at));
    from = at + 1;
  }
  return [...found, forms.slice(from)];
}

/** The signs of a pattern that part it, and where they stand; none that a stroke or square brackets make a letter. */
function signsIn(form: string): readonly { readonly sign: string; readonly at: number }[] {
  const found = form.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gsu);
  return [...found].flatMap(({ 0: sign, index: at }) => (sign.length === 1 ? [{ sign, at }] : []));
}

/** The forms of a cell in a table: `erst(e|er|es)/ein` is `erste`, `erster`, `erstes`, `ein`. */
export function spelledForms(cell: string): readonly string[] {
  if (cell === '-') return [];
  if (!cell.includes('/') && !cell.includes('(')) return [cell];
  return cell.split(/\/(?![^(]*\))/).flatMap((form) => {
    const [stem = '', endings] = form.split(/[()]/);
    return endings === undefined ? [stem] : endings.split('|').map((ending) => stem + ending);
  });
}
