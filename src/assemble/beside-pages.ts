import {
  type Block,
  type Division,
  type FieldKey,
  type GivenFacts,
  type Heading,
  headingWords,
  type Part,
  SETTABLE_FACTS,
  type Section,
} from '../model/index.ts';
import type { Labels } from '../words/book-labels.ts';
import { joinParts } from './chapters.ts';
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
    const caption = captionOf(division);
    const id = `${stem}-${i + 1}`;
    const [first, ...others] = headedParts(division);
    // What stands above all headings, or below one that says the page's own, needs no section of its own.
    const isOwn =
      first !== undefined && (first.heading === null || folded(headingWords(first.heading)) === folded(caption));
    const inside = isOwn ? others : [first ?? [], others].flat();
    return {
      ...madePage('front', id, caption, 'back'),
      blocks: isOwn ? first.blocks : [],
      children: inside.map(
        ({ heading, blocks }, n): Section => ({
          ...madePage('section', `${id}-${n + 1}`, caption, 'back'),
          caption: null,
          heading,
          blocks,
        }),
      ),
    };
  });
}

/** What stands below each heading of a source, above the first too, its scenes parted by breaks. */
function headedParts({ parts }: Division): readonly { heading: Heading | null; blocks: readonly Block[] }[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group !== undefined && part.heading === null) group.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => ({ heading: group[0]?.heading ?? null, blocks: joinParts(group) }));
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
  const said = new Set(
    all.flatMap(({ metadata: { title, authors, warnings, series } }) =>
      [title ?? '', series?.name ?? '', ...authors, ...warnings.map(({ text }) => text)].map(folded),
    ),
  );
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
