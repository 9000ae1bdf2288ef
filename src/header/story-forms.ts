import { anyOf } from '../words/forms.ts';
import { SENT_ON_LABELS } from '../words/mail-tables.ts';
import type { Entry, FieldEntry, Scan } from './entry.ts';
import type { Labelled } from './label.ts';
import { labelOf } from './label-forms.ts';
import type { LabelKey } from './labels.ts';
import { isStrange, leaningOf, OF_STORIES } from './leaning.ts';
import type { Line } from './lines.ts';
import { looksLikeByline } from './names.ts';
import { sameWords, shareWords } from './title-entries.ts';

/** How a sentence ends. */
const STOP = /[.!?…]$/;

/**
 * The header without a report that opens the story below its title: its labels say another title, and what stands behind
 * each of them ends as a sentence does.
 */
export function aboveReport(entries: readonly Entry[]): readonly Entry[] {
  const title = entries.find((entry) => entry.kind === 'field' && entry.key === 'title' && !entry.indirect);
  if (title?.kind !== 'field' || title.label !== '') return entries;
  const at = entries.findIndex((entry) => entry.kind === 'field' && entry.label !== '');
  return at > entries.indexOf(title) && isReport(entries.slice(at), [title]) ? entries.slice(0, at) : entries;
}

/**
 * Whether labelled lines are a report that somebody in the story writes: what stands behind each label ends as a sentence
 * does, and title and author are others than those that the header above states.
 */
export function isReport(entries: readonly Entry[], above: readonly Entry[]): boolean {
  const fields = entries.flatMap((entry) => (entry.kind === 'field' ? [entry] : []));
  const stated = above.flatMap((entry) => (entry.kind === 'field' ? [entry] : []));
  const isNaming = ({ key }: FieldEntry): boolean => key === 'title' || key === 'author';
  const isKnown = (one: FieldEntry): boolean =>
    stated.some(({ key, value }) => key === one.key && sameWords(value, one.value));
  const named = fields.filter(isNaming);
  if (fields.length < 2 || named.length === 0 || named.some(isKnown) || !stated.some(isNaming)) return false;
  return fields.every(({ label, value }) => label !== '' && STOP.test(value));
}

/** So many labels that nobody knows make a form of lines of which as many are known. */
const STRANGE = 2;

/** Whether labelled lines are those of a form: no less of their labels are unknown, and none is said of stories only. */
function areOfForm(keys: readonly LabelKey[], strange: number): boolean {
  return strange >= STRANGE && strange >= keys.length && !keys.some((key) => OF_STORIES.has(key));
}

/**
 * Whether a header's lines are those of a form: `Name:`, `Title: Harbour clerk`, `Status: missing`, `Reported by:`. Above
 * it in the text stand `before`, the last of them right above it.
 */
export function isForm(entries: readonly Entry[], before: readonly Line[]): boolean {
  const fields = entries.filter((entry): entry is FieldEntry => entry.kind === 'field' && entry.label !== '');
  const known = fields.filter(({ key }) => key !== 'other').map(({ key }) => key);
  let strange = fields.length - known.length;
  for (const line of before.toReversed()) {
    if (!isStrange(line)) break;
    strange++;
  }
  return areOfForm(known, strange);
}

/**
 * Whether a form that somebody in the story fills in begins at a line, right below the story's title: it names another
 * work, and another person, or nothing else, or whatever it says it says in sentences, or its labels are those of no
 * header, or it comes again amid the story.
 */
export function opensForm({ lines, entries, isTitled }: Scan, at: number): boolean {
  // `Texto: Ana Lind` right below the printed title signs it, whatever other lines stand below.
  if (isTitled === true && at === 0 && looksLikeByline(lines[0]?.text ?? '')) return false;
  const above = (key: LabelKey): FieldEntry | undefined =>
    entries.find((entry): entry is FieldEntry => entry.kind === 'field' && entry.key === key);
  const [title, own] = [above('title'), above('author')];
  // Where no label said anything so far, labels of which none is of headers only, and half of no header, are the story's.
  if (!entries.some((entry) => entry.kind === 'field' && entry.label !== '')) {
    const { header, form, lines: count, names, isLog } = leaningOf(lines, at, own?.value ?? null);
    const isFew = header === 0 ? form * 2 >= count : form >= header * FORM_LINES_TO_ONE;
    if (isFew && (count > 1 || isLog) && (own !== undefined || !names)) return true;
  }
  const first = labelOf(lines[at]);
  if (first === null || first.value === '' || (title ?? own) === undefined) return false;
  const isApart = first.key !== 'title' && first.key !== 'author' && title?.label === '' && own === undefined;
  if (first.key !== 'title' && own?.label !== '' && !isApart) return false;
  if (first.key === 'title' && title !== undefined && (title.label !== '' || shareWords(title.value, first.value)))
    return false;
  const more: Labelled[] = [];
  let strange = 0;
  for (let k = at + 1; k < at + FORM_LINES; k++) {
    const next = labelOf(lines[k]);
    if (next !== null) more.push(next);
    else if (lines[k]?.gap === 0 && isStrange(lines[k] as Line)) strange++;
    else break;
  }
  const facts = [first, ...more];
  if (title !== undefined && own === undefined) {
    const keys = facts.map(({ key }) => key);
    if (areOfForm(keys, strange) || comesAgain(lines, at, facts)) return true;
  }
  const other = more.find(({ key }) => key === 'author');
  const isAnothers = own !== undefined && other !== undefined && !shareWords(own.value, other.value);
  if (isApart)
    return areOfForm(
      facts.map(({ key }) => key),
      strange,
    );
  if (first.key !== 'title') return isAnothers && strange > 0 && !facts.some(({ key }) => OF_STORIES.has(key));
  const areSentences = more.length > 0 && facts.every(({ value }) => /[\p{Ll}\p{Lo}][.。！？!?]$/u.test(value));
  if (title === undefined || own === undefined || more.length > 0)
    return areSentences || (isAnothers && title !== undefined);
  return true;
}

