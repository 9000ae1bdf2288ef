import { type Division, type FieldKey, type GivenFacts, SETTABLE_FACTS, type Section } from '../model/index.ts';
import type { Labels } from '../words/book-labels.ts';
import { folded } from './merge.ts';
import { madePage } from './pages.ts';

/** A page for each file that stands behind the story, with all that it says in its order; none for one that states facts only. */
export function pagesBeside(
  beside: readonly Division[],
  stem: string,
  captionOf: (division: Division) => string,
): readonly Section[] {
  const says = beside.filter(({ parts }) => parts.some(({ heading, blocks }) => heading !== null || blocks.length > 0));
  return says.map((division, i): Section => {
    const { parts } = division;
    const caption = captionOf(division);
    const id = `${stem}-${i + 1}`;
    const first = parts[0]?.heading ? undefined : parts[0];
    const more = first === undefined ? parts : parts.slice(1);
    return {
      ...madePage('front', id, caption, 'back'),
      blocks: first?.blocks ?? [],
      children: more.flatMap(({ heading, blocks }, n): Section[] => [
        { ...madePage('section', `${id}-${n + 1}`, caption, 'back'), caption: null, heading, blocks },
      ]),
    };
  });
}

/** What a page beside the story is headed: what it is called itself, or else what all such pages are. */
export function captionBeside({ metadata: { title, subtitle } }: Division, book: string, labels: Labels): string {
  return title === null || folded(title) === folded(book)
    ? labels.about
    : [title, subtitle].filter((words) => words !== null).join(' – ');
}

/** The facts of a book's own page that nobody but the files beside it states, each under the name of its file. */
export function factsBeside(beside: readonly Division[], all: readonly Division[]): GivenFacts {
  const has = (key: FieldKey): boolean =>
    all.some(({ metadata }) => metadata.fields.some((field) => field.key === key));
  const fields = new Map<FieldKey, readonly string[]>();
  const others = new Map<string, readonly string[]>();
  const say = (label: string, values: readonly string[]): void => {
    if (values.length > 0) others.set(label, [...(others.get(label) ?? []), ...values]);
  };
  const settable: ReadonlySet<FieldKey> = new Set(SETTABLE_FACTS);
  const said = new Set(all.flatMap(({ metadata: { title, authors } }) => [title ?? '', ...authors].map(folded)));
  for (const { source, metadata } of beside) {
    const name = source.split(/[/\\]/).at(-1) ?? source;
    // Its title heads its page.
    const { subtitle, title, series, warnings } = metadata;
    const unsaid = [
      ...metadata.authors,
      title === null ? (subtitle ?? '') : '',
      series?.name ?? '',
      ...warnings.map(({ text }) => text),
    ];
    say(
      name,
      unsaid.filter((value) => value !== '' && !said.has(folded(value))),
    );
    for (const { key, label, values } of metadata.fields) {
      if (key === 'other' || has(key) || !settable.has(key)) say(label === '' ? name : label, values);
      else fields.set(key, [...(fields.get(key) ?? []), ...values]);
    }
  }
  return { fields: Object.fromEntries(fields), others: Object.fromEntries(others) };
}
