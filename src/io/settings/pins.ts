import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { PIN_KINDS, type Pin, type PinKind } from '../../model/index.ts';
import { nearest } from '../trouble.ts';
import type { Complain, Complaint } from './settings.ts';

/** What the list of pins is read in: the file it stands in, and the sources it may speak of. */
export interface PinContext {
  readonly file: string;
  /** Names of the story's sources. */
  readonly sources: readonly string[];
  readonly lineOf: (node: unknown) => number;
  readonly complain: Complain;
}

const KEYS = ['line', 'before', 'as', 'cut', 'until', 'title', 'replace', 'level', 'file'] as const;

/** Reads a list under `pins` or `breaks`. A wrong entry is reported with its own line and left out. */
export function readPins(node: unknown, context: PinContext): readonly Pin[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap((item): Pin[] => {
    const line = context.lineOf(item);
    if (!isMap(item)) {
      context.complain(line, { reason: 'a pin must be written as {line: 12, before: "First words", as: scene}' });
      return [];
    }
    const pin = readPin(item, line, context);
    return pin ? [pin] : [];
  });
}

function readPin(item: YAMLMap, line: number, context: PinContext): Pin | null {
  const given = new Map<string, unknown>();
  let wrong = false;
  const refuse = (at: number, complaint: Complaint): void => {
    context.complain(at, complaint);
    wrong = true;
  };
  for (const pair of item.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const value = isScalar(pair.value) ? pair.value.value : null;
    const complaint = complaintAbout(key, value);
    if (complaint) refuse(context.lineOf(pair.key as Node), complaint);
    else given.set(key, value);
  }
  if (wrong) return null;
  const as = kindOf(given);
  const missing = ['line', 'before'].filter((key) => !given.has(key));
  if (as === null) missing.push('as');
  if (missing.length > 0) refuse(line, { reason: `this pin lacks ${missing.map((m) => `\`${m}\``).join(' and ')}` });
  const source = sourceOf(given.get('file') as string | undefined, context.sources);
  if (source === null) refuse(line, fileComplaint(given.get('file') as string | undefined, context.sources));
  if (wrong || as === null || source === null) return null;
  const { until, title, replace, level } = Object.fromEntries(given) as Partial<Pin>;
  return {
    as,
    line: given.get('line') as number,
    before: given.get('before') as string,
    ...(until === undefined ? {} : { until }),
    ...(title === undefined ? {} : { title }),
    ...(replace === undefined ? {} : { replace }),
    ...(level === undefined ? {} : { level }),
    ...(source === '' ? {} : { source }),
    place: { source: context.file, line, endLine: line },
  };
}

function complaintAbout(key: string, value: unknown): Complaint | null {
  if (!(KEYS as readonly string[]).includes(key)) {
    const near = nearest(key, KEYS);
    return {
      id: 'settings-unknown-key',
      reason: `a pin has no \`${key}\``,
      remedy: near ? `Did you mean \`${near}\`?` : `A pin has ${KEYS.join(', ')}.`,
    };
  }
  const wanted = wantedOf(key, value);
  if (wanted === null) return null;
  const near = key === 'as' && typeof value === 'string' ? nearest(value, PIN_KINDS) : null;
  return {
    reason: `\`${key}: ${JSON.stringify(value)}\` is not ${wanted}`,
    remedy: near ? `Did you mean \`${near}\`?` : `\`${key}\` must be ${wanted}.`,
  };
}

/** What a value should have been; null when it is right. */
function wantedOf(key: string, value: unknown): string | null {
  switch (key) {
    case 'line':
    case 'until':
    case 'level':
      return Number.isInteger(value) && (value as number) > 0 ? null : 'a number from 1 on';
    case 'cut':
    case 'replace':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'as':
      return (PIN_KINDS as readonly unknown[]).includes(value) ? null : `one of ${PIN_KINDS.join(', ')}`;
    default:
      return typeof value === 'string' && value.trim() !== '' ? null : 'a text (put it in quotation marks)';
  }
}

/** `cut` is short for a scene or no scene; with `as`, `cut: false` says that it is not that. */
function kindOf(given: ReadonlyMap<string, unknown>): PinKind | null {
  const as = (given.get('as') as PinKind | undefined) ?? null;
  const cut = given.get('cut');
  if (cut === undefined || (cut === true && as !== null)) return as;
  if (as === null || as === 'scene') return cut ? 'scene' : 'no-scene';
  return 'prose';
}

/**
 * The source that a pin's `file` names: by its whole name or by its end; null when there is not exactly one, and empty
 * for whatever a container holds when the pin names none.
 */
function sourceOf(file: string | undefined, sources: readonly string[]): string | null {
  if (file === undefined) return sources.length <= 1 ? (sources[0] ?? '') : null;
  const named = sources.filter((source) => source === file || source.endsWith(`/${file}`));
  if (named.length === 1) return named[0] as string;
  // What a container holds is not known before it is opened.
  return sources.length === 0 ? file : null;
}

function fileComplaint(file: string | undefined, sources: readonly string[]): Complaint {
  const names = sources.map((source) => source.slice(source.lastIndexOf('/') + 1));
  if (file === undefined) {
    return { reason: 'this pin lacks `file`, and the story has several', remedy: `Files: ${names.join(', ')}.` };
  }
  const near = nearest(file, names);
  return {
    reason: `the story has no file ${file}`,
    remedy: near ? `Did you mean \`${near}\`?` : `Files: ${names.join(', ')}.`,
  };
}
