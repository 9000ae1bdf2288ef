import { describe, expect, test } from 'vitest';
import { readHeader } from '../../src/header/index.ts';
import { blockText } from '../../src/model/index.ts';
import { reader } from '../../src/read/text/index.ts';
import { BODY, told, toldAsMarkdown } from './story.ts';

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
const HEAD = 'From: Moth Wing <moth@wing.example>\nDate: Tue, 4 Mar 2008 21:12\nSubject: The Kettle';
const STORY = `${BODY}\n\n${BODY.replace('kettle', 'boat')}`;

describe('a story that was sent on, as a text or a page', () => {
  test.each([
    ['below a drawn line', `Jo, read this tonight!\n\n---------- Forwarded message ----------\n${HEAD}\n\n${STORY}`],
    ['quoted with its head', `Begin forwarded message:\n\n${quoted(`${HEAD}\n\n${STORY}`)}`],
    [
      'quoted below its head, in German',
      `Hallo Jo, endlich gefunden.\n\n-----Ursprüngliche Nachricht-----\nVon: Moth Wing <moth@wing.example>\nGesendet: Dienstag, 4. März 2008 21:12\nAn: Jo\nBetreff: The Kettle\n\n${quoted(STORY)}`,
    ],
    [
      'in French, with a signature',
      `Début du message réexpédié :\n\n${quoted(`De : Moth Wing <moth@wing.example>\nDate : 4 mars 2008 21:12\nObjet : The Kettle\n\n${STORY}`)}`,
    ],
  ])('is by who wrote it, and unquoted: %s', (_, text) => {
    for (const read of [told, toldAsMarkdown]) {
      const story = read(text);
      expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
      expect(story.texts.join('\n')).not.toMatch(/>|orwarded|Nachricht|réexpédié/);
      expect(story.texts.at(-1)).toBe('Nobody answered her, which was an answer.');
    }
    // Whoever sends it on keeps what that says.
    const said = /^(?:Jo|Hallo)[^\n]*/.exec(text)?.[0] ?? '';
    expect(told(text).texts.join('\n')).toContain(said);
  });

  test.each([
    [
      'amid a story',
      `${BODY}\n\nThen the letter came:\n\n${quoted(`${HEAD}\n\nI am the kettle. Do not lift me.`)}\n\n${BODY}`,
    ],
    ['at its end', `${STORY}\n\n---------- Forwarded message ----------\n${HEAD}\n\nI am the kettle. Do not lift me.`],
    [
      'below prose',
      `He read the thing on the stairs. She read it again at the door. They both read it aloud to the kettle.\n\nBegin forwarded message:\n\n${HEAD}\n\n${STORY}`,
    ],
    ['that no program led to', `Jo looked up.\n\nThen it came:\n\n${quoted(`${HEAD}\n\n${STORY}`)}`],
  ])('is no letter that somebody in the story reads: %s', (_, text) => {
    const story = told(text);
    for (const line of [...HEAD.split('\n'), text.split('\n')[0] ?? '']) expect(story.texts.join('\n')).toContain(line);
    expect(story.metadata.authors).toEqual([]);
  });
});

describe('the mail that is quoted below all that its answer says', () => {
  const STORY_ABOVE = Array.from({ length: 4 }, () => BODY).join('\n\n');
  const leftOf = (foot: string): readonly string[] => {
    const read = reader.read(`${STORY_ABOVE}\n\n${foot}`, 'kettle.txt');
    const { value, trace } = readHeader(read.value.blocks, 'kettle.txt', undefined, ['mail']);
    expect(trace.removals.every(({ name }) => name === 'quoted-reply')).toBe(true);
    return value.blocks.map((block) => blockText(block));
  };

  test.each([
    'On Mon, Jan 13, 2014 at 4:12 PM, The Hob\n<hob@kettle.example> wrote:\n> Do send it in the mail itself, please,\n> we can’t open anything else.\n>\n> H.',
    'Am 13.01.2014 um 16:12 schrieb Hob:\n\n> Bitte keine Anhänge.',
    '> On 13 Jan 2014, at 16:12, Hob <hob@kettle.example> wrote:\n>\n> Do send it in the mail itself.',
    'Le 13/01/2014 16:12, Hob a écrit :\n> Dans le corps du message, merci.',
  ])('is no part of the story: %j', (foot) => {
    expect(leftOf(foot).at(-1)).toBe('Nobody answered her, which was an answer.');
  });

  test.each([
    'On the back of the bill she wrote:\n> Charge the boats.',
    'On the wall, at 4:12, she wrote:\n> The kettle is mine.',
    'On Mon, Jan 13, 2014 at 4:12 PM, Hob <hob@kettle.example> wrote:\n> Is it ours?\n\nIt was, and she told him so.',
    'On Mon, Jan 13, 2014 at 4:12 PM, Hob <hob@kettle.example> wrote:',
  ])('is what the story tells: %j', (foot) => {
    expect(leftOf(foot).join('\n')).toContain('wrote:');
  });
});