/** So many of a form's lines stand against one that is said of stories. */
const FORM_LINES_TO_ONE = 3;

/** A form's lines are looked at so far. */
const FORM_LINES = 12;

/**
 * Whether a run of labelled lines comes again with the same labels amid the story's paragraphs, where no part begins:
 * the very same lines, or others where reports have each of the labels, too.
 */
function comesAgain(lines: readonly Line[], at: number, facts: readonly Labelled[]): boolean {
  if (facts.length < SAME_LABELS) return false;
  const isReported = facts.every(({ key }) => REPORTED.has(key));
  return lines.some((line, i) => {
    if (i < at + facts.length || labelOf(line)?.key !== 'title' || line.gap > 1) return false;
    const before = lines[i - 1];
    if (before?.kind !== 'text' || labelOf(before) !== null) return false;
    const like = facts.every((fact, k) => {
      const other = labelOf(lines[i + k]);
      return other?.label === fact.label && (isReported || other.value === fact.value);
    });
    return like;
  });
}

/** What reports, letters and files say of themselves as stories do. */
const REPORTED: ReadonlySet<LabelKey> = new Set(['title', 'author', 'date', 'status', 'notes']);

/** So many labels must come again. */
const SAME_LABELS = 3;

/** Whom a message is from and to, as its first lines say it in any language. */
const ROLES = {
  from: new RegExp(`^(?:${anyOf(SENT_ON_LABELS.From)})$`, 'iu'),
  to: new RegExp(`^(?:${anyOf(SENT_ON_LABELS.To)})$`, 'iu'),
};
const MEMO_LINE = /^\s*([\p{L}\p{M}][\p{L}\p{M} ]{0,15}?)\s?:\s*(\S.{0,200})$/u;

/** A message's first lines: labels in small letters, and what they say. */
interface MemoHead {
  readonly labels: readonly string[];
  readonly from: string;
}

/** The lines that say from whom and to whom a message goes, at a block's start; null where there are none, or an address in them. */
function memoHead(lines: readonly Line[], at: number): MemoHead | null {
  if (lines[at]?.gap === 0) return null;
  const fields: (readonly [label: string, value: string])[] = [];
  for (let k = at; k < at + FORM_LINES && (k === at || lines[k]?.gap === 0); k++) {
    const match = MEMO_LINE.exec(lines[k]?.text ?? '');
    if (match === null) break;
    fields.push([(match[1] ?? '').toLowerCase(), match[2] ?? '']);
  }
  const from = fields.find(([label]) => ROLES.from.test(label))?.[1];
  if (from === undefined || !fields.some(([label]) => ROLES.to.test(label))) return null;
  return fields.some(([, value]) => value.includes('@')) ? null : { labels: fields.map(([label]) => label), from };
}

/**
 * Whether a telegram, a memo or a letter of the story begins below its title: it is from somebody else than who wrote the
 * story, or more of the kind stand amid the story. `To: Nell` / `From: Ada` alone are whom a gift is for, and its author.
 */
export function opensMemo({ lines, entries }: Scan, at: number): boolean {
  const isNamed = (key: LabelKey) => (entry: Entry) => entry.kind === 'field' && entry.key === key && !entry.indirect;
  const [title, own] = [entries.find(isNamed('title')), entries.find(isNamed('author'))];
  if (title === undefined && own === undefined) return false;
  const head = memoHead(lines, at);
  if (head === null) return false;
  if (own?.kind === 'field' && !shareWords(own.value, head.from)) return true;
  return comesAsMany(lines, at, head);
}

/** Whether a message of which there are more begins at a line: no byline, whatever its `DE:` may say elsewhere. */
export function isOneOfMemos(lines: readonly Line[], at: number): boolean {
  const head = memoHead(lines, at);
  return head !== null && comesAsMany(lines, at, head);
}

function comesAsMany(lines: readonly Line[], at: number, head: MemoHead): boolean {
  return lines.some((_, k) => k > at + head.labels.length && isLike(head, memoHead(lines, k)));
}

/** Whether two messages begin with the same two labels. */
function isLike({ labels }: MemoHead, other: MemoHead | null): boolean {
  return other !== null && other.labels[0] === labels[0] && other.labels[1] === labels[1];
}
