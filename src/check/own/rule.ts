import type { Finding } from '../engine.ts';
import type { ContentDocument, OpenBook } from './archive.ts';
import type { Markup } from './markup.ts';

/** A family of faults, looked for in a whole book. */
export interface CheckRule {
  readonly id: string;
  /** What it looks for, in one line. */
  readonly summary: string;
  find(book: OpenBook): readonly Finding[];
}

/** A rule that judges the elements of content documents one by one. `judge` returns what is wrong, or null. */
export function elementRule(
  id: string,
  summary: string,
  severity: Finding['severity'],
  judge: (element: Markup, book: OpenBook) => string | null,
): CheckRule {
  const inDocument = ({ path, elements }: ContentDocument, book: OpenBook): Finding[] =>
    elements.flatMap((element) => {
      const message = element.foreign ? null : judge(element, book);
      return message === null ? [] : [{ id, severity, message, where: `${path}:${element.line}` }];
    });
  return { id, summary, find: (book) => book.documents.flatMap((document) => inDocument(document, book)) };
}
