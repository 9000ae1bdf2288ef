import type { Field, Metadata } from '../model/index.ts';

/**
 * One set of metadata from two: what the format declares comes first, what the story's typed header says fills the
 * gaps. Fields with the same label are kept once.
 */
export function mergeMetadata(declared: Metadata, typed: Metadata): Metadata {
  const known = new Set(declared.fields.map((field) => field.key));
  const warned = new Set(declared.warnings.map((warning) => warning.text));
  return {
    title: declared.title ?? typed.title,
    subtitle: declared.subtitle ?? typed.subtitle,
    authors: declared.authors.length > 0 ? declared.authors : typed.authors,
    language: declared.language ?? typed.language,
    warnings: [...declared.warnings, ...typed.warnings.filter((warning) => !warned.has(warning.text))],
    fields: [
      ...declared.fields,
      ...typed.fields
        .filter((field) => field.key === 'other' || !known.has(field.key))
        .flatMap((field) => withoutRepeats(field, declared)),
    ],
    series: declared.series ?? typed.series,
    part: declared.part ?? typed.part,
  };
}

/** Subjects that say again what a field says, and a date that is the day of publishing, say nothing more. */
function withoutRepeats(field: Field, declared: Metadata): readonly Field[] {
  if (field.key !== 'tags' && field.key !== 'date') return [field];
  const said = new Set([
    ...declared.fields.flatMap((other) => other.values),
    ...declared.warnings.map((warning) => warning.text),
  ]);
  const values = field.values.filter((value) => !said.has(value));
  return values.length > 0 ? [{ ...field, values }] : [];
}

/**
 * What a page says with the title that its story types: `journal: Fic: Salt, 1/1` in the page's head is how the site
 * shows `Title: Salt`. A number in the longer one names a part, which must not be lost.
 */
export function underTypedTitle(page: Metadata, typed: Metadata): Metadata {
  const [shown, own] = [page.title ?? '', typed.title ?? ''];
  const at = shown.toLowerCase().indexOf(own.toLowerCase());
  if (own.length < 3 || shown.length <= own.length || at < 0) return page;
  const [before, after] = [shown.slice(0, at), shown.slice(at + own.length)];
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return page;
  const numbered = /\p{N}/u.test(`${before} ${after}`.replace(/(?<!\d)1\/1(?!\d)/, ''));
  return numbered && typed.part === null ? page : { ...page, title: own };
}
