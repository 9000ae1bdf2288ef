import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { readStyle } from '../../looks/index.ts';
import { type Diagnostic, isDeepYaml, type Outcome, outcome, SETTABLE_FACTS } from '../../model/index.ts';
import { nearest } from '../trouble.ts';
import { settingKeys } from './keys.ts';
import { readChapterPattern, readReplace } from './patterns.ts';
import { readPins } from './pins.ts';
import {
  type Complain,
  type Complaint,
  complaintAt,
  mergeSettings,
  type Settings,
  styleComplaint,
  unknownRule,
} from './settings.ts';

import { knownFiles, readWorks } from './works.ts';

/** What settings are read in. */
export interface SettingsContext {
  /** The file's name, for messages. */
  readonly file: string;
  /** Names of the story's sources, which pins may speak of. */
  readonly sources?: readonly string[];
  /** Ids of the normalizing rules there are; not checked when absent. */
  readonly rules?: readonly string[];
  /** How many lines of the file stand above the settings. */
  readonly above?: number;
  /** Whether the settings are for all stories: then a file that this one does not have is no mistake. */
  readonly isShared?: boolean;
  /** Whether other keys than settings may stand here and values may mean something else: a story's front matter. */
  readonly mixed?: boolean;
}

/**
 * Parses a settings file. A wrong key or value is a diagnostic with its line and the nearest right one, and is left
 * out; the rest counts.
 */
