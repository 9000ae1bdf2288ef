import { foldFacts } from '../../facts/index.ts';
import { readPage } from '../../markup/page.ts';
import { type ElementNode, elementsOf, rawText } from '../../markup/tree.ts';
import {
  BLOCK_END,
  type Block,
  bareLetters,
  blockText,
  type Diagnostic,
  type Edit,
  type Outcome,
  outcome,
  type PageComment,
  type ReadPage,
  type Removal,
  type StatedFact,
  topOf,
} from '../../model/index.ts';
import { isRemark } from '../../removals/index.ts';
import { shape } from '../../shape/index.ts';
import { type FrontMatter, frontMatter } from '../markdown/front-matter.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { ALLOWED } from './allowed.ts';
import { withCrossLinks } from './cross-links.ts';
import { pageFacts, sayingsOfMembers } from './facts.ts';
import { usualGap } from './flow.ts';
import { headFacts, takeTitle, writingFacts } from './head.ts';
import { choiceButtons } from './layouts/choices.ts';
import { layouts, plainPage } from './layouts/index.ts';
import { markedName, onlyMarkedName } from './layouts/post-heading.ts';
import { closedMarkup, htmlLetters } from './letters.ts';
import { measureOf } from './measure.ts';
import { footnotesOf, markEdits, notesApart, type PageNote } from './notes/index.ts';
import { withOpened } from './opened.ts';
import type { Extract, Page } from './page.ts';
import { type Reading, toldButtons } from './set-aside.ts';
import { siteHeads } from './site-heads.ts';
import { siteMarks, spoilerLabels } from './site-marks.ts';
import { type ClassStyles, classStyles, isHidden } from './style.ts';

/** A page that a site is made of opens with YAML, as a Markdown story does. */
const OPENS_YAML = /^\s{0,20}---[ \t]*\r?\n/;

/** Letters of prose that a page shows though its story is hidden: a greeting, a question for one's age. */
const LITTLE = 300;

/** Whether a page's prose is hidden until a script shows it: then it is the story, and hidden from nobody. */
function isVeiled(root: ElementNode, styles: ClassStyles): boolean {
  const hidden = hiddenProse(root, styles);
  return hidden > LITTLE && measureOf(root).prose - hidden < LITTLE;
}

function hiddenProse(element: ElementNode, styles: ClassStyles): number {
  if (isHidden(element, styles)) return measureOf(element).prose;
  return elementsOf(element).reduce((sum, child) => sum + hiddenProse(child, styles), 0);
}

/** Web pages: what is allowed of them, read by the layout of the site they come from. */
export const reader: Reader = {
  id: 'html',
  read(text: string, name: string, page?: ReadPage, anyPage = false): Outcome<ReaderResult> {
    const front = page === undefined ? yamlAbove(text, name) : null;
    // What makes a site of pages reads the lines above them; below, every line keeps its number.
    const typed = front === null ? text : '\n'.repeat(front.bodyLine - 1) + front.body;
    const seen = page ?? readPage(closedMarkup(typed), ALLOWED);
    const removals: Removal[] = [...(front?.removals ?? [])];
    const edits: Edit[] = [];
    const styles = classStyles(seen.styles);
    const whole = withOpened(seen.root, styles);
    const shows = isVeiled(whole, styles) ? 'hidden' : 'page';
    const reading: Reading = {
      source: name,
      styles,
      size: rawText(whole).length,
      removals,
      edits,
      shows,
    };
    const { root, notes } = notesApart(whole, reading);
    const linked = withCrossLinks(root, name);
    const marked = {
      ...reading,
      marks: new Set([...siteMarks(linked), ...siteHeads(linked)]),
      buttons: new Set([...toldButtons(linked), ...spoilerLabels(linked), ...choiceButtons(linked)]),
    };
    const ready: Page = { root: linked, reading: marked, data: seen.data };
    const found = extracted(ready, anyPage);
    const noted = withNotes(notes, found.settled ? { ...reading, styles: new Map() } : reading);
    const hasTitle = found.facts.some(({ key }) => key === 'title');
    const facts = [
      ...pageFacts(front?.facts ?? [], 'front-matter'),
      ...pageFacts(found.facts, 'page'),
      ...pageFacts(found.around ?? [], 'around'),
      ...sayingsOfMembers(whole, removals, name),
      ...headFacts(ready, hasTitle),
      ...writingFacts(whole, page ? '' : seen.styles, name),
    ];
    removals.push(...removedComments(seen.comments, name, found.blocks));
    if (found.settled) {
      return outcome(
        { blocks: found.blocks, ...noted.value, facts, settled: true },
        { ...noted.trace, edits: [...noted.trace.edits, ...edits], removals },
        front?.diagnostics ?? [],
      );
    }
    const { title, authors } = foldFacts(facts, name).metadata;
    const only = authors.length > 0 ? null : onlyMarkedName(root);
    const signed: readonly StatedFact[] =
      only === null ? [] : [{ kind: 'author', value: only, by: 'marked-line', place: topOf(name) }];
    const titled = takeTitle(found.blocks, title, authors, removals, markedName(root));
    const { blocks, decisions } = shape(evenly(titled.blocks), usualGap(titled.blocks));
    return outcome(
      { blocks, ...noted.value, facts: [...titled.stated, ...facts, ...signed] },
      { ...noted.trace, edits: [...noted.trace.edits, ...edits], removals, decisions },
      [...(front?.diagnostics ?? []), ...markupMessages(seen, name)],
    );
  },
  letters(text: string): string {
    const front = yamlAbove(text, '');
    // No tag of the page begins in the lines above it, and none that seems to begin there reaches into it.
    if (front === null) return htmlLetters(text);
    const lines = text.replace(/\r\n?/g, '\n');
    return lines.slice(0, lines.length - front.body.length) + BLOCK_END + htmlLetters(front.body);
  },
};

