import { codeUnitAt, isWordlessSpeech, isWordSign, smallLetter } from '../../model/index.ts';
import { anyOf, opensLike } from '../../words/forms.ts';
import { NAMED_BREAKS } from '../../words/scene-label-tables.ts';

/** The longest line that is read as an ornament, and the longest that names one. */
const LONGEST = 120;
const LONGEST_NAME = 60;

/** Letters and digits that are drawn with, always with signs around them or in both cases: `oOo`, `-xXx-`, `~0~`. */
const DRAWN_LETTERS = /^[^\p{L}\p{N}]*([oOxX0vV])(?:[^\p{L}\p{N}]*[oOxX0vV])*[^\p{L}\p{N}]*$/u;

/** A break that is named instead of drawn: `-line break-`, `(scene change)`, `[page break]`. */
const NAMED = new RegExp(String.raw`^[^\p{L}\p{N}]{0,40}(?:${anyOf(NAMED_BREAKS)})[^\p{L}\p{N}]{0,40}$`, 'iu');

const mayBeNamed = opensLike(anyOf(NAMED_BREAKS));

/** Russian and Greek keyboards have crosses of their own, the Korean one a vowel that is a stroke. */
const FOREIGN = /[хχХΧㅡ]/u;

/**
 * Whether a line is a drawn scene break: signs only (`* * *`, `#`, `~*~`, `____`), letters used as signs
 * (`oOo`, `-x-x-`), or its name (`[line break]`). What somebody says without a word (`?!`, `— …`), a lone ellipsis and other words are none.
 */
export function isOrnament(text: string): boolean {
  if (isWritten(text) && !mayBeNamed(text)) return false;
  const typed = text.trim();
  const isStrokes = typed.startsWith('ㅡ');
  if (typed === '' || (typed.length > LONGEST && !isStrokes) || (typed.includes('\n') && !isStrokes)) return false;
  const line = FOREIGN.test(typed) ? withoutForeign(typed) : typed;
  if (line.length > LONGEST || line.includes('\n') || isWordlessSpeech(line)) return false;
  if (ROW_OF_QUOTES.test(line)) return true;
  if (!/[\p{L}\p{N}]/u.test(line)) return isSigns(line);
  return isDrawnLetters(line) || isNamed(line);
}

/** The letters and figures that are drawn with. */
const DRAWN_WITH: ReadonlySet<number> = new Set([...'ox0v'].map((sign) => sign.charCodeAt(0)));

/** A cheap look whether a text's first plain letters and figures are others than those that are drawn with. */
function isWritten(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeUnitAt(text, at);
    if (!isWordSign(code)) continue;
    if (code >= 0x80) return false;
    if (!DRAWN_WITH.has(smallLetter(code))) return true;
  }
  return false;
}

function withoutForeign(line: string): string {
  return line
    .replace(/[хχ]/gu, 'x')
    .replace(/[ХΧ]/gu, 'X')
    .replace(/^ㅡ[ㅡ\s]*ㅡ$/u, '———');
}

/** A name alone is one when nothing makes a sentence of it: `Scene change!` may be what somebody says. */
function isNamed(line: string): boolean {
  return (
    line.length <= LONGEST_NAME &&
    mayBeNamed(line) &&
    NAMED.test(line) &&
    !/["“”'‘’«»„?!,;]|(?<![.\p{P}])\.$/u.test(line)
  );
}

/** Pictures among the characters: emoji, hearts, and signs of trade. */
const PICTURES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|\s)+$/u;
/** Three of one picture, set apart from each other, are drawn: `🌊 🌊 🌊`. */
const ROW_OF_PICTURES = /^(\S{1,8})(?:\s+\1){2,}$/u;
/** Marks that stand around speech, with none in them: `»«»«»«`. */
const ROW_OF_QUOTES = /^(?:[«»‹›]\s?){4,}$/u;
/** Faces and hands are what people send each other, however often. */
const SENT = /[\u{1f440}-\u{1f450}\u{1f600}-\u{1f64f}\u{1f910}-\u{1f93e}\u{1f970}-\u{1f97a}\u{1fae0}-\u{1faf8}]/u;
/** A letter that is stressed and no more: `*O*`. */
const STRESSED = /^([*_])[oOxX0vV]\1$/;

