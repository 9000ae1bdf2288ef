import { describe, expect, it } from 'vitest';
import { docx, readDocument } from './documents.ts';

const para = (text: string, setting = '', run = ''): string =>
  `<w:p><w:pPr>${setting}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string): string => para(text, `<w:pStyle w:val="${style}"/>`);
const centred = (text: string): string => para(text, '<w:jc w:val="center"/>');
const bold = (text: string): string => para(text, '<w:jc w:val="center"/>', '<w:b/>');

const names = ['Title', 'Subtitle', 'Autor', 'Heading1'];
const STYLES = `<w:styles>${names
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;
const STORY = [
  'The ferry had no captain that winter, and the passengers took it in turns to steer.',
  '“Left a little,” said the woman with the geese, who had been across before.',
  'Nobody went left. The river did, and that was near enough.',
]
  .map((text) => para(text))
  .join('');

/** What a document of a body says of its story, and the words that are left. */
async function factsOf(body: string, owner = '') {
  const core = `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>${owner}</dc:creator></cp:coreProperties>`;
  const bytes = docx(body, { 'word/styles.xml': STYLES, 'docProps/core.xml': core });
  return await readDocument('x.docx', bytes);
}

describe('a name below a document’s title is its author', () => {
  it.each<[string, string, string, string]>([
    [
      'in the style for subtitles',
      styled('Title', 'The Winter Ferry') + styled('Subtitle', 'Orla Finch'),
      'Orla Finch',
      '',
    ],
    ['with a word for by', styled('Title', 'Der Winter') + styled('Subtitle', 'von Orla Finch'), 'Orla Finch', ''],
    ['in Persian', styled('Title', 'کشتی') + styled('Subtitle', 'نوشتهٔ نرگس باران'), 'نرگس باران', ''],
    [
      'that owns the document',
      styled('Title', 'The Winter Ferry') + styled('Subtitle', 'mossgeese'),
      'mossgeese',
      'mossgeese',
    ],
    [
      'above the first heading',
      styled('Title', 'Zimní přívoz') + para('Věra Lípová') + styled('Heading1', 'Led'),
      'Věra Lípová',
      '',
    ],
    ['where both are only centred', bold('Zimowy prom na rzece') + centred('Wanda Kos'), 'Wanda Kos', ''],
    ['in Japanese', bold('冬の渡し') + centred('作・山野みどり'), '山野みどり', ''],
    ['in Finnish', styled('Title', 'Talvilautta') + para('Kirjoittanut Orla Finch'), 'Orla Finch', ''],
    [
      'over a notice',
      styled('Title', 'Ferry') + para('Orla Finch') + para('It ran.') + para('FERRY RULES'),
      'Orla Finch',
      '',
    ],
  ])('%s', async (_, head, author, owner) => {
    const story = await factsOf(head + STORY, owner);
    expect(story.authors).toEqual([author]);
    expect(story.title).not.toBeNull();
    expect([story.subtitle, story.text.includes(author)]).toEqual([null, false]);
  });

  it.each<[string, string]>([
    [
      'what the story tells of',
      styled('Title', 'The Winter Ferry') + styled('Subtitle', 'Low Water') + para('It was low water.'),
    ],
    [
      'a person of the story',
      styled('Title', 'The Winter Ferry') + styled('Subtitle', 'Ruth Amsel') + para('Ruth Amsel had the oar.'),
    ],
    ['a true subtitle', styled('Title', 'The Winter Ferry') + styled('Subtitle', 'A Tale in Three Crossings')],
  ])('but not %s', async (_, head) => {
    const { authors, subtitle } = await factsOf(head + STORY);
    expect(authors).toEqual([]);
    expect(subtitle).not.toBeNull();
  });
});

it('the line in the style for authors is, and no subtitle above it, whatever that looks like', async () => {
  const head = styled('Title', 'Ferries') + styled('Subtitle', 'Zwei Geschichten') + styled('Autor', 'Lena Amsel');
  expect(await factsOf(head + STORY)).toMatchObject({ authors: ['Lena Amsel'], subtitle: 'Zwei Geschichten' });
});

describe('a first line set apart from the story', () => {
  it('is its title, though in small letters', async () => {
    const { title, text } = await factsOf(bold('the ferry that steered itself') + STORY);
    expect([title, text.includes('steered itself')]).toEqual(['the ferry that steered itself', false]);
  });

  it.each<[string, string]>([
    ['one of two tellers', `${para('Adam', '', '<w:b/>')}${STORY}${para('Beth', '', '<w:b/>')}`],
    ['a sentence', bold('Nobody had ever steered it.')],
    ['a day', bold('4 March 1987')],
    ['one of several such lines', `${bold('the near bank')}${STORY}${bold('the far bank')}`],
    ['centred alone, as a motto is', centred('every river is a left turn')],
  ])('is not %s', async (_, head) => {
    expect((await factsOf(head + STORY)).title).toBeNull();
  });
});