/** The YAML above a page's markup; null where none stands. */
function yamlAbove(text: string, name: string): FrontMatter | null {
  const front = OPENS_YAML.test(text) ? frontMatter(text.replace(/\r\n?/g, '\n'), name) : null;
  return front === null || front.removals.length === 0 ? null : front;
}

/**
 * What the layout of the page finds. Where it leaves nothing of a page that has words, or notes alone, the whole page is read; where
 * even that shows nothing, all that stands in it: words in a control are better than a book without any.
 */
function extracted(page: Page, anyPage: boolean): Extract {
  const { removals } = page.reading;
  const before = removals.length;
  const readings = [
    () => (anyPage ? undefined : layouts.find((row) => row.detect(page))?.extract(page)),
    () => plainPage.extract(page),
    () => plainPage.extract({ ...page, reading: { ...page.reading, shows: 'everything' } }),
  ];
  const hasWords = (block: Block): boolean => /[\p{L}\p{N}]/u.test(blockText(block));
  let last: Extract | undefined;
  for (const tells of [(block: Block) => block.type !== 'note' && hasWords(block), hasWords]) {
    for (const read of readings) {
      removals.length = before;
      const found = read();
      last = found ?? last;
      if (found && (found.settled || found.blocks.some(tells))) return found;
    }
  }
  return last ?? { blocks: [], facts: [] };
}

/** What the notes of a page add to what is read from it. */
function withNotes(notes: readonly PageNote[], reading: Reading): Outcome<Pick<ReaderResult, 'footnotes'>> {
  if (notes.length === 0) return outcome({});
  return outcome({ footnotes: footnotesOf(notes, reading) }, { edits: markEdits(notes, reading) });
}

/** A page that centres nearly everything centres nothing in particular. */
function evenly(blocks: readonly Block[]): readonly Block[] {
  const centred = blocks.filter((block) => block.type === 'paragraph' && block.align === 'center').length;
  if (centred < 12 || centred < blocks.length * 0.6) return blocks;
  return blocks.map((block) => {
    if (block.type !== 'paragraph' || block.align !== 'center') return block;
    const { align: _, ...rest } = block;
    return rest;
  });
}

function markupMessages(seen: ReadPage, name: string): readonly Diagnostic[] {
  const place = topOf(name);
  const unsafe = ['scripts', 'frames', 'event handlers', 'script links'].filter((what) => seen.unsafe.has(what));
  const removed: Diagnostic = {
    id: 'unsafe-markup-removed',
    severity: 'info',
    place,
    reason: `The page holds ${unsafe.join(', ')}, which were left out. No words of the story are in them.`,
    remedy: null,
  };
  const deep: Diagnostic = {
    id: 'markup-too-deep',
    severity: 'warning',
    place,
    reason: `${seen.tooDeep} tags were nested deeper than 256 and were left out. Their text was kept.`,
    remedy: 'Check the page for tags that are opened and never closed.',
  };
  return [...(unsafe.length > 0 ? [removed] : []), ...(seen.tooDeep > 0 ? [deep] : [])];
}

/** Words for a program: what an old browser is to show. */
const CONDITION = /^\s*\[(?:if|endif)\b/i;

/**
 * Comments of a page's markup that hold a sentence: no page shows them, so nothing of the story is lost with them, but
 * whoever wrote one may think that it is printed; not so of words that stand in a block all the same, as in a sample
 * of code.
 */
function removedComments(
  comments: readonly PageComment[],
  source: string,
  blocks: readonly Block[],
): readonly Removal[] {
  const said = comments.filter(({ text }) => isRemark(text) && !CONDITION.test(text));
  if (said.length === 0) return [];
  const shown = bareLetters(blocks.map((block) => blockText(block)).join(' '));
  return said.flatMap(({ text, line }): Removal[] => {
    if (shown.includes(bareLetters(text))) return [];
    const place = { source, line, endLine: line + text.split('\n').length - 1 };
    return [{ name: 'comment', place, text: text.trim() }];
  });
}
