import type { Section, WorkOnPage } from '../model/index.ts';
import type { Labels } from '../words/book-labels.ts';
import type { BoundWork } from './bind-work.ts';
import { identifierOf } from './identifier.ts';
import { madePage } from './pages.ts';
import { inLanguage, primary } from './sections.ts';

/** Works as volumes: each has its own title page, with its warnings, facts, pages and chapters under it. */
export function volumesOf(works: readonly BoundWork[], labels: Labels, language: string): readonly Section[] {
  const taken = new Set<string>();
  return works.map((work) => {
    const volume = volumeOf(work, slugOf(work.plan.title, work.plan.metadata.authors, taken), labels);
    const own = work.plan.language;
    return primary(own) === primary(language) ? volume : inLanguage(volume, own);
  });
}

function volumeOf(bound: BoundWork, slug: string, labels: Labels): Section {
  const { plan, front, back } = bound;
  // The title page says which place in which series it is.
  const { series } = plan.metadata;
  const isPrinted = series?.name != null && series.total === null;
  const facts = bound.facts.filter(({ label }) => !isPrinted || label !== plan.labels.series);
  const work: WorkOnPage = { title: plan.title, metadata: plan.metadata };
  const made = (kind: 'warnings' | 'facts', caption: string): Section => ({
    ...madePage(kind, kind, caption, 'front'),
    work,
  });
  const children = [
    ...(plan.metadata.warnings.length > 0 ? [made('warnings', labels.warnings)] : []),
    ...(facts.length > 0 ? [{ ...made('facts', labels.about), facts }] : []),
    ...front,
    ...listedOnce(bound.chapters),
    ...back,
  ];
  return {
    ...madePage('story', slug, plan.title, 'front'),
    matter: 'body',
    caption: null,
    work,
    children: children.map((section) => under(section, slug)),
    listed: true,
  };
}

/** A work in one chapter without a heading, but for its sections, is listed by its title page: its name need not be there twice. */
function listedOnce(chapters: readonly Section[]): readonly Section[] {
  const [only, ...others] = chapters;
  if (!only || others.some(({ listed }) => listed) || only.heading !== null || only.caption !== null) return chapters;
  return [{ ...only, listed: false }, ...others];
}

/** Ids inside a work begin with the work's, so that they stay the same whatever stands beside it. */
function under(section: Section, slug: string): Section {
  const id = `${slug}-${section.id}`;
  return { ...section, id, children: section.children.map((child) => under(child, slug)) };
}

/** Longer titles are cut; what is left is told apart by a hash. */
const LONGEST = 32;

/**
 * A name for the files of a work in a collection, from its title and author alone, so that it stays the same whatever
 * stands beside it: `the-lantern-road`, or a hash where a title has no Latin letters or is long.
 */
function slugOf(title: string, authors: readonly string[], taken: Set<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const hash = identifierOf([title, ...authors]).slice('urn:uuid:'.length, 'urn:uuid:'.length + 8);
  const isLatin = !/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]/u.test(title) && /[a-z]/.test(plain);
  const whole = isLatin && plain.length <= LONGEST ? `work-${plain}` : `work-${hash}`;
  let slug = taken.has(whole) ? `${whole}-${hash}` : whole;
  for (let n = 2; taken.has(slug); n++) slug = `${whole}-${hash}-${n}`;
  taken.add(slug);
  return slug;
}
