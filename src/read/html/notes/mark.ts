/** A number, a letter or a sign, as notes are marked: `12`, `iv`, `a`, `*`, `††`. */
const MARK = String.raw`(?:\d{1,4}[a-z]?|[a-z]|[ivxlc]{1,7}|[*∗†‡§¶‖#]{1,6})`;
/** Arrows that lead back. */
const ARROWS = /[←↑↩↵⏎^]|\ufe0e/g;
const WHOLE = new RegExp(String.raw`^[\s[({]*(?:(?:foot|end)?note\s)?${MARK}[\s\])}.:*]*$`, 'iu');

/** Whether words are the mark of a note and nothing else: `1`, `[iv]`, `(*)`, `Note 3`. */
export function isMark(text: string): boolean {
  return text.length <= 16 && WHOLE.test(withoutArrows(text));
}

/** A mark without the arrow that leads back: `←1`. */
export function withoutArrows(text: string): string {
  return text.replace(ARROWS, '');
}

/** The arrows of a mark that lead back. */
export function arrowsIn(text: string): string {
  return (text.match(ARROWS) ?? []).join(' ');
}

/** Whether words only lead back: an arrow, `back`, `Return to text`. */
export function isBackWords(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return text.length <= 30 && /^\W*(?:(?:go |jump )?back|return|retour|zurück|volver|назад)(?!\p{L})/iu.test(text);
}

/** The letters and signs of a mark, without what brackets it. */
export function bareMark(text: string): string {
  return text.replace(/[\s[\](){}.:]+/g, '');
}

/** How many characters at the start of a text are the mark, with its brackets; 0 when another thing stands there. */
export function markLength(text: string, mark: string): number {
  const bare = bareMark(mark);
  if (bare === '') return 0;
  // A letter may be a word; one that is a mark is set off.
  const after = /^\p{L}/u.test(bare) ? String.raw`(?:[\])}]+[.:]?|[.:])` : String.raw`[\])}]*[.:]?(?!\p{N})`;
  const sign = bare.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(String.raw`^[\s[({]*${sign}${after}[\s\u00a0]*`, 'u').exec(text)?.[0].length ?? 0;
}
