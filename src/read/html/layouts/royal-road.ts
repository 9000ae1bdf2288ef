import { select } from '../../../markup/select.ts';
import type { ElementNode } from '../../../markup/tree.ts';
import { type Collector, takeNote } from './collect.ts';
import { fact, type Site, story, type Take } from './site.ts';

/** What stands in the head of a chapter's page. */
const HEAD: readonly (readonly [selector: string, take: Take])[] = [
  ['h2', fact('Title')],
  ['h3', fact('Author', 'a')],
  ['h1', story],
];

/** A chapter's page of Royal Road: work, author and chapter in `.fic-header`, then the chapter, a note above or below it. */
export const royalRoad: Site = {
  id: 'royal-road',
  has: ['.fic-header:has(h1)', '.chapter-content'],
  facts: [['.fic-header', takeHead]],
  parts: [
    ['.author-note-portlet', takeNoteBox],
    ['.author-note', takeNoteBox],
    ['.chapter-content', story],
  ],
};

function takeHead(into: Collector, head: ElementNode): void {
  for (const [selector, take] of HEAD) {
    const element = select(head, selector);
    if (element) take(into, element);
  }
}

/** A box with a caption, `A note from …`, and what the author says. */
function takeNoteBox(into: Collector, box: ElementNode): void {
  const isBelow = into.blocks.some(({ type }) => type !== 'heading' && type !== 'note');
  takeNote(into, select(box, '.caption'), select(box, '.author-note') ?? box, isBelow ? 'after' : 'before');
}
