import type { Finding } from '../engine.ts';
import type { OpenBook } from './archive.ts';
import { pathFrom } from './archive.ts';
import type { Markup } from './markup.ts';
import type { CheckRule } from './rule.ts';

const ID = 'notes';

/** Marks of notes that open none, and footnotes that no mark opens: some readers show those nowhere else. */
export const notes: CheckRule = {
  id: ID,
  summary: 'marks of notes that are no links, footnotes that nothing leads to',
  find(book) {
    const targets = targetsIn(book);
    return book.documents.flatMap(({ path, elements }) =>
      elements.flatMap((element): readonly Finding[] => {
        const message = complaint(path, element, targets);
        return message === null ? [] : [{ id: ID, severity: 'warning', message, where: `${path}:${element.line}` }];
      }),
    );
  },
};

/** Every place that a link leads to. */
function targetsIn({ documents }: OpenBook): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { path, elements } of documents) {
    for (const { name, attributes } of elements) {
      const href = name === 'a' ? (attributes.href ?? '') : '';
      const hash = href.indexOf('#');
      if (hash >= 0) targets.add(`${pathFrom(path, href) ?? ''}#${href.slice(hash + 1)}`);
    }
  }
  return targets;
}

function complaint(path: string, { name, attributes }: Markup, targets: ReadonlySet<string>): string | null {
  const means = (word: string): boolean =>
    attributes.role === `doc-${word}` || (attributes['epub:type']?.split(/\s+/).includes(word) ?? false);
  if (means('noteref') && (name !== 'a' || !attributes.href))
    return 'the mark of a note is no link, so it opens nothing';
  if (name !== 'aside' || !means('footnote') || targets.has(`${path}#${attributes.id ?? ''}`)) return null;
  return 'nothing leads to this footnote, and some readers show footnotes only when they are opened';
}
