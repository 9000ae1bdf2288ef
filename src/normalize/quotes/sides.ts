import { codeUnitAt } from '../../model/index.ts';

/** What stands beside a mark: space or edge, opening or closing punctuation, dash, or anything else. */
export type Side = 'space' | 'opener' | 'closer' | 'dash' | 'word';

/** Sides by UTF-16 code unit, as they are found. */
const SIDES = new Map<number, Side>();

/** What the character at an offset is to a mark beside it; past the ends of a text it is a space. */
export function sideOf(text: string, at: number): Side {
  if (at < 0 || at >= text.length) return 'space';
  const code = codeUnitAt(text, at);
  const known = SIDES.get(code);
  if (known !== undefined) return known;
  const side = sideOfSign(text.charAt(at));
  SIDES.set(code, side);
  return side;
}

function sideOfSign(char: string): Side {
  if (/\s/.test(char)) return 'space';
  if (/[\p{L}\p{N}]/u.test(char)) return 'word';
  if (/[.,;:!?…)\]}]/.test(char)) return 'closer';
  if (/[([{<¿¡]/.test(char)) return 'opener';
  return /[-–—‑―]/.test(char) ? 'dash' : 'word';
}
