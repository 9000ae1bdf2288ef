import { readPage } from '../../markup/page.ts';
import { tokenize } from '../../markup/tokens.ts';
import { findAll, lettersIn, rawText } from '../../markup/tree.ts';
import type { Block } from '../../model/index.ts';
import { ALLOWED } from '../html/allowed.ts';
import { blocksOf } from '../html/blocks.ts';
import { movedBlock } from '../html/flow.ts';
import type { Reading } from '../html/set-aside.ts';
import { classStyles } from '../html/style.ts';
import type { Writer } from './writer.ts';

/** A block of HTML inside Markdown is read like a page. Character references stay as typed, as in the text around it. */
export function addHtml(writer: Writer, raw: string, line: number): void {
  const { root, styles } = readPage(raw, ALLOWED, { references: false });
  const removals: Reading['removals'] = [];
  const size = Number.MAX_SAFE_INTEGER;
  const blocks = blocksOf(root.children, {
    source: writer.source,
    styles: classStyles(styles),
    size,
    removals,
    // Nobody but the author has written here: what is hidden in a file of one's own is shown in a book.
    shows: 'hidden',
  });
  for (const removal of removals) writer.remove(removal.text, line + removal.place.line - 1);
  // A page's title is never shown, wherever it stands.
  for (const title of findAll(root, ({ name }) => name === 'title'))
    writer.remove(lettersIn(title), line + title.line - 1);
  writer.remove(markupOf(raw), line);
  for (const block of blocks) {
    const { gapBefore: _, ...rest } = movedBlock(block, line - 1) as Block;
    writer.add(rest);
  }
  if (blocks.length > 0) return;
  if (removals.length === 0) writer.remove(rawText(root), line);
  // A comment parts no paragraphs.
  if (/^<!--/.test(raw)) for (const [at] of raw.split('\n').entries()) writer.absent.add(line + at);
}

/**
 * Everything in the source that is not running text: tags, comments, scripts. Descriptions of pictures are text, where
 * they are of pictures: not in a comment, nor in a tag that is none.
 */
function markupOf(raw: string): string {
  const pieces: string[] = [];
  let from = 0;
  let tag = '';
  let attribute = '';
  const isText = (start: number, end: number): void => {
    pieces.push(raw.slice(from, start));
    from = end;
  };
  tokenize(raw, {
    ontext(start, end) {
      if (tag !== 'script' && tag !== 'style') isText(start, end);
    },
    onopentagname(start, end) {
      tag = raw.slice(start, end).toLowerCase();
    },
    onclosetag() {
      tag = '';
    },
    onattribname(start, end) {
      attribute = raw.slice(start, end).toLowerCase();
    },
    onattribdata(start, end) {
      if (tag === 'img' && attribute === 'alt') isText(start, end);
    },
  });
  pieces.push(raw.slice(from));
  return pieces.join(' ');
}

/** The markup of one tag less the words that describe its picture: they are text, if a picture is what it is. */
export function withoutAlt(markup: string): string {
  return markup.replace(/^(<img\b[^>]*?\salt\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i, '$1');
}
