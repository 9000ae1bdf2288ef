import { opensInQuotes } from '../model/index.ts';
import { askedWhere } from '../words/forms.ts';
import type { Entry } from './entry.ts';
import type { LabelForm, Labelled } from './label.ts';
import { inForm, labelled, labelledAs } from './label.ts';
import { isIdentity, keyByWords, type LabelKey, labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** A header's own form is looked for in so many lines, and shown by so many labels. */
const [LINES, LABELS] = [60, 3];

/** The marks behind a label begin within so many signs. */
const MARKED_BY = 44;

/**
 * Marks, a few words, and marks again or dots: `(title) X`, `Title ~ X`, `/Title/ X`. Commas, quotation marks and a full
 * stop are no marks: sentences have them.
 */
const MARKED = askedWhere(
  (head) => /[^A-Za-z0-9\s"“”„'‘’`´,.!?(]|\.\./.test(head.slice(0, MARKED_BY)),
  () =>
    /^((?:[^\p{L}\p{N}\s"“”„'‘’`´,.]{1,4}\s?)?)(\p{L}[\p{L}'’/&()? -]{1,30}?)(\s?(?:[^\p{L}\p{N}\s"“”„'‘’`´,.!?(]{1,4}|\.{2,4}))(?:\s+\S|(?<=[：>=|~]|\p{L}-)(?=[\p{L}\p{N}"“]))/u,
);

/** Between two quotation marks or two stops, and no sentence: `"Title" X`, `.Title. X`. */
const FRAMED = askedWhere(
  (head) => /^["“'‘`´.,]/.test(head),
  () => /^(["“'‘`´.,]{1,2})(\p{L}[\p{L}'’/&()? -]{1,30}?)(["”'’`´.,]{1,2})\s+\S/u,
);

/** Labels in a column of their own, with the values in another: `title of story    Rain`. */
const COLUMNED = askedWhere(
  (head) => /\t| {3}/.test(head),
  () => /^()(\p{L}[\p{L}'’/&() -]{1,30}?\??)(\t\s*| {3,})\S/u,
);

/**
 * The forms that lines show by their labels alone, whatever the marks are: three lines and more whose labels are known,
 * each another one, one of them of those that say what the story is. `labelled` knows the usual forms by one line.
 */
export function declaredForms(lines: readonly Line[]): readonly LabelForm[] {
  const seen = new Map<string, { readonly form: LabelForm; readonly keys: Set<string>; tells: boolean }>();
  for (const line of lines.slice(0, LINES)) {
    const head = line.kind === 'text' ? line.text.slice(0, 80) : '';
    const found = head === '' ? null : (MARKED.exec(head) ?? FRAMED.exec(head) ?? COLUMNED.exec(head));
    const label = (found?.[2] ?? '').trim();
    const key = found === null ? null : labelKey(label);
    if (found === null || key === null) continue;
    const mark = (found[3] ?? '').trim();
    // `(s):` closes what opened in the label.
    const form = { open: found[1] ?? '', mark: /\([^)]*$/.test(label) ? mark.replace(/^\)\s?/, '') : mark };
    const id = `${form.open} ${form.mark}`;
    const same = seen.get(id) ?? { form, keys: new Set<string>(), tells: false };
    same.keys.add(key);
    same.tells ||= isIdentity(key);
    seen.set(id, same);
  }
  const isShown = (keys: ReadonlySet<string>): boolean =>
    keys.size >= LABELS || (keys.has('title') && keys.has('author'));
  return [...seen.values()].filter(({ keys, tells }) => tells && isShown(keys)).map(({ form }) => form);
}

/** Lines with the form that each is typed in, of those that a header declares. */
export function inForms<T extends Line>(lines: readonly T[], forms: readonly LabelForm[]): readonly T[] {
  if (forms.length === 0) return lines;
  return lines.map((line) => {
    const form = forms.find((one) => labelledAs(line.text, one) !== null);
    return form === undefined ? line : { ...line, form };
  });
}

/** A line read as label and value, in a usual form or in its header's own. */
export function labelOf(line: Line | undefined): Labelled | null {
  if (line === undefined) return null;
  const key = line.heads ? labelKey(line.text) : null;
  if (key !== null) return { key, label: line.text, value: '', start: line.text.length, form: { open: '', mark: ':' } };
  const known = labelled(line.text) ?? (line.form === undefined ? null : labelledAs(line.text, line.form));
  return known ?? (line.inRun ? strangeIn(line) : null);
}

/** Most words of a label that nobody knows, in a run of lines whose form proves it. */
const STRANGE_WORDS = 6;

/** A label that nobody knows amid others in its form. */
function strangeIn({ text, form }: Line): Labelled | null {
  const found = form === undefined ? null : inForm(text, form, STRANGE_WORDS);
  if (form === undefined || found === null || found.value === '') return null;
  return { ...found, key: keyByWords(found.label) ?? 'other', form };
}

/**
 * A run of facts has so many known labels, each another one; or two, and so many whose words at least tell what they mean.
 * Of a form with a colon alone, half of its labels are known, a third of many.
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
  let [from, to] = [first, last];
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
    if (new Set(keys.slice(from, to + 1).filter(isKnown)).size > RUN_KEYS) from = leadFrom(lines, has, from, form);
  }
  // Labels in a form of its own go on as far as lines have that form.
  if (!isPlain) {
    while (from > 0 && has[from - 1]) from--;
    while (to + 1 < lines.length && has[to + 1] && (lines[to + 1]?.gap ?? 9) <= 1) to++;
  }
  const run = lines.slice(from, to + 1).filter((_, i) => has[from + i]);
  const known = new Set(keys.slice(from, to + 1).filter(isKnown));
  const own = new Set(sure.slice(from, to + 1).filter(isKnown));
  if (own.size < RUN_KEYS && (own.size < SURE_KEYS || known.size < TOLD_KEYS)) return [];
  if (known.size === RUN_KEYS && ![...known].some(isPosted)) return [];
  const labels = run.map((line) => inForm(line.text, form, STRANGE_WORDS)?.label.toLowerCase() ?? '');
  if (labels.length - new Set(labels).size >= SPEAKERS) return [];
  const share = known.size > RUN_KEYS ? 3 : 2;
  return isPlain && known.size * share < run.length ? [] : run;
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

/** A line read as label and value, in a usual form or in one of those that its file declares. */
export function labelIn(line: string, forms: readonly LabelForm[]): Labelled | null {
  const known = labelled(line);
  if (known !== null) return known;
  for (const form of forms) {
    const found = labelledAs(line, form);
    if (found !== null) return found;
  }
  return null;
}

/** Facts below a story's end have no more lines. */
const FOOT_LINES = 50;

/** The last lines of a file that stand in a run of facts, by their blocks; a block with none of them is missing. */
export function runsAtFoot(foot: readonly Line[], forms: readonly LabelForm[]): ReadonlyMap<number, readonly Line[]> {
  const run = inRuns(inForms(foot, forms).slice(-FOOT_LINES));
  const blocks = new Set(run.flatMap((line) => (line.inRun ? [line.block] : [])));
  return new Map([...blocks].map((block) => [block, run.filter((line) => line.block === block)]));
}

/** The forms that a first header declares, and those that the last lines of its file do. */
export function knownForms(header: readonly Entry[], foot: readonly Line[]): readonly LabelForm[] {
  const forms = new Map<string, LabelForm>();
  const add = (form: LabelForm): void => void forms.set(`${form.open} ${form.mark}`, form);
  for (const { lines } of header) for (const { form } of lines) if (form !== undefined) add(form);
  declaredForms(foot.slice(-FOOT_LINES)).forEach(add);
  return [...forms.values()];
}

const COLON: LabelForm = { open: '', mark: ':' };

/** So many labelled lines, and that share of all, make a list or a quotation one of facts. */
const [FACTS, SHARE] = [3, 0.75];
/** Many of them prove a list of which half is known. */
const [MANY, HALF] = [5, 0.5];

/** Whether the lines of a list or a quotation are a header's: `- **Author**: Ann`, each of them another fact. */
export function holdsFacts(texts: readonly string[]): boolean {
  const keys = new Set(texts.flatMap((text) => labelled(text.trim())?.key ?? []));
  const told =
    keys.size < FACTS
      ? []
      : texts.flatMap((text) => keyByWords(inForm(text.trim(), COLON, STRANGE_WORDS)?.label ?? '') ?? []);
  for (const key of told) keys.add(key);
  return keys.size >= FACTS && keys.size >= texts.length * (keys.size >= MANY ? HALF : SHARE);
}
