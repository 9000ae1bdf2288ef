import { opensWith } from '../model/index.ts';

/** All forms of some tables as the alternatives of one pattern, whatever their languages: `chapter|part|kapitel|teil`. */
export function anyOf(...tables: readonly Readonly<Record<string, string>>[]): string {
  return tables.flatMap((table) => Object.values(table)).join('|');
}

/**
 * A cheap look whether a text may begin as one of some forms do, whatever signs stand before it. Forms are alternatives
 * of a pattern, as the tables have them: `(?:short )?notes?|a/n`. The look is derived from them, so that a new form
 * needs no second place; a pattern with all forms of all languages is dear, and hardly any line needs it.
 */
export function opensLike(...forms: readonly string[]): (text: string) => boolean {
  let look: ((text: string) => boolean) | null = null;
  return (text) => {
    look ??= lookFor([...new Set(forms.flatMap(headsOf))]);
    return look(text);
  };
}

function lookFor(heads: readonly string[]): (text: string) => boolean {
  return heads.includes('') ? () => true : opensWith(heads);
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

/** The first letters of a form, so many at most. */
function beginnings(form: string, most: number): readonly Head[] {
  if (form === '') return [{ letters: '', whole: true }];
  const isGroup = form.startsWith('(?:');
  const piece = isGroup ? form.slice(0, closeOf(form) + 1) : plainPiece(form);
  if (piece === '') return [{ letters: '', whole: false }];
  const times = TIMES.exec(form.slice(piece.length))?.[0] ?? '';
  const own = isGroup
    ? alternativesOf(piece.slice(3, -1)).flatMap((each) => beginnings(each, most))
    : [
        {
          letters: piece
            .replace(/\\(?=.)/gu, '')
            .toLowerCase()
            .slice(0, most),
          whole: true,
        },
      ];
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
  for (let at = 0; at <= forms.length; at++) {
    if (forms[at] === '(') depth++;
    else if (forms[at] === ')') depth--;
    if (at < forms.length && (forms[at] !== '|' || depth > 0)) continue;
    found.push(forms.slice(from, at));
    from = at + 1;
  }
  return found;
}

/** Where the group ends with which a form begins. */
function closeOf(form: string): number {
  let depth = 0;
  for (let at = 0; at < form.length; at++) {
    if (form[at] === '(') depth++;
    else if (form[at] === ')' && --depth === 0) return at;
  }
  return form.length;
}
