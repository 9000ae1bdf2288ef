import { holdsWith, opensWith } from '../model/index.ts';
import { whenAsked } from './recent.ts';

/** All forms of some tables as the alternatives of one pattern, whatever their languages: `chapter|part|kapitel|teil`. */
export function anyOf(...tables: readonly Readonly<Record<string, string>>[]): string {
  return tables.flatMap((table) => Object.values(table)).join('|');
}

/**
 * A cheap look whether a text may begin as one of some forms do, whatever signs stand before it. Forms are alternatives
 * of a pattern, as the tables have them: `(?:short )?notes?|a/n`. The look is derived from them, so that a new form
 * needs no second place; a pattern with all forms of all languages is dear, and hardly any line needs it.
 */
export function opensLike(...forms: readonly string[]): Look {
  const look = whenAsked(() => lookFor(forms, opensWith));
  return (text) => look()(text);
}

/** A cheap look whether a word may stand anywhere in a text that begins as one of some forms do. */
export function holdsLike(...forms: readonly string[]): Look {
  const look = whenAsked(() => lookFor(forms, holdsWith));
  return (text) => look()(text);
}

function lookFor(forms: readonly string[], by: (words: readonly string[]) => (text: string) => boolean): Look {
  // Signs before the first word are passed over.
  const heads = new Set(forms.flatMap(headsOf).map((head) => head.replace(/^[^\p{L}\p{N}]+/u, '')));
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

/** No head needs more letters. */
const LETTERS = 6;

/** How a form begins, in plain letters, and whether those are all of it: then what follows it goes on from there. */
interface Head {
  readonly letters: string;
  readonly whole: boolean;
}

/** Letters and signs that stand for themselves. */
const PLAIN = /^(?:\\[^\p{L}\p{N}]|[^()[\]{}?*+|.^$\\])+/u;
const TIMES = /^(?:[?*+]|\{[^}]*\})/;

/** How the forms of a list begin: `short `, `notes`, `note` and `a/n` for the example above. */
function headsOf(forms: string): readonly string[] {
  // Signs before the first word are passed over anyway.
  const bare = alternativesOf(forms).map((form) => form.replace(/^\\W\*/, ''));
  return bare.flatMap((form) => beginnings(form, LETTERS).map(({ letters }) => letters));
}

/** What says nothing of the letters that follow: a beginning, a border of words, what must or must not stand around. */
const ASSERTED = /^(?:\^|\\b|\(\?<?[=!])/;
/** One of a few letters, or a figure. */
const ONE_OF = /^(?:\[(?!\^)([^\]\\-]{1,12})\]|\\d)/;

/** The first letters of a form, so many at most. */
function beginnings(form: string, most: number): readonly Head[] {
  if (form === '') return [{ letters: '', whole: true }];
  const asserted = ASSERTED.exec(form)?.[0];
  if (asserted !== undefined)
    return beginnings(form.slice(asserted.startsWith('(') ? closeOf(form) + 1 : asserted.length), most);
  const isGroup = form.startsWith('(?:');
  const oneOf = ONE_OF.exec(form);
  const piece = isGroup ? form.slice(0, closeOf(form) + 1) : (oneOf?.[0] ?? plainPiece(form));
  if (piece === '') return [{ letters: '', whole: false }];
  const times = TIMES.exec(form.slice(piece.length))?.[0] ?? '';
  const own = isGroup
    ? alternativesOf(piece.slice(3, -1)).flatMap((each) => beginnings(each, most))
    : (oneOf ? [...(oneOf[1] ?? '0123456789')] : [piece.replace(/\\(?=.)/gu, '')]).map((letters) => ({
        letters: letters.toLowerCase().slice(0, most),
        whole: true,
      }));
  const after = form.slice(piece.length + times.length);
  const once = own.flatMap(({ letters, whole }) => {
    if (!whole || letters.length >= most) return [{ letters, whole: false }];
    if (times !== '' && times !== '?') return [{ letters, whole: false }];
    return beginnings(after, most - letters.length).map((rest) => ({ ...rest, letters: letters + rest.letters }));
  });
  return /^(?:[?*]|\{0)/.test(times) ? [...once, ...beginnings(after, most)] : once;
}

/** The plain letters with which a form begins: all that come once, or the one that may come several times or not at all. */
function plainPiece(form: string): string {
  const run = PLAIN.exec(form)?.[0] ?? '';
  if (!TIMES.test(form.slice(run.length))) return run;
  const last = /(?:\\)?.$/su.exec(run)?.[0] ?? '';
  return run.length > last.length ? run.slice(0, -last.length) : run;
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

/** Where the group ends with which a form begins. */
function closeOf(form: string): number {
  let depth = 0;
  for (const { sign, at } of signsIn(form)) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return form.length;
}

/** The signs of a pattern that part it, and where they stand; none that a stroke or square brackets make a letter. */
function signsIn(form: string): readonly { readonly sign: string; readonly at: number }[] {
  const found = form.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gsu);
  return [...found].flatMap(({ 0: sign, index: at }) => (sign.length === 1 ? [{ sign, at }] : []));
}
