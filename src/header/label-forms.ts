import { askedWhere } from '../words/forms.ts';
import type { Entry } from './entry.ts';
import type { LabelForm, Labelled } from './label.ts';
import { inForm, labelled, labelledAs } from './label.ts';
import { isIdentity, keyByWords, labelKey } from './labels.ts';
import type { Line } from './lines.ts';

/** A header's own form is looked for in so many lines, and shown by so many labels. */
export const LINES = 60;
const LABELS = 3;

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
export const STRANGE_WORDS = 6;

/** A label that nobody knows amid others in its form. */
function strangeIn({ text, form }: Line): Labelled | null {
  const found = form === undefined ? null : inForm(text, form, STRANGE_WORDS);
  if (form === undefined || found === null || found.value === '') return null;
  return { ...found, key: keyByWords(found.label) ?? 'other', form };
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
export const FOOT_LINES = 50;

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