export function parseSettings(text: string, context: SettingsContext): Outcome<Settings> {
  const { file, above = 0, mixed = false } = context;
  if (isDeepYaml(text)) {
    const [reason, remedy] = ['this holds lists in lists without end', 'Take them out.'];
    return outcome({}, {}, mixed ? [] : [complaintAt(file, above + 1, { reason, remedy })]);
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' });
  const lineAt = (offset: number | undefined): number => above + counter.linePos(offset ?? 0).line;
  const diagnostics: Diagnostic[] = [];
  const complain: Complain = (line, complaint) => void diagnostics.push(complaintAt(file, line, complaint));
  for (const { pos, message } of document.errors) {
    const reason = `this is not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`;
    complain(lineAt(pos[0]), { reason, remedy: 'Mend the line.' });
  }
  if (document.errors.length > 0) return outcome({}, {}, mixed ? [] : diagnostics);
  if (document.contents === null) return outcome({});
  if (!isMap(document.contents)) {
    complain(above + 1, { reason: 'settings must be lines of `key: value`' });
    return outcome({}, {}, mixed ? [] : diagnostics);
  }
  const lineOf = (node: unknown): number => lineAt(isNode(node) ? node.range?.[0] : undefined);
  const layers = (document.contents.items as Pair[]).map((pair) => {
    const report: Complain = (line, complaint) => {
      if (!mixed || STEERING.has(keyOf(pair))) complain(line, complaint);
    };
    return readPair(pair, { ...context, lineOf, complain: report });
  });
  return outcome(mergeSettings(...layers), {}, diagnostics);
}

/** Keys that no story's front matter uses for facts: a wrong value there is a mistake. */
const STEERING: ReadonlySet<string> = new Set(['breaks', 'pins', 'off', 'continuations', 'replace']);

/** Keys that are facts of the story in its front matter: the reader takes them, and they hide what is set farther off. */
const FACTS: ReadonlySet<string> = new Set([
  ...['title', 'author', 'language', 'date', 'series', 'subtitle', 'warnings', 'contributors', 'isbn'],
  ...SETTABLE_FACTS,
]);

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

export interface PairContext extends SettingsContext {
  readonly lineOf: (node: unknown) => number;
  readonly complain: Complain;
}

function readPair(pair: Pair, context: PairContext): Settings {
  const key = keyOf(pair);
  const line = context.lineOf(pair.key);
  if ((key === 'pins' || key === 'breaks') && isSeq(pair.value)) {
    const { file, sources = [], lineOf, complain } = context;
    return { pins: readPins(pair.value, { file, sources, lineOf, complain }) };
  }
  if (key === 'works' && (isMap(pair.value) || isSeq(pair.value))) {
    return {
      works: readWorks(pair.value, { sources: filesIn(context), lineOf: context.lineOf, complain: context.complain }),
    };
  }
  if (key === 'replace') return readReplace(pair, context);
  if (key === 'chapters' && isMap(pair.value)) return readChapterPattern(pair.value, line, context);
  if (context.mixed && FACTS.has(key)) return { [key]: undefined };
  if (key === 'pins' && isScalar(pair.value) && pair.value.value === null) return {};
  const row = settingKeys.find((k) => k.key === key);
  const value: unknown = isNode(pair.value) ? pair.value.toJSON() : pair.value;
  const complaint = row ? valueComplaint(key, value, row.check(value)) : unknownKey(key);
  if (complaint) context.complain(line, complaint);
  if (!row || complaint) return {};
  if (key === 'style') return readStyleSetting(pair, value, context);
  if (key === 'labels') return readLabels(pair, value, context);
  const setting = row.read ? row.read(value) : value;
  if (key === 'order') knownFiles(setting as string[], line, { sources: filesIn(context), complain: context.complain });
  if (key === 'off') return { off: knownRules(setting as string[], line, context) };
  return { [key]: setting };
}

/** Names that lists of files may speak of; none when they cannot be told. */
function filesIn({ sources = [], isShared = false }: SettingsContext): readonly string[] {
  return isShared ? [] : sources;
}

function unknownKey(key: string): Complaint {
  const known = settingKeys.map((k) => k.key);
  const near = nearest(key, known);
  const remedy = near ? `Did you mean \`${near}\`?` : `Known settings: ${known.join(', ')}.`;
  return { id: 'settings-unknown-key', reason: `unknown setting \`${key}\``, remedy };
}

function valueComplaint(key: string, value: unknown, wrong: string | null): Complaint | null {
  if (wrong === null) return null;
  const word = typeof value === 'string' ? nearest(value, wrong.replace(/^one of /, '').split(', ')) : null;
  const remedy = word ? `Did you mean \`${word}\`?` : `\`${key}\` must be ${wrong}.`;
  return { reason: `\`${key}: ${JSON.stringify(value)}\` is not ${wrong}`, remedy };
}

/** The rules to leave out that exist; the others are reported. */
function knownRules(ids: readonly string[], line: number, { rules, complain }: PairContext): readonly string[] {
  for (const id of ids) {
    const complaint = rules ? unknownRule(id, rules) : null;
    if (complaint) complain(line, complaint);
  }
  return ids.filter((id) => !rules || rules.includes(id));
}

/** Reads `style:`. Each part that is wrong is told at its own line, with the nearest right word, and left out. */
function readStyleSetting(pair: Pair, value: unknown, context: PairContext): Settings {
  const { style, wrong } = readStyle(value);
  for (const one of wrong) context.complain(lineOfPart(pair, one.name, context), styleComplaint(one));
  return wrong.some(({ name }) => name === 'style') ? {} : { style };
}

function lineOfPart(pair: Pair, name: string, { lineOf }: PairContext): number {
  if (!isMap(pair.value)) return lineOf(pair.key);
  const part = pair.value.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return lineOf(part?.key ?? pair.key);
}

/** The pages of a book's own whose names can be changed. */
const LABELLED: readonly string[] = ['cover', 'title-page', 'warnings', 'facts', 'contents', 'notes', 'colophon'];

/** Reads `labels:`, a name for each page. */
function readLabels(pair: Pair, value: unknown, context: PairContext): Settings {
  const must = 'lines of page: name';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const reason = `\`labels: ${JSON.stringify(value)}\` is not ${must}`;
    context.complain(context.lineOf(pair.key), { reason, remedy: `Known pages: ${LABELLED.join(', ')}.` });
    return {};
  }
  const labels: [string, string][] = [];
  for (const [page, name] of Object.entries(value)) {
    const line = lineOfPart(pair, page, context);
    if (!LABELLED.includes(page)) {
      const near = nearest(page, LABELLED);
      const remedy = near ? `Did you mean \`${near}\`?` : `Known pages: ${LABELLED.join(', ')}.`;
      context.complain(line, { id: 'settings-unknown-key', reason: `there is no page \`${page}\` to name`, remedy });
    } else if (typeof name === 'string' && name.trim() !== '') labels.push([page, name.trim()]);
    else context.complain(line, { reason: `the name of the page \`${page}\` is not a text` });
  }
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}
