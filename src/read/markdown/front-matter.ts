import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { entryKey } from '../../header/labels.ts';
import { type Diagnostic, isDeepYaml, memberOf, type Removal } from '../../model/index.ts';
import { type Fact, fact } from '../html/facts.ts';
import { type Entry, namingEntries, readableValue, steersSite } from './site-keys.ts';

/** The facts of a story's front matter, and what is left after it. */
export interface FrontMatter {
  readonly facts: readonly Fact[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text after the closing fence. */
  readonly body: string;
  /** 1-based line on which the body begins. */
  readonly bodyLine: number;
}

/** Keys of which only some words steer the program; other values are facts: `chapters: 12`, `notes: Written in May`. */
const STEERING_WORDS: Readonly<Record<string, RegExp>> = {
  chapters: /^(headings|endings|scenes)$/,
  notes: /^(keep|end|drop)$/,
  continuations: /^(keep|drop)$/,
};

/** Keys that headers do not use, by the label they stand for. */
const ALIASES: Readonly<Record<string, string>> = {
  lang: 'language',
  'series index': 'series part',
  'series number': 'series part',
  'series position': 'series part',
  'number in series': 'series part',
  'book number': 'series part',
};

/** Reads YAML front matter off the top. A block between rules that does not begin with `key:` is none. */
export function frontMatter(text: string, source: string): FrontMatter {
  const none: FrontMatter = { facts: [], removals: [], diagnostics: [], body: text, bodyLine: 1 };
  const fenced = frontMatterYaml(text);
  if (fenced === null) return none;
  const { yaml, line: first, lines, end } = fenced;
  const place = { source, line: Math.max(1, first - 1), endLine: first + lines };
  return {
    ...yamlFacts(yaml, source, first),
    removals: [{ name: 'story-header', place, text: text.slice(0, end).trim() }],
    body: text.slice(end + 1),
    bodyLine: first + lines + 1,
  };
}

/** The facts that a story's YAML states; `first` is the line on which it begins. */
export function yamlFacts(yaml: string, source: string, first: number): Pick<FrontMatter, 'facts' | 'diagnostics'> {
  if (isDeepYaml(yaml))
    return { facts: factsOf(aloneEntries(yaml, source, first)), diagnostics: [deep(source, first)] };
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number): number => first + counter.linePos(offset).line - 1;
  if (document.errors.length === 0 && isMap(document.contents)) {
    const entries = document.contents.items.flatMap((pair) => pairEntries(pair, source, lineOf));
    return { facts: factsOf(entries), diagnostics: [] };
  }
  const diagnostics = document.errors.slice(0, 5).map((error): Diagnostic => {
    const line = lineOf(error.pos[0]);
    return {
      id: 'settings-invalid',
      severity: 'warning',
      place: { source, line, endLine: line },
      reason: `The front matter is not correct YAML here: ${error.message.split('\n')[0]}`,
      remedy: 'Put the value in quotation marks. Until then the line is read as it stands.',
    };
  });
  return { facts: factsOf(aloneEntries(yaml, source, first)), diagnostics };
}

function deep(source: string, line: number): Diagnostic {
  return {
    id: 'settings-invalid',
    severity: 'warning',
    place: { source, line, endLine: line },
    reason: 'The front matter holds lists in lists without end.',
    remedy: 'Put the value in quotation marks. Until then the line is read as it stands.',
  };
}

