import { codeUnitAt, isWordSign } from '../model/index.ts';

/**
 * The signs that end a sentence, of all scripts that living languages are written in (Unicode's `Sentence_Terminal`), and
 * the dots with which one trails off.
 */
const STOPS = '.!?…‥。！？｡．؟۔।॥։።፧‽⁇⁈⁉།။၊។៕᠃᱿';
/** What may still stand behind such a sign: quotation marks, brackets, the marks of emphasis. */
const CLOSERS = '"\'”’“‘»›«‹)]}*_~/」』）】〉》］';
/** The signs after which a sentence goes on. */
const PAUSES = ',;:，、：；،؛';

/** Whether a text ends with a plain letter or figure, as most lines do: cheap to tell, and nothing ends there. */
export function endsInWord(text: string): boolean {
  const last = text === '' ? 0 : codeUnitAt(text, text.length - 1);
  return last < 0x80 && isWordSign(last);
}

/** The last sign of a line that is no quotation mark, bracket, mark of emphasis or blank; '' when there is none. */
function lastSign(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && (CLOSERS.includes(text[at] as string) || /\s/.test(text[at] as string))) at--;
  return text[at] ?? '';
}

/**
 * Whether a text ends as a sentence does, in any script: `She left.`, `“Why?”`, `(_Nobody._)`, `走了。」`. Not: `She left`,
 * `Dear Nell,`, `He said:`.
 */
export function endsAsSentence(text: string): boolean {
  if (endsInWord(text)) return false;
  const sign = lastSign(text);
  return sign !== '' && STOPS.includes(sign);
}

/** Whether a text ends as a sentence or a part of one does: as `endsAsSentence` says, or with `,`, `;` or `:`. */
export function endsAsClause(text: string): boolean {
  const sign = lastSign(text);
  return sign !== '' && (STOPS.includes(sign) || PAUSES.includes(sign));
}
