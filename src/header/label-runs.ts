import { opensInQuotes } from '../model/index.ts';
import type { LabelForm, Labelled } from './label.ts';
import { inForm, labelled } from './label.ts';
import { FOOT_LINES, inForms, LINES, labelOf, STRANGE_WORDS } from './label-forms.ts';
import { isIdentity, keyByWords, type LabelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/**
 * A run of facts has so many known labels, each another one; or two, and so many whose words at least tell what they mean.
 * Of a form with a colon alone, half of its labels are known, a third of many, a quarter of those in a table.
 */
const [RUN_KEYS, SURE_KEYS, TOLD_KEYS] = [3, 2, 5];
/** So many lines may stand between two of a run: the rest of a long value, or a list below its label. */
const RUN_REST = 6;
/** A label may be repeated by the speakers of a dialogue, never by a header. */
const SPEAKERS = 2;

/**
 * Lines with a mark on those that stand in a run of facts: near the top, one below the other, all typed in one form, of
 * which at least three have known labels, each another one, and one says what the story is, or four. What the others are
 * called is the author's own, and no word has to be known for it.
 */
export function inRuns(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, LINES).map((line) => ({ line, found: line.kind === 'text' ? labelOf(line) : null }));
  const forms = new Map<string, LabelForm>();
  for (const { found } of top) if (found !== null) forms.set(`${found.form.open} ${found.form.mark}`, found.form);
  const marked = new Map<Line, LabelForm>();
  for (const form of forms.values()) for (const line of runOf(top, form)) marked.set(line, form);
  return marked.size === 0
    ? lines
    : lines.map((line) => {
        const form = marked.get(line);
        return form === undefined ? line : { ...line, form, inRun: true as const };
      });
}

/** A line, and the label that it opens with. */
interface Read {
  readonly line: Line;
  readonly found: Labelled | null;
}

/** The lines of the first run in a form; none where too few of its labels are known. */
function runOf(top: readonly Read[], form: LabelForm): readonly Line[] {
  const lines = top.map(({ line }) => line);
  // A wide colon behind letters that are not is a form of its own.
  const isWide = (label: string): boolean => /^[\p{Script=Han}\p{Script=Hangul}\p{scx=Kana}]/u.test(label);
  const isPlain =
    form.open === '' &&
    (form.mark === ':' || (form.mark === '：' && top.some(({ found }) => found !== null && isWide(found.label))));
  const has = lines.map(
    (line) => line.kind === 'text' && inForm(line.text, form, STRANGE_WORDS)?.value && !headsPart(line),
  );
  const sure = top.map(({ found }, i) => (has[i] && found?.form.mark === form.mark ? found.key : undefined));
  const isSure = new Set(sure.filter(isKnown)).size >= RUN_KEYS;
  const keys = isSure ? sure : sure.map((key, i) => key ?? (has[i] ? toldBy(lines[i], form) : undefined));
  const [first, last] = [keys.findIndex(isKnown), keys.findLastIndex(isKnown)];
  if (first < 0) return [];
  let [from, to, lead, isTable] = [first, last, 0, false];
  for (let i = first, rest = 0; i <= last; i++) {
    rest = has[i] ? 0 : rest + 1;
    if (rest > RUN_REST || (i > first && headsPart(lines[i])) || (isPlain && rest > 0 && isSpoken(lines[i]))) {
      to = i - rest;
      break;
    }
  }
  // With a colon alone, what nobody knows below the last of them may be the story's first words.
  if (isPlain) {
    while (to > first && !isKnown(keys[to])) to--;
    while (has[to + 1] && lines[to + 1]?.gap === 0 && toldBy(lines[to + 1], form) !== undefined) to++;
    const { size } = new Set(keys.slice(from, to + 1).filter(isKnown));
    if (size > RUN_KEYS) from = leadFrom(lines, has, from, form);
    lead = first - from;
    // What one table holds goes together.
    isTable = size >= TOLD_KEYS && lines[from]?.isRow === true && lines[from]?.block === lines[to]?.block;
    while (isTable && has[to + 1] && lines[to + 1]?.block === lines[to]?.block) to++;
  }
  // Labels in a form of its own go on as far as lines have that form.
  if (!isPlain) {
    while (from > 0 && has[from - 1]) from--;
    while (to + 1 < lines.length && has[to + 1] && (lines[to + 1]?.gap ?? 9) <= 1) to++;
  }
  const run = lines.slice(from, to + 1).filter((_, i) => has[from + i]);
  const known = new Set(keys.slice(from, to + 1).filter(isKnown));
  const own = new Set(sure.slice(from, to + 1).filter(isKnown));
  // In a form of its own, three of four lines whose meaning is told do as well.
  const isTold = known.size >= TOLD_KEYS || (!isPlain && known.size >= RUN_KEYS && known.size * 4 >= run.length * 3);
  if (own.size < RUN_KEYS && (own.size < SURE_KEYS || !isTold)) return [];
  if (known.size === RUN_KEYS && ![...known].some(isPosted)) return [];
  const labels = run.map((line) => inForm(line.text, form, STRANGE_WORDS)?.label.toLowerCase() ?? '');
  if (labels.length - new Set(labels).size >= SPEAKERS) return [];
  // What stands above the first of them has not been counted; the cells of one table part label and value without doubt.
  const share = known.size > RUN_KEYS ? (isTable ? 4 : 3) : 2;
  return isPlain && known.size * share < run.length - lead ? [] : run;
}