/** Reads each entry alone, so that a mistake in one costs only that one: its value is then the text after the colon. */
function aloneEntries(yaml: string, source: string, first: number): readonly TypedEntry[] {
  const entries: TypedEntry[] = [];
  const lines = yaml.split('\n');
  for (let at = 0; at < lines.length; ) {
    let next = at + 1;
    while (next < lines.length && !/^[^\s#-][^:]*:/.test(lines[next] ?? '')) next += 1;
    const entry = lines.slice(at, next).join('\n');
    const line = first + at;
    const document = isDeepYaml(entry) ? null : parseDocument(entry, { prettyErrors: false });
    if (document?.errors.length === 0 && isMap(document.contents)) {
      entries.push(...document.contents.items.flatMap((pair) => pairEntries(pair, source, () => line)));
    } else {
      const typed = /^["']?([^:"']{1,200})["']?\s{0,20}:\s*([\s\S]*)$/.exec(entry);
      const value = typed?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
      if (typed && value !== '')
        entries.push({ key: spaced(typed[1] ?? ''), values: [value], place: { source, line, endLine: line } });
    }
    at = next;
  }
  return entries;
}

/** An entry with where it stands. */
interface TypedEntry extends Entry {
  readonly place: Fact['place'];
  /** Set when YAML itself parts its values. */
  readonly isList?: boolean;
}

/** A key as words: `image_credit`, `imageCredit`. */
function spaced(key: string): string {
  return key
    .trim()
    .replace(/[_-]+/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ');
}

function pairEntries(
  pair: Pair<unknown, unknown>,
  source: string,
  lineOf: (offset: number) => number,
): readonly TypedEntry[] {
  const key = scalarText(pair.key);
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const line = lineOf(offset);
  const place = { source, line, endLine: line };
  if (isMap(pair.value)) {
    if (steersSite([])({ key: spaced(key), values: [] })) return [];
    return pair.value.items.flatMap((inner) => {
      const name = scalarText(inner.key);
      const label = /^(name|title|position|index|number|part)$/i.test(name) ? nestedLabel(key, name) : name;
      return { key: spaced(label), values: valuesOf(inner.value), place };
    });
  }
  return [{ key: spaced(key), values: valuesOf(pair.value), place, isList: isSeq(pair.value) }];
}

/** `series: {name: X, index: 2}` and `author: {name: X}`. */
function nestedLabel(key: string, name: string): string {
  if (/^(name|title)$/i.test(name)) return key;
  return /^series/i.test(key) ? 'series index' : name;
}

function valuesOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.filter((item) => !isMap(item) && !isSeq(item)).map(scalarText);
  return isScalar(node) ? [scalarText(node)] : [];
}

/** A scalar as typed: `1.10` and `yes` are not made a number or a truth value; a block's lines are folded as YAML says. */
function scalarText(node: unknown): string {
  if (!isScalar(node)) return typeof node === 'string' ? node : '';
  if (node.value === null) return '';
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
}

function factsOf(entries: readonly TypedEntry[]): readonly Fact[] {
  const read = entries.map((entry) => ({ ...entry, values: entry.values.filter(Boolean).map(readableValue) }));
  const given = namingEntries(read.filter(({ values }) => values.length > 0));
  const steers = steersSite(given);
  return given.filter((entry) => !steers(entry)).flatMap(entryFacts);
}

function entryFacts({ key, values, place, isList = false }: TypedEntry): readonly Fact[] {
  const label = memberOf(ALIASES, key.toLowerCase()) ?? key;
  if (!isList && memberOf(STEERING_WORDS, key)?.test(values[0] ?? '')) return [];
  if (label === 'series part') return [{ key: 'series', label: '', values: [`#${values[0]}`], place }];
  const shown = label.charAt(0).toUpperCase() + label.slice(1);
  const known = entryKey(label) ?? 'other';
  return [{ ...(isList ? { label: shown, values, place } : fact(shown, values, place)), key: known }];
}

/** Front matter between its fences. */
export interface FencedYaml {
  readonly yaml: string;
  /** 1-based line of the text on which the YAML begins. */
  readonly line: number;
  /** How many lines the YAML has. */
  readonly lines: number;
  /** Offset in the text just after the closing fence. */
  readonly end: number;
}

/** Front matter longer than this is a story between two rules. */
const MOST_LINES = 400;

/**
 * The YAML between the fences at the top of a text; null when what stands there does not begin with `key:`. TOML between
 * its own fences, and MultiMarkdown's lines without any, are given as the YAML that says the same.
 */
export function frontMatterYaml(text: string): FencedYaml | null {
  return yamlBetween(text) ?? tomlBetween(text) ?? multiMarkdown(text);
}

/** Up to three lines with Pandoc's sign may stand above, which say the same in short. */
function yamlBetween(text: string): FencedYaml | null {
  return fenced(text, /^\s*(?:(?:%[^\n]*\n){1,3}\s*)?---[ \t]*\n/, /^(---|\.\.\.)[ \t]*$/, (inside) => {
    const key = inside.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
    if (/^\s*%/.test(text) && !inside.some((line) => /^title\s*:\s*\S/.test(line))) return null;
    return /^["']?[\p{L}][\p{L}\p{N} _.'-]{0,40}["']?\s*:(\s|$)/u.test(key) ? inside : null;
  });
}

/** TOML between lines of three plus signs, as Hugo has it: a key and its value a line. */
function tomlBetween(text: string): FencedYaml | null {
  return fenced(text, /^\s*\+\+\+[ \t]*\n/, /^\+\+\+[ \t]*$/, (inside) =>
    inside.map((line) => line.replace(/^(["']?[\w.-]+["']?)\s*=\s*/, '$1: ').replace(/^\[.*\]\s*$/, '')),
  );
}

/** What stands between two fences at the top of a text, as YAML. */
function fenced(
  text: string,
  opening: RegExp,
  closing: RegExp,
  toYaml: (inside: readonly string[]) => readonly string[] | null,
): FencedYaml | null {
  const open = opening.exec(text.slice(0, 2000))?.[0];
  if (open === undefined) return null;
  const lines = text.slice(open.length).split('\n', MOST_LINES);
  const close = lines.findIndex((line) => closing.test(line));
  const yaml = close === -1 ? null : toYaml(lines.slice(0, close))?.join('\n');
  const end = open.length + lines.slice(0, close + 1).join('\n').length;
  return yaml == null ? null : { yaml, line: open.split('\n').length, lines: close, end };
}

/** Keys that only MultiMarkdown has, which tell its lines from a story's typed header. */
const ITS_OWN =
  /^(?:base header level|xhtml header(?: level)?|html header(?: level)?|latex \w.*|quotes language|format):/im;

/** MultiMarkdown's metadata: `Key: value` from the first line on, up to an empty one. */
function multiMarkdown(text: string): FencedYaml | null {
  const block = /^(?:[A-Za-z][\w \t-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\s*\n)/.exec(text.slice(0, 8000))?.[0];
  if (block === undefined || !ITS_OWN.test(block)) return null;
  const entries = block.trimEnd().split(/\n(?![ \t])/);
  const yaml = entries.map((entry) => {
    const colon = entry.indexOf(':');
    const value = entry
      .slice(colon + 1)
      .replace(/\s+/g, ' ')
      .trim();
    // Lines keep their number.
    return `${entry.slice(0, colon)}: ${JSON.stringify(value)}${'\n'.repeat(entry.split('\n').length - 1)}`;
  });
  return { yaml: yaml.join('\n'), line: 1, lines: block.trimEnd().split('\n').length, end: block.trimEnd().length };
}
