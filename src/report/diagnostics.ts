import { type Diagnostic, printable, STAND_IN, showPlace, UNPRINTABLE } from '../model/index.ts';

/** A diagnostic as a person reads it: severity, place, reason and, on a line of its own, the remedy. */
export function showDiagnostic(diagnostic: Diagnostic): string {
  return show(diagnostic, '');
}

/** As `showDiagnostic`, without the id, which only programs and those who look for a fault need. */
export function showPlainly(diagnostic: Diagnostic): string {
  return show(diagnostic, '', false);
}

/** Diagnostics as a person reads them; those that say the same of several places are shown once. */
export function showDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
  const groups = new Map<string, { readonly first: Diagnostic; more: number }>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.id} ${diagnostic.reason}`;
    const group = groups.get(key);
    if (group) group.more++;
    else groups.set(key, { first: diagnostic, more: 0 });
  }
  return [...groups.values()].map(({ first, more }) =>
    show(first, more > 0 ? ` (and in ${more} more place${more === 1 ? '' : 's'})` : ''),
  );
}

function show({ severity, place, reason, id, remedy }: Diagnostic, others: string, withId = true): string {
  const where = place ? `${printable(showPlace(place))}: ` : '';
  return `${severity}: ${where}${printable(reason)}${others}${withId ? ` [${id}]` : ''}${remedy ? `\n    ${printable(remedy)}` : ''}`;
}

export { printable };

/** As `printable`, for a text of several lines, which keeps its line ends and tabs. */
export function printableLines(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : STAND_IN));
}

/**
 * A value as JSON that a terminal may show as well: what it must not see is written as JSON's `\uXXXX`, so that a
 * program reads exactly what was there.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) =>
    character === '\n' ? character : Array.from({ length: character.length }, (_, i) => escaped(character, i)).join(''),
  );
}

function escaped(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

/** Writes a line or several of the answer: to standard output. What programs or people may copy keeps its lines. */
export function say(text: string): void {
  const shown = printableLines(text);
  const isMessage = /^(?:error|warning|info): /.test(shown);
  console.log(coloured(isMessage ? onTerminal(shown, process.stdout) : shown, process.stdout));
}

/** Writes talk beside the answer: to standard error. */
export function talk(text: string): void {
  console.error(coloured(onTerminal(printableLines(text), process.stderr), process.stderr));
}

function onTerminal(text: string, { isTTY, columns }: NodeJS.WriteStream): string {
  return isTTY && columns ? fitted(text, columns) : text;
}

/** Colours of words that open a line, and of the rows that a correction takes and gives. */
const COLOURS: readonly (readonly [RegExp, number])[] = [
  [/^error(?=: )/gm, 31],
  [/^warning(?=: )/gm, 33],
  [/^info(?=: )/gm, 36],
  [/^- .*/gm, 31],
  [/^\+ .*/gm, 32],
];

/** A text with colours, on a terminal that has them: https://no-color.org */
function coloured(text: string, stream: NodeJS.WriteStream): string {
  const isPlain = process.env.NO_COLOR || process.env.TERM === 'dumb';
  if (!stream.isTTY || isPlain) return text;
  return COLOURS.reduce(
    (all, [words, code]) => all.replace(words, (found) => `\u001b[${code}m${found}\u001b[0m`),
    text,
  );
}

/** How many columns of a terminal a text takes: letters of China, Japan and Korea take two. */
export function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Narrower than this, nothing can be set well. */
const NARROWEST = 30;

/**
 * Lines that fit a terminal: a longer one goes on below, under its own beginning, and is never broken within a word,
 * a path or an address.
 */
export function fitted(text: string, width: number): string {
  if (width < NARROWEST) return text;
  return text
    .split('\n')
    .map((line) => (columns(line) > width ? broken(line, width) : line))
    .join('\n');
}

/** What stands below the first line of a message is set in. */
const MESSAGE = /^(?:error|warning|info|fascicle): /;

function broken(line: string, width: number): string {
  const [own = ''] = /^ */.exec(line) ?? [];
  const indent = MESSAGE.test(line) ? '    ' : own;
  const lines: string[] = [];
  let current = own;
  for (const word of line.slice(own.length).split(/(?<=\S) (?=\S)/)) {
    const isFirst = current.trim() === '';
    const next = isFirst ? current + word : `${current} ${word}`;
    if (isFirst || columns(next) <= width) current = next;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current].join('\n');
}
