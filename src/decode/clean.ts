import type { Diagnostic, DiagnosticId } from '../model/index.ts';
import { windows1252 } from './utf8.ts';

/** Characters that are looked at one by one; everything else passes untouched. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const MAY_BE_SUSPECT = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]/;
const SUSPECT = /(?![\t\n\f\r])[\p{Cc}\p{Cs}\ufffd-\uffff]/gu;

/**
 * Whether the character before is one that a byte above 0x7F stands for. Then a control character may be the last byte
 * of a UTF-8 sequence that was once read as windows-1252, and repairing that needs it.
 */
function followsHigh(text: string, offset: number): boolean {
  return offset > 0 && /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text[offset - 1] as string);
}

/** What was done to a text, and at which offsets of the text it was done. */
export interface Finding {
  readonly id: DiagnosticId;
  readonly what: string;
  readonly remedy: string | null;
  readonly offsets: number[];
}

/**
 * Takes control characters out, reads C1 control characters as the windows-1252 characters they were meant to be, and
 * replaces lone surrogates. Form feeds, tabs and line ends stay; a vertical tab is a line end. Findings are in order.
 */
export function clean(text: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const controls: Finding = {
    id: 'control-characters-removed',
    what: 'control character(s) removed',
    remedy: null,
    offsets: [],
  };
  const meant: Finding = {
    id: 'characters-replaced',
    what: 'C1 control character(s) read as windows-1252',
    remedy: null,
    offsets: [],
  };
  const broken: Finding = {
    id: 'characters-replaced',
    what: 'character(s) that could not be decoded (shown as \ufffd)',
    remedy: 'Look at these lines: what stood there is not in the file any more.',
    offsets: [],
  };
  const cleaned = !MAY_BE_SUSPECT.test(text)
    ? text
    : text.replace(SUSPECT, (char, offset: number) => {
        const code = char.charCodeAt(0);
        if (code === 0x0b) return '\n';
        if (code >= 0x80 && code <= 0x9f && windows1252(code) === char && followsHigh(text, offset)) return char;
        if (code >= 0x80 && code <= 0x9f && windows1252(code) !== char) {
          meant.offsets.push(offset);
          return windows1252(code);
        }
        // What is left of a closing quotation mark is mended with the rest of such a text.
        if (code === 0xfffd && text.startsWith('â€', offset - 2)) return char;
        const lone = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffd;
        (lone ? broken : controls).offsets.push(offset);
        return lone ? '\ufffd' : '';
      });
  const lost: Finding = {
    id: 'characters-replaced',
    what: 'question mark(s) where apostrophes and quotation marks were lost',
    remedy: 'Look at these lines, and put the marks back: the file does not say any more which they were.',
    offsets: lostMarks(cleaned),
  };
  return { text: cleaned, findings: [controls, meant, broken, lost].filter((finding) => finding.offsets.length > 0) };
}

/** A question mark inside a word, as a program leaves it that knows no apostrophe: `don?t`, `l?amore`; no address has such words. */
const LOST_MARK =
  /(?<![\p{L}\p{N}/.=&_-])(?:\p{L}+\?(?:t|s|d|m|ll|re|ve)|(?:l|d|qu|n|c|j|all|dell)\?\p{L}{2,})(?![\p{L}\p{N}=&/])/giu;
/** A question mark between two letters, which each of them has: looked for first, as a pattern that begins with it is quick. */
const BETWEEN_LETTERS = /\?(?<=\p{L}\?)(?=\p{L})/gu;
/** Fewer are slips of whoever typed. */
const LOST_LEAST = 3;

function lostMarks(text: string): number[] {
  if ((text.match(BETWEEN_LETTERS)?.length ?? 0) < LOST_LEAST) return [];
  const found = [...text.matchAll(LOST_MARK)].map(({ index, 0: word }) => index + word.indexOf('?'));
  return found.length < LOST_LEAST ? [] : found;
}

/** Line numbers, 1-based, of ascending offsets in a text. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  const ends = /\r\n|\r|\n/g;
  const lines: number[] = [];
  let line = 1;
  let next = ends.exec(text);
  for (const offset of offsets) {
    while (next && next.index < offset) {
      line++;
      next = ends.exec(text);
    }
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

/** Most lines that one message names. */
const NAMED = 5;

/** The message for a finding, with how many characters and on which lines, as `showLine` calls each. */
export function report(
  finding: Finding,
  text: string,
  source: string,
  showLine: (line: number) => string = String,
): Diagnostic {
  const lines = linesOf(text, finding.offsets);
  const more = lines.length > NAMED ? ` and ${lines.length - NAMED} more` : '';
  const first = lines[0] ?? 1;
  return {
    id: finding.id,
    severity: 'warning',
    place: { source, line: first, endLine: first },
    reason: `${finding.offsets.length} ${finding.what}, line ${lines.slice(0, NAMED).map(showLine).join(', ')}${more}`,
    remedy: finding.remedy,
  };
}
