import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { isSourceNamed } from '../../model/index.ts';
import { nearest } from '../trouble.ts';
import { settingKeys } from './keys.ts';
import type { Complain, WorkSetting } from './settings.ts';

/** What the works of a collection are read in. */
export interface WorksContext {
  /** Names of the story's sources; empty when they are not known before an archive is opened. */
  readonly sources: readonly string[];
  readonly lineOf: (node: unknown) => number;
  readonly complain: Complain;
}

const KEYS = ['files', 'author', 'series', 'date'] as const;

/**
 * Reads `works`: titles with the files of each, as `Tide: [a.txt, b.txt]` or `Tide: {files: a-*.txt, author: …}`.
 * A wrong entry is reported with its own line and left out.
 */
export function readWorks(node: unknown, context: WorksContext): readonly WorkSetting[] {
  if (!isMap(node)) {
    context.complain(context.lineOf(node), { reason: '`works` must be lines of `Title: files`' });
    return [];
  }
  return (node.items as Pair[]).flatMap((pair) => readWork(pair, context) ?? []);
}

function readWork({ key, value }: Pair, context: WorksContext): WorkSetting | null {
  const title = isScalar(key) ? String(key.value) : '';
  const facts = isMap(value) ? factsOf(value, context) : {};
  const named = isMap(value) ? value.get('files', true) : value;
  const line = context.lineOf(named ?? key);
  const files = textsOf(named);
  if (files === null) {
    context.complain(line, { reason: `the work “${title}” lacks its files`, remedy: 'Write `Title: [a.txt, b.txt]`.' });
    return null;
  }
  const isKnown = knownFiles(files, line, context);
  return isKnown && facts !== null ? { title, files, ...facts } : null;
}

/** A text or a list of texts, as a list. */
function textsOf(node: unknown): readonly string[] | null {
  const items = isSeq(node) ? node.items : [node];
  const texts = items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value.trim() : ''));
  return texts.length === 0 || texts.includes('') ? null : texts;
}

/** Author, series and date of a work; null when one of them is wrong. */
function factsOf(map: YAMLMap, context: WorksContext): Partial<WorkSetting> | null {
  const facts: Record<string, unknown> = {};
  let wrong = false;
  for (const pair of map.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (key === 'files') continue;
    const row = (KEYS as readonly string[]).includes(key) ? settingKeys.find((k) => k.key === key) : undefined;
    const value: unknown = (pair.value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
    const wanted = row?.check(value) ?? null;
    if (row && wanted === null) facts[key] = row.read ? row.read(value) : value;
    else {
      wrong = true;
      const near = nearest(key, KEYS);
      context.complain(
        context.lineOf(pair.key),
        row
          ? { reason: `\`${key}: ${JSON.stringify(value)}\` is not ${wanted}`, remedy: `\`${key}\` must be ${wanted}.` }
          : {
              id: 'settings-unknown-key',
              reason: `a work has no \`${key}\``,
              remedy: near ? `Did you mean \`${near}\`?` : `A work has ${KEYS.join(', ')}.`,
            },
      );
    }
  }
  return wrong ? null : facts;
}

/** Reports names that are no file or folder of the story; true when all are. */
export function knownFiles(
  files: readonly string[],
  line: number,
  { sources, complain }: Omit<WorksContext, 'lineOf'>,
): boolean {
  if (sources.length === 0) return true;
  const names = [...new Set(sources.flatMap((source) => source.split('/').slice(-2)))];
  const unknown = files.filter((file) => !sources.some((source) => isSourceNamed(source, file)));
  for (const file of unknown) {
    const near = nearest(file, names);
    complain(line, {
      reason: `the story has no file ${file}`,
      remedy: near
        ? `Did you mean \`${near}\`?`
        : `Files: ${names
            .filter((n) => n.includes('.'))
            .slice(0, 12)
            .join(', ')}.`,
    });
  }
  return unknown.length === 0;
}
