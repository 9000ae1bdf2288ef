import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../../src/model/index.ts';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { readText } from './read.ts';

const PROSE =
  'The ferry came in late that week, and whoever had a letter to send left it on the step of the pump\nhouse, where the two keepers found it in the morning and each took it for the other one’s.';

/** The blocks of a text, each as its words below as many marks as it is deep in quotations. */
function deep(blocks: readonly Block[], marks = ''): string[] {
  return blocks.flatMap((block) =>
    block.type === 'quotation' ? deep(block.children, `${marks}>`) : [`${marks} ${blockText(block)}`.trim()],
  );
}

const read = (middle: string): string[] =>
  deep(readText(`${PROSE}\n\n${middle}\n\n${PROSE}\n`).value.blocks).slice(1, -1);

describe('mails that a story quotes', () => {
  it('stand in quotations as deep as their marks, and a mark alone is a blank line', () => {
    const mails = [
      'On Monday the keeper of the weir wrote:',
      '> I will not wind the clock for a man who counts his',
      '> stairs aloud.',
      '>',
      '> On Sunday the keeper of the mill wrote:',
      '>> Then let the clock stand.',
      '>>',
      '>> It has earned it.',
    ];
    expect(read(mails.join('\n'))).toEqual([
      'On Monday the keeper of the weir wrote:',
      '> I will not wind the clock for a man who counts his stairs aloud.',
      '> On Sunday the keeper of the mill wrote:',
      '>> Then let the clock stand.',
      '>> It has earned it.',
    ]);
  });

  it('are quoted also with blanks between their marks, and below a colon on a line of its own', () => {
    const mails = 'The clock answered twice:\n\n> > I am tired.\n> > Tell the weir.\n> So am I.';
    expect(read(mails)).toEqual(['The clock answered twice:', '>> I am tired.', '>> Tell the weir.', '> So am I.']);
  });

  it('have no scene breaks and no marks in the book', async () => {
    const mails = 'The mill wrote:\n> Wind it.\n>\n> Or do not wind it, and see how soon the\n> weir forgets you.';
    const { publication } = await publish([sourceFromText(`${PROSE}\n\n${mails}\n\n${PROSE}\n`, 'a.txt')], {
      cover: 'none',
    });
    const pages = JSON.stringify(publication);
    expect(pages).not.toMatch(/&gt;|<hr/);
    expect(pages).toContain('<blockquote>');
  });
});

describe('lines that begin with such a sign and quote no mail', () => {
  it.each([
    ['what somebody types at a prompt', '> open door\n\nIt is shut.\n\n> look\n> wait'],
    ['what a screen shows', 'The screen said:\n\n> READY\n> LOAD KETTLE'],
    ['a sign drawn round a line', '> FERRY STOPPED <'],
    ['one prompt among mails', 'She wrote:\n> Wind it.\n> Do.\n\nThe screen came on.\n\n> wind'],
  ])('%s', (_, lines) => {
    const found = read(lines).join('\n');
    for (const line of lines.split('\n')) if (line !== '') expect(found).toContain(line);
  });

  it('are the mail that is answered, above all prose', () => {
    const text = `On Sun, 2 Mar 2008, Jo wrote:\n> Could you send the story?\n> I lost it.\n\n${PROSE}\n`;
    expect(deep(readText(text).value.blocks).join('\n')).toContain('> Could you send the story?');
  });
});