/** What a word of a line's label tells that it means. */
function toldBy(line: Line | undefined, form: LabelForm): LabelKey | undefined {
  return keyByWords(inForm(line?.text ?? '', form, STRANGE_WORDS)?.label ?? '') ?? undefined;
}

/** A value that nobody knows the label of, above a run, has no more words. */
const LEAD_WORDS = 14;

/** Where the lines begin that stand right above a run in its form and as close as its own do, whatever their labels are. */
function leadFrom(lines: readonly Line[], has: readonly unknown[], first: number, form: LabelForm): number {
  const gap = lines[first + 1]?.gap ?? 0;
  let from = first;
  for (; from > 0 && has[from - 1] && gap <= 1 && lines[from]?.gap === gap; from--) {
    const value = inForm(lines[from - 1]?.text ?? '', form, STRANGE_WORDS)?.value ?? '';
    if (wordCount(value) > LEAD_WORDS || opensInQuotes(value)) break;
  }
  // A colon in one line at the very top may be that of a title.
  return from === 0 && first === 1 && toldBy(lines[0], form) === undefined ? first : from;
}

/** Speech on lines of its own: the story has begun. */
function isSpoken(line: Line | undefined): boolean {
  return line !== undefined && line.gap > 0 && opensInQuotes(line.text);
}

/** `Chapter Two: Steam`: the heading of a part, whatever form it has. */
function headsPart(line: Line | undefined): boolean {
  return line !== undefined && isHeadingLike(line.text) && labelled(line.text) === null;
}

/** What posts say of a story, and a form within it does not. */
const POSTED: ReadonlySet<LabelKey> = new Set([
  ...(['feedback', 'distribution', 'disclaimer', 'spoilers', 'warnings', 'summary', 'tags'] as const),
]);

function isPosted(key: LabelKey): boolean {
  return isIdentity(key) || POSTED.has(key);
}

function isKnown(key: LabelKey | undefined): key is LabelKey {
  return key !== undefined;
}

/** The last lines of a file that stand in a run of facts, by their blocks; a block with none of them is missing. */
export function runsAtFoot(foot: readonly Line[], forms: readonly LabelForm[]): ReadonlyMap<number, readonly Line[]> {
  const run = inRuns(inForms(foot, forms).slice(-FOOT_LINES));
  const blocks = new Set(run.flatMap((line) => (line.inRun ? [line.block] : [])));
  return new Map([...blocks].map((block) => [block, run.filter((line) => line.block === block)]));
}
