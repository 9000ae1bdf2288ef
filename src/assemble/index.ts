import type { Book, Division, Outcome, Removal, Section } from '../model/index.ts';
import { outcome } from '../model/index.ts';
import type { Body } from './body.ts';
import { bodyOf } from './body.ts';
import type { Making } from './colophon.ts';
import { colophon } from './colophon.ts';
import { countParts } from './count.ts';
import { factsOf } from './facts.ts';
import { placeNotes } from './note-policy.ts';
import type { AssembleOptions } from './options.ts';
import { orderDivisions } from './order.ts';
import { frontMatter } from './pages.ts';
import type { Plan } from './plan.ts';
import { dateOf, identifierFor, planOf } from './plan.ts';
import { pagesOf, sectionsOf } from './sections.ts';
import type { Settled } from './settle.ts';
import { settleEndings } from './settle.ts';
import { wordsOf } from './words.ts';

export type { AssembleOptions, ChapterRule } from './options.ts';

/**
 * Binds the divided sources of one story, or of the parts of a series, into a book: front matter, chapters, back
 * matter. Never fails; doubts about the order and number of parts are diagnostics, and what it leaves out is listed.
 */
export function assemble(divisions: readonly Division[], options: AssembleOptions = {}): Outcome<Book> {
  const order = orderDivisions(divisions, options.order);
  const counted = countParts(order);
  const plan = planOf(counted.divisions, options);
  const body = bodyOf(plan.items, {
    metadata: plan.metadata,
    labels: plan.labels,
    rule: options.chapters ?? null,
    keepNotes: options.notes !== 'drop',
  });
  const settled = settleEndings(body.chapters, plan.metadata, options.continuations !== 'drop');
  const removed = [...counted.removals, ...settled.removals];
  const { sections, removals, words } = bind(plan, body, settled, removed);
  const book: Book = {
    identifier: identifierFor(plan),
    title: plan.title,
    language: plan.language,
    metadata: plan.metadata,
    date: dateOf(plan),
    modified: options.modified ?? 0,
    unfinished: settled.unfinished,
    words,
    cover: options.cover ?? null,
    sections,
  };
  return outcome(book, { removals }, [...order.diagnostics, ...counted.diagnostics, ...settled.diagnostics]);
}

interface Bound {
  readonly sections: readonly Section[];
  readonly removals: readonly Removal[];
  readonly words: number;
}

function bind(plan: Plan, body: Body, settled: Settled, removed: readonly Removal[]): Bound {
  const { labels, options } = plan;
  const unit = options.chapters === 'scenes' ? labels.scene : labels.part;
  const story = sectionsOf(settled.chapters, { title: plan.title, unit, chapter: labels.chapter });
  const noted = placeNotes(story, options.notes ?? 'keep', labels);
  const removals = [...removed, ...noted.removals];
  const words = wordsOf(noted.sections);
  const back = [
    ...(noted.page ? [noted.page] : []),
    ...pagesOf(body.back, 'back', labels),
    colophon(makingOf(plan, words, removals), labels, plan.language),
  ];
  return { sections: [...frontOf(plan, body, settled), ...noted.sections, ...back], removals, words };
}

function frontOf(plan: Plan, body: Body, settled: Settled): readonly Section[] {
  const { labels, metadata, options } = plan;
  const facts = factsOf(metadata, {
    labels,
    unfinished: settled.unfinished,
    parts: postedParts(plan, settled),
    keepNotes: options.notes !== 'drop',
  });
  return frontMatter(
    {
      hasCover: options.cover != null,
      hasWarnings: metadata.warnings.length > 0,
      facts,
      pages: pagesOf(body.front, 'front', labels),
      hasContents: settled.chapters.length > 1,
    },
    labels,
  );
}

function makingOf({ items, options }: Plan, words: number, removals: readonly Removal[]): Making {
  return {
    sources: items.map((item) => item.division.source),
    encodings: options.encodings ?? new Map<string, string>(),
    modified: options.modified ?? 0,
    words,
    toolVersion: options.toolVersion ?? null,
    removals: [...(options.removed ?? []), ...removals],
  };
}

/** Numbers of the posted parts in the book: of its sources, or of the chapters of one source that holds several. */
function postedParts({ items }: Plan, { chapters }: Settled): readonly number[] {
  const numbers = items.flatMap((item) => item.division.metadata.part?.number ?? []);
  const [first] = numbers;
  if (items.length > 1 || first === undefined) return numbers;
  const more = chapters.flatMap((c) => (c.number !== null && c.number > first ? c.number : []));
  return [first, ...more];
}
