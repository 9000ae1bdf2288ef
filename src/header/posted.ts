import { type Block, blockText } from '../model/index.ts';
import type { Line } from './lines.ts';
import { ABOVE_FIELDS, MBOX_LINE, mailHeader, mayHoldMail } from './mail.ts';
import { isAttribution, isQuotedLine } from './quoted-reply.ts';
import { firstLines } from './top-lines.ts';

/** A mail's header stands among so many of the first lines, below a line or two of whoever saved it. */
const TOP = 40;

/** Whether a text is a post that was saved with its header, or with the mail that it answers. */
export function isMailAtTop(blocks: readonly Block[]): boolean {
  const top = blocks.slice(0, TOP);
  // A table's rows are read as labels with their values.
  if (!top.some((block) => block.type === 'table' || mayHoldMail(blockText(block, '\n')))) return false;
  const lines = firstLines(top);
  return lines.slice(0, TOP).some(({ text }, at) => {
    if (mailHeader({ lines, entries: [] }, at) !== null) return true;
    // Without a header, only an address says that a program wrote the line: people in stories write on dates, too.
    return isAttribution(text) && ADDRESS.test(text) && (at === 0 || isQuoted(lines[at + 1]));
  });
}

const ADDRESS = /<[^<>\s]{1,64}@[^<>\s]{1,255}>/;

/** A line marked as another's words, or one that Markdown has made a quotation of. */
function isQuoted(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === 'quotation' || isQuotedLine(line.text));
}

/** Whether a line is one that archives and programs put above the fields of a mail's header. */
export function opensAboveFields(line: string): boolean {
  return line.startsWith('From ') ? MBOX_LINE.test(line) : ABOVE_FIELDS.test(line);
}
