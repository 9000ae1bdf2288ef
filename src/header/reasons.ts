import { type Block, blockText, type Decision, type Reason } from '../model/index.ts';
import { EVERYDAY_LABELS, SENDER_LABELS } from '../words/header-label-tables.ts';
import { type Entry, isDrop } from './entry.ts';
import { firstLine } from './first-line.ts';
import { isIdentity } from './labels.ts';

/** Whether a header is that of a mail or post. */
export function isPost(entries: readonly Entry[]): boolean {
  return entries.some((entry) => isDrop(entry, 'mail'));
}

/** Whether entries name story and author, as a mail's do, or state facts under labels. */
export function isNamed(entries: readonly Entry[]): boolean {
  const fields = entries.filter((entry) => entry.kind === 'field');
  const labels = fields.filter((entry) => entry.label !== '' && !entry.indirect);
  if (isPost(entries) || labels.length > 1 || labels.some(({ key }) => isIdentity(key))) return true;
  return ['title', 'author'].every((key) => fields.some((entry) => entry.key === key));
}

/** From this score on, the lines found are taken off the story. */
export const HEADER_SCORE = 0.5;

/** `From: a friend` alone opens a letter as well. */
function isSender(label: string): boolean {
  return SENDER_LABELS.has(label.toLowerCase());
}

/** What speaks for the entries being a header. */
export function headerReasons(entries: readonly Entry[]): Reason[] {
  const fields = entries.filter((entry) => entry.kind === 'field');
  // Labels alone are a form that nobody filled in.
  const said = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);
  const stated = fields.filter((entry) => entry.label !== '' && !entry.indirect && said(entry.value));
  const labels = stated.some(({ label }) => !EVERYDAY_LABELS.has(label.toLowerCase())) ? stated : [];
  const identity = labels.filter((entry) => isIdentity(entry.key));
  const bare = (key: string): boolean =>
    fields.some((entry) => entry.label === '' && entry.key === key && !entry.indirect);
  const drop = (what: string): boolean => entries.some((entry) => entry.kind === 'drop' && entry.what === what);
  const reasons: Reason[] = [];
  const say = (cue: string, weight: number): void => void reasons.push({ cue, weight });
  if (labels.length >= 2) say(`${labels.length} labelled lines`, 0.6);
  if (labels.length === 1)
    say('one labelled line', identity.length === 1 && !isSender(identity[0]?.label ?? '') ? 0.5 : 0.35);
  if (labels.length > 3) say('many labelled lines', 0.2);
  if (bare('author')) say('a byline', bare('title') ? 0.3 : 0.5);
  if (bare('title')) say('a title line', bare('author') ? 0.4 : 0.3);
  if (bare('title') && !bare('author') && labels.length === 0) say('room around the title', 0.2);
  if (bare('dedication')) say('a dedication', 0.1);
  if (entries.some((entry) => entry.kind === 'part')) say('a part mark', 0.5);
  if (drop('mail')) say('a mail header', 0.9);
  if (drop('quoted')) say('a quoted reply', 0.5);
  if (drop('site')) say('a line of the site', 0.5);
  if (drop('repeat') && labels.length === 0) say('lines of the first header again', 0.7);
  if (entries.some((entry) => entry.kind === 'note')) say('a note or warning above the story', 0.5);
  return reasons;
}

/** What reasons weigh together. */
export function weightOf(reasons: readonly Reason[]): number {
  return Math.min(1, Math.round(reasons.reduce((total, reason) => total + reason.weight, 0) * 100) / 100);
}

/** The decision where a header ends. */
export function decisionAt(
  blocks: readonly Block[],
  at: number,
  reasons: readonly Reason[],
  found: boolean,
  cut: boolean,
): Decision[] {
  const block = blocks[at];
  if (!found || block === undefined) return [];
  const words = (firstLine(block) || blockText(block).slice(0, 200)).trim().split(/\s+/, 8).join(' ');
  return [
    { kind: 'header-end', place: block.place, verdict: cut ? 'cut' : 'none', score: weightOf(reasons), reasons, words },
  ];
}
