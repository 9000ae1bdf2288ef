import { isMap, isScalar, type Pair } from 'yaml';
import { readStyle } from '../../looks/index.ts';
import { nearest } from '../trouble.ts';
import type { PairContext } from './parse.ts';
import { type Settings, styleComplaint } from './settings.ts';

/** Reads `style:`. Each part that is wrong is told at its own line, with the nearest right word, and left out. */
export function readStyleSetting(pair: Pair, value: unknown, context: PairContext): Settings {
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
export function readLabels(pair: Pair, value: unknown, context: PairContext): Settings {
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
