/** One line of a plain text. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** The line without its end and without white space at either side. */
  readonly text: string;
  /** Columns of white space before the text; a tab reaches to the next multiple of eight, an ideographic space has two. */
  readonly indent: number;
  /** Columns from the margin to the end of the text. */
  readonly width: number;
  /** Whether a form feed stands before the text: the line opens a page. */
  readonly page: boolean;
  /** Level of a heading, where the markup of the text says that the line is one. */
  readonly level?: number;
  /** How deep the line is quoted, where its marks were taken off. */
  readonly quote?: number;
}

/** Columns between tab stops, as terminals and mail programs have them. */
const TAB = 8;

const BLANK = /[ \t\f\u00a0\u2000-\u200a\u3000]/;

/** Splits a text into lines at LF, CRLF, CR and the Unicode line and paragraph separators. */
export function toLines(text: string): Line[] {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029]/);
  if (raw.at(-1) === '') raw.pop();
  const lines = raw.map((line, i) => toLine(line, i + 1));
  // A form feed on a line of its own opens the page with the line below it.
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!line.page || !isBlank(line) || next === undefined) return;
    lines[i] = { ...line, page: false };
    lines[i + 1] = { ...next, page: true };
  });
  return lines;
}

function toLine(raw: string, number: number): Line {
  let indent = 0;
  let at = 0;
  let page = false;
  for (; at < raw.length && BLANK.test(raw[at] as string); at++) {
    const char = raw[at];
    if (char === '\f') {
      page = true;
      indent = 0;
    } else indent += char === '\t' ? TAB - (indent % TAB) : char === '\u3000' ? 2 : 1;
  }
  const text = raw.slice(at).trimEnd();
  return { number, text, indent, width: indent + text.length, page: page || text.includes('\f') };
}

/** A line with other text in its place; white space before the new text is its indent. */
export function unindented(line: Line, raw: string): Line {
  const { text, indent, width } = toLine(raw, line.number);
  return { ...line, text, indent, width };
}

/** Whether a line holds nothing but white space. */
export function isBlank(line: Line): boolean {
  return line.text === '';
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A plain sign that no drawn line has; nearly every line of prose has one at its start. */
const SAYING = /[1-9A-NP-WYZa-np-wyz]/;

/** Whether a line draws something rather than saying it: it has signs only, or signs and the letters o and x. */
export function isDrawn(text: string): boolean {
  if (SAYING.test(text)) return false;
  if (!LETTER_OR_DIGIT.test(text)) return true;
  return (
    text.length <= 60 &&
    /^[^\p{L}\p{N}]*([oO0xXхХ])(?:[^\p{L}\p{N}]*[oO0xXхХ])*[^\p{L}\p{N}]*$/u.test(text) &&
    /[\W_]|[ox][OX]|[OX][ox]/.test(text) &&
    text.length > 2
  );
}
