import { opensWith } from '../model/index.ts';

/**
 * A cheap look whether a text may begin as one of some forms do, whatever signs stand before it. Forms are alternatives
 * of a pattern, as the tables have them: `(?:short )?notes?|a/n`. The look is derived from them, so that a new form
 * needs no second place; a pattern with all forms of all languages is dear, and hardly any line needs it.
 */
export function opensLike(...forms: readonly string[]): (text: string) => boolean {
  const heads = [...new Set(forms.flatMap(headsOf))];
  return heads.includes('') ? () => true : opensWith(heads);
}

/** No head needs more letters. */
const LETTERS = 6;

/** How the forms of a list begin, in plain letters: `short `, `note` and `a/n` for the example above. */
function headsOf(forms: string): readonly string[] {
  return alternativesOf(forms).flatMap((form) => {
    if (form.startsWith('(?:')) {
      const end = closeOf(form);
      const optional = /^(?:[?*]|\{0[^}]*\})/.exec(form.slice(end + 1))?.[0];
      const inner = headsOf(form.slice(3, end));
      return optional === undefined ? inner : [...inner, ...headsOf(form.slice(end + 1 + optional.length))];
    }
    const typed = /^(?:[^()[\]{}?*+.\\]|\\[^\p{L}])*/u.exec(form)?.[0] ?? '';
    const plain = typed.replaceAll('\\', '').toLowerCase();
    if (!/^[?*{]/.test(form.slice(typed.length))) return [plain.slice(0, LETTERS)];
    // The last letter may be missing: `till?`; where it is the only one, the form may begin behind it: `'?till`.
    const sure = plain.slice(0, -1);
    return sure === '' ? [plain, ...headsOf(form.slice(typed.length + 1))] : [sure.slice(0, LETTERS)];
  });
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
