import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Pin } from '../../model/index.ts';
import { subjectOf } from './settings.ts';

/** A pin as it is written: `file` names the source where a story has several. */
export interface WrittenPin extends Omit<Pin, 'source' | 'document' | 'place'> {
  readonly file?: string;
}

/** One thing that a user corrects: a decision at a line, or a setting such as the title. */
export type Correction =
  | { readonly pin: WrittenPin }
  /** Takes the pin at a line away that decides the same. */
  | { readonly unpin: WrittenPin }
  /** A null value takes the setting away. */
  | { readonly key: string; readonly value: SettingValue | null };

export type SettingValue = string | number | boolean | readonly string[] | { readonly [key: string]: string | number };

/** Settings with a correction in them, or why they can't be corrected. */
export type Corrected = { readonly text: string } | { readonly refused: string; readonly line: number };

/**
 * The text of a settings file with a correction written into it; every other line, and every comment, stays as it is.
 * An empty text stands for a file that is not there yet.
 */
export function correctSettings(text: string, correction: Correction): Corrected {
  const document = parseDocument(text, { schema: 'core' });
  const [fault] = document.errors;
  if (fault) {
    const line = fault.linePos?.[0].line ?? 1;
    return { refused: `this is not YAML: ${fault.message.split(/ at line |\n/)[0]}`, line };
  }
  if (document.contents !== null && !isMap(document.contents))
    return { refused: 'settings must be lines of `key: value`', line: 1 };
  const after = parseDocument(text, { schema: 'core' });
  correctDocument(after, correction);
  const typed = spliced(text, document, correction);
  const wanted = JSON.stringify(after.toJSON());
  const isRight = typed !== null && JSON.stringify(parseDocument(typed, { schema: 'core' }).toJSON()) === wanted;
  if (isRight) return { text: typed };
  // Where nothing is said any more, no empty braces say so.
  return { text: after.toString(AS_TYPED).replace(/^\{\}\n?/m, '') };
}

const AS_TYPED = {
  lineWidth: 0,
  flowCollectionPadding: false,
  defaultKeyType: 'PLAIN',
  defaultStringType: 'QUOTE_DOUBLE',
} as const;

/** Makes the correction in the parsed file, whatever way it is written in. */
function correctDocument(document: Document, correction: Correction): void {
  if ('key' in correction) {
    if (correction.value === null) document.delete(correction.key);
    else document.set(correction.key, document.createNode(correction.value, { flow: true }));
    return;
  }
  const pin = 'pin' in correction ? correction.pin : correction.unpin;
  const pins = pinsIn(document);
  const at = pins ? indexOfPin(pins, pin) : -1;
  if ('unpin' in correction) {
    if (pins && at >= 0) pins.delete(at);
    if (pins?.items.length === 0) document.delete('pins');
    return;
  }
  const node = document.createNode(fieldsOf(pin), { flow: true }) as YAMLMap;
  const kind = node.get('as', true);
  if (isScalar(kind)) kind.type = 'PLAIN';
  if (!pins) document.set('pins', document.createNode([node]));
  else if (at < 0) pins.add(node);
  else pins.set(at, node);
}

function pinsIn(document: Document): YAMLSeq | null {
  const pins = document.get('pins');
  return isSeq(pins) ? pins : null;
}

/** The keys of a pin in the order in which people write them. */
function fieldsOf({ line, before, as, until, title, replace, level, file }: WrittenPin): Record<string, unknown> {
  const all = { line, before, as, until, title, replace, level, file };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The index of the pin that decides the same at the same line; -1 for none. */
function indexOfPin(pins: YAMLSeq, { line, file, as }: WrittenPin): number {
  return pins.items.findIndex((item) => {
    if (!isMap(item) || item.get('line') !== line || !isSameFile(item.get('file'), file)) return false;
    const own = item.get('as') ?? (item.has('cut') ? 'scene' : '');
    return subjectOf({ as: own as Pin['as'] }) === subjectOf({ as });
  });
}

/** A file may be named by its whole name or by its end. */
function isSameFile(a: unknown, b: string | undefined): boolean {
  if (typeof a !== 'string' || b === undefined) return (a ?? undefined) === b;
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

/** The text with the correction typed into it; null where it is written in a way that asks for more than that. */
function spliced(text: string, document: Document, correction: Correction): string | null {
  const pairs = isMap(document.contents) ? (document.contents as YAMLMap).items : [];
  const key = 'key' in correction ? correction.key : 'pins';
  const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key) as Pair | undefined;
  if ('key' in correction) {
    if (correction.value === null) return null;
    const value = flowValue(correction.value);
    if (!pair) return appended(text, `${key}: ${value}`);
    const node = pair.value;
    const isOneLine = isScalar(node) || (isCollection(node) && node.flow);
    return isOneLine && node.range ? over(text, node.range, value, text) : null;
  }
  if ('unpin' in correction) return null;
  const line = flow(fieldsOf(correction.pin));
  if (!pair) return appended(text, `pins:\n  - ${line}`);
  const pins = pair.value;
  if (!isSeq(pins) || pins.flow || !isPair(pair)) return null;
  const at = indexOfPin(pins, correction.pin);
  const item = pins.items[at >= 0 ? at : pins.items.length - 1];
  if (!isMap(item) || !item.range || !pins.range) return null;
  if (at >= 0) return over(text, item.range, line, text);
  const indent = pins.range[0] - (text.lastIndexOf('\n', pins.range[0] - 1) + 1);
  // Behind what is written on the last pin's line, and before comments below it.
  const lineEnd = text.indexOf('\n', item.range[1] - 1);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, end)}\n${' '.repeat(indent)}- ${line}${lineEnd < 0 ? '\n' : ''}${text.slice(end)}`;
}

/** A value on one line: `"The Gate"`, `["Ada Reed", "Bo"]`. */
function flowValue(value: SettingValue): string {
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  return typeof value === 'object' ? flow(value as Readonly<Record<string, unknown>>) : JSON.stringify(value);
}

/** A pin on one line: `{line: 41, before: "Faith is in", as: scene}`. */
function flow(fields: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(fields).map(([key, value]) => `${key}: ${key === 'as' ? value : JSON.stringify(value)}`);
  return `{${rows.join(', ')}}`;
}

/** The text with a node of it written anew; a block that ends with a line end keeps it. */
function over(text: string, [from, to]: readonly number[], words: string, whole: string): string {
  const kept = whole.slice(from, to).match(/\s*$/)?.[0] ?? '';
  const gap = kept === '' && from === to && whole[(from ?? 0) - 1] === ':' ? ' ' : '';
  return `${text.slice(0, from)}${gap}${words}${kept}${text.slice(to)}`;
}

function appended(text: string, line: string): string {
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;
}