/** Letters that are drawn with and may be said or signed, too: `x`, `xoxoxo`, `ox ox ox`, `-oo-`. */
const FAINT_LETTERS =
  /^[-–—~=+*<>.]{0,4}(?:[oOxX]|(?:[oO]+[xX]+){2,}[oO]*|(?:[xX]+[oO]+){2,}[xX]*|([oOxX]{1,4})(?:\s+\1)+)[-–—~=+*<>.]{0,4}$/u;
const FRAMED_LETTERS = /^[-–—~=+]{1,4}[oOxX]{2}[-–—~=+]{1,4}$/u;

/**
 * Whether a line is a sign or two, a picture or a letter or two that draws a break only where the text has the same
 * line again: `.`, `-`, `%`, `🌙`, `*x*`, `xoxoxo`, `……`.
 */
export function isFaintOrnament(text: string): boolean {
  const line = text.trim();
  if (PICTURES.test(line)) return !SENT.test(line);
  if (FAINT_LETTERS.test(line) || FRAMED_LETTERS.test(line)) return true;
  if (STRESSED.test(line) || /^\p{Sc}$/u.test(line)) return true;
  return /^(?:…{2,8}|[-–.,:;%&@^|\\/<>$=]|--|––|\.\.|%%|&&|@@)$/u.test(line);
}

function isSigns(line: string): boolean {
  if (/["“”'‘’«»„「」『』]/u.test(line)) return false;
  if (PICTURES.test(line)) return ROW_OF_PICTURES.test(line);
  if (/^\p{Sc}+$/u.test(line)) return false;
  const signs = line.replace(/\s+/g, '');
  if (/^[?!¡¿.,;…)(]+$/u.test(signs)) return /^(?:(?:\.\s*){3,}|(?:…\s*){2,})$/u.test(line) && /\s|.{5}/u.test(line);
  if (/^[-–]{1,2}$/u.test(signs) || isMorse(line)) return false;
  return !/^[<>()[\]{}$%&@^|\\/]$/u.test(signs);
}

/** `.... . .-.. .--.`: groups of dots and dashes of which three or more differ, and no ornament, which mirrors itself. */
function isMorse(line: string): boolean {
  if (!/^[-–—.·/\s]+$/.test(line) || !/[.·]/.test(line) || !/[-–—]/.test(line)) return false;
  const groups = line.split(/\s+/);
  return new Set(groups).size >= 3 && groups.join(' ') !== groups.toReversed().join(' ');
}

function isDrawnLetters(line: string): boolean {
  // What somebody calls out has its mark: `—O!`, `oooOOOooo!`.
  if (!DRAWN_LETTERS.test(line) || /[!?]/.test(line) || STRESSED.test(line)) return false;
  const letters = line.replace(/[\W_]/g, '');
  if (letters.length === 1)
    return /^[\W_]+.[\W_]+$/.test(line) && !/^[[({"'“‘.]/u.test(line) && /[~*=\-_–—]/u.test(line);
  if (new Set(letters.toLowerCase()).size > 2) return false;
  const signs = /[~*=\-_–—+.•·|\\/<>:]/u.test(line);
  // `Ooo` is what people say; `oOo` is drawn.
  const mixed = /[ox0v][OXV]/.test(letters) || /^[0oO]*(?:0[oO]|[oO]0)[0oO]*$/.test(letters);
  return letters.length >= 3 && (signs || mixed || /^(?:X{3,}|x{3,}|O{3,}|o{3,}|0{3,})$/.test(letters));
}
