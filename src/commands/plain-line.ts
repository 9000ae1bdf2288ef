import { type BuildOptions, buildOptions } from './build-options.ts';
import { type SettingFlags, settingRows } from './flags.ts';

/** What `build` is asked to do. */
export interface PlainBuild extends SettingFlags, BuildOptions {
  stories: string[];
}

/** How a flag is written: a word of any kind unless it says more. */
interface Row {
  readonly type?: 'string' | 'boolean' | 'number';
  readonly choices?: readonly string[];
  readonly array?: boolean;
  readonly alias?: string;
  readonly default?: unknown;
}

const ROWS: ReadonlyMap<string, Row> = new Map(Object.entries<Row>({ ...settingRows, ...buildOptions }));
const SHORT: ReadonlyMap<string, string> = new Map(
  [...ROWS].flatMap(([name, { alias }]) => (alias === undefined ? [] : [[`-${alias}`, name] as const])),
);

type Value = string | boolean | number | string[];

/**
 * Reads a plain command line: `build` or the path of a story, stories, and flags written out. Null for every other,
 * which is the parser's to read. What this reads, it reads as the parser does; starting the parser costs a tenth of the
 * time in which a short story is built.
 */
export function plainBuild(words: readonly string[]): PlainBuild | null {
  const [first = 'build'] = words;
  // No other command is named like the path of a file.
  if (first !== 'build' && (first.startsWith('-') || !/[./\\]/.test(first))) return null;
  const given = new Map<string, Value>();
  const stories: string[] = [];
  const rest = words.slice(first === 'build' ? 1 : 0).values();
  for (const word of rest) {
    if (word === '') return null;
    // Standard input is a story of that name.
    if (word === '-' || !word.startsWith('-')) stories.push(word);
    else if (!takeFlag(word, rest, given)) return null;
  }
  return { ...(defaults() as unknown as BuildOptions), ...Object.fromEntries(given), stories };
}

/** Reads one flag, and its value, which stands behind a `=` or is the next word. Whether it is plain. */
function takeFlag(word: string, rest: Iterator<string>, given: Map<string, Value>): boolean {
  const [flag, inside] = partedAt(word);
  const name = SHORT.get(flag) ?? flag.slice(2);
  const row = flag.startsWith('--') || SHORT.has(flag) ? ROWS.get(name) : undefined;
  if (!row) return false;
  const before = given.get(name);
  if (before !== undefined && !row.array) return false;
  if (row.type === 'boolean') return inside === null && Boolean(given.set(name, true));
  const value = readValue(row, inside ?? rest.next().value ?? '');
  if (value === null) return false;
  given.set(name, Array.isArray(before) ? [...before, ...(value as string[])] : value);
  return true;
}

function partedAt(word: string): [string, string | null] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
}

/** A flag's value; null when it is one that the parser has more to do with, or to say of. */
function readValue({ type, choices, array }: Row, text: string): Value | null {
  if (!/^[^-'"\s]|^-$/.test(text) || (choices && !choices.includes(text))) return null;
  if (type === 'number') return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  return array ? [text] : text;
}

function defaults(): Record<string, unknown> {
  return Object.fromEntries([...ROWS].flatMap(([name, row]) => ('default' in row ? [[name, row.default]] : [])));
}
