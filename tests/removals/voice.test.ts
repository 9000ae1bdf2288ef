import { describe, expect, test } from 'vitest';
import { type Block, NO_METADATA, type Removal } from '../../src/model/index.ts';
import {
  admits,
  extentOf,
  isRemark,
  isRemoval,
  removalCounts,
  removalRows,
  rowOf,
  sentencesIn,
  voiceOf,
} from '../../src/removals/index.ts';
import { outcomeOf, PROSE } from './story.ts';

const at = (line: number) => ({ source: 'a.txt', line, endLine: line });
const removal = (name: Removal['name'], text: string, line = 3): Removal => ({ name, text, place: at(line) });
const paragraph = (text: string): Block => ({
  type: 'paragraph',
  place: at(1),
  gapBefore: 1,
  children: [{ type: 'text', value: text }],
});

describe('what the user hears', () => {
  test('a sentence that left is a warning with its place, its first words and the pin that keeps it', () => {
    const [told] = voiceOf([removal('quoted-reply', '> Could you send the story of the late ferry?')]);
    expect(told).toMatchObject({ id: 'words-left-out', severity: 'warning', place: { source: 'a.txt', line: 3 } });
    expect(told?.reason).toContain('Could you send the story');
    expect(told?.remedy).toMatch(/line: 3, before: .*as: prose/);
  });

  test.each([
    ['# + DEDICATION : for Nan who kept the lamp', 'for Nan who kept the lamp'],
    ['[ ] ( " to the harbour, where he is " )', 'to the harbour, where he is'],
  ])('plain words that left as markup are told: %s', (text, words) => {
    expect(voiceOf([removal('markup', text)])[0]).toMatchObject({
      severity: 'info',
      reason: expect.stringContaining(words),
    });
  });
  test.each([
    'inputenc graphicx xcolor setspace',
    '.chapter .caption .text-muted',
    '# + OPTIONS : toc : nil num : t',
  ])('names of a program are not: %s', (text) => expect(voiceOf([removal('markup', text)])).toEqual([]));

  test('what holds no sentence is counted', () => {
    const made = [
      removal('page-furniture', 'THE FERRY 14'),
      removal('list-footer', 'To unsubscribe: off@marsh.example'),
    ];
    expect(voiceOf(made)).toEqual([]);
    expect([...removalCounts(made)]).toEqual([
      ['page-furniture', 1],
      ['list-footer', 1],
    ]);
  });

  test('a sentence of a kind that machines write is one message of the source, with its first words and the number', () => {
    const told = voiceOf([
      removal('list-footer', 'To unsubscribe, visit our page of the list now.'),
      removal('list-footer', 'You may leave the list at any time.'),
      removal('markup', 'He had never liked the goose.'),
    ]);
    expect(told.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(told[0]?.reason).toContain(
      '“To unsubscribe, visit our page of the list now.…”, “You may leave the list at any time.…” were left out',
    );
  });

  test('no row is silent about a sentence, but where it is in the book', () => {
    for (const { name, rest } of removalRows) {
      const told = voiceOf([removal(name, 'He had never liked the goose on the pier.')]);
      expect([name, told.length]).toEqual([name, rest === 'kept as a note' ? 0 : 1]);
    }
  });

  test('a pin is advised only where pins are read before the words leave', () => {
    const told = voiceOf([removal('hidden-text', 'He had never liked the goose on the pier.')]);
    expect(told[0]?.remedy).toContain('show them in the program that wrote the document');
    expect(told[0]?.remedy).not.toContain('pins');
  });

  test('of words that only their author has, a message tells though they are no sentence', () => {
    for (const name of ['hidden-text', 'signature'] as const)
      expect(voiceOf([removal(name, 'she knew, and the stove')])).toMatchObject([{ severity: 'info' }]);
    expect(voiceOf([removal('hidden-text', 'He had never liked the goose.')])).toMatchObject([{ severity: 'warning' }]);
    expect(voiceOf([removal('hidden-text', '12')])).toEqual([]);
  });

  test.each([
    ['Ende des ersten Teils', true],
    ['Koniec części pierwszej', true],
    ['Конец первой части', true],
    ['End of Part One', true],
    ['Ende des Kapitels', false],
    ['End of chapter', false],
  ])('a line that says which part ends stays: %s', async (line, stays) => {
    const { words } = await outcomeOf({ 'a.txt': `Kapitel 1\n\n${PROSE}\n\n${line}\n\nKapitel 2\n\n${PROSE}` });
    expect(words.includes(line)).toBe(stays);
  });

  test('of many, the first few are named and the others counted', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      removal('quoted-reply', `Say ${i}: where did the ferry go?`, i + 1),
    );
    const told = voiceOf(many);
    expect(told).toHaveLength(3);
    expect(told.at(-1)?.reason).toContain('6 more such passages');
  });

  test('a header’s sentence that is no fact of the story is a warning, and one that is a fact is none', async () => {
    const header = removal('story-header', 'I have found the key that you lost in the snow.');
    expect(voiceOf([header])).toHaveLength(1);
    const text = `Title: The Ferry\nAuthor: Ivo Marsh\nSummary: A piano comes over the water and nobody knows why.\n\n${PROSE}`;
    const { diagnostics } = await outcomeOf({ 'a.txt': text });
    expect(diagnostics.filter(({ id }) => id === 'words-left-out')).toEqual([]);
  });

  test.each([
    '{Blurb} A piano comes over the water and nobody knows why.',
    '=About= A piano comes over the water and nobody knows why.',
    'Synopsis - A piano comes over the water and nobody knows why.',
    '~ Zusammenfassung ~ Ein Klavier kommt über das Wasser, und niemand weiß warum.',
  ])('%s stands in the front matter, and nothing is said of it', async (line) => {
    const { diagnostics, words } = await outcomeOf({
      'a.txt': `The Ferry\nby Ivo Marsh\n\n${line}\n\nChapter 1\n\n${PROSE}`,
    });
    expect(words).toContain(line.replace(/^.*[}=~-] /, ''));
    expect(diagnostics.filter(({ id }) => id === 'words-left-out')).toEqual([]);
  });

  test.each([
    'Content warning: a flask, some cold tea, closing time.',
    'In brief      The ferry is wrong. It has always been wrong.',
    'Genre         A tale of a ferry that comes late.',
  ])('%s stands there, whatever it was made of', async (line) => {
    const head = `Title         The Ferry\nAuthor        Ivo Marsh\n${line}\nDisclaimer    Nobody here is anybody I know.`;
    const { diagnostics } = await outcomeOf({
      'a.txt': `${head}\n\nChapter 1\n\n${PROSE}\n\n${head}\n\nChapter 2\n\n${PROSE}`,
    });
    expect(diagnostics.filter(({ id }) => id.startsWith('words-'))).toEqual([]);
  });

  test('what a later part says anew is a warning', async () => {
    const head = 'Title: The Ferry\nAuthor: Ivo Marsh\nDisclaimer: I own no ferry at all.';
    const again = voiceOf([removal('repeated-header', 'Disclaimer: I own a goose by now.')], NO_METADATA);
    expect(again).toMatchObject([{ id: 'words-left-out', severity: 'warning' }]);
    const { diagnostics } = await outcomeOf({
      'a.txt': `${head}\n\nChapter 1\n\n${PROSE}\n\n${head}\n\nChapter 2\n\n${PROSE}`,
    });
    expect(diagnostics.filter(({ id }) => id.startsWith('words-'))).toEqual([]);
  });

  test('words before a sentence that the front matter has are no label without a sign', () => {
    const stated = { ...NO_METADATA, title: 'We saw the late ferry come in' };
    expect(voiceOf([removal('story-header', 'At noon we saw the late ferry come in.')], stated)).toHaveLength(1);
    expect(voiceOf([removal('story-header', 'Title: We saw the late ferry come in.')], stated)).toEqual([]);
  });

  test.each([
    ['The door is open, and nobody knows why.', 1],
    ['門は開いていて、誰もその理由を知らない。', 1],
    ['Дверь открыта, и никто не знает почему.', 1],
    ['THE LATE FERRY   Page 14', 0],
    ['Ivo Marsh ivo@marsh.example', 0],
    ['Home | Log in | Comments (2)', 0],
    ['Rated: Fiction T - English - Drama - Ada B. - Chapters: 2', 0],
    ['She is taller than I.', 1],
  ])('%s', (text, sentences) => {
    expect(sentencesIn(text)).toBe(sentences);
  });
});

describe('what a person says in a signature', () => {
  const mail = (below: string): string =>
    `From: Ivo Marsh <ivo@marsh.example>\nSubject: The Ferry\nDate: Mon, 3 Mar 2008 10:00:00 +0000\nMessage-ID: <7@marsh.example>\n\n${PROSE}\n\n-- \n${below}\n`;
  const forum = (below: string): string =>
    `<html><body>${[1, 2].map((n) => `<article class="message"><h4 class="username">Ivo Marsh</h4><div class="bbWrapper"><p>Part ${n}.</p><p>${PROSE.replaceAll('\n\n', '</p><p>')}</p></div><aside class="message-signature">${below}</aside></article>`).join('')}</body></html>`;

  test.each([
    [
      'a.eml',
      mail('Ivo Marsh   ivo@marsh.example\n"There was always one goose too many."'),
      'There was always one goose too many.',
    ],
    [
      'a.eml',
      mail('Ivo Marsh\nivo@marsh.example\nAlle Gänse kommen einmal\nwieder nach Hause.'),
      'Alle Gänse kommen einmal wieder nach Hause.',
    ],
    ['a.html', forum('Never late, but always in the wrong harbour.'), 'Never late, but always in the wrong harbour.'],
  ])('%s: a sentence stands in the front matter, once', async (name, text, saying) => {
    const { words, removals, diagnostics } = await outcomeOf({ [name]: text });
    const told = diagnostics.filter(({ id }) => id.startsWith('words-'));
    expect(told.map(({ id, reason }) => [id, /stands? on the page about the story/.test(reason)])).toEqual([
      ['words-in-front', true],
    ]);
    expect(removals.map((one) => one.name)).toContain(name === 'a.eml' ? 'signature' : 'site-furniture');
    expect(words.replace(/[“”]/g, '').split(saying)).toHaveLength(2);
    expect(words.indexOf(saying)).toBeLessThan(words.indexOf('The ferry was late'));
  });

  test('what the author says below a page’s story stands there too', async () => {
    const post = `<div class="entry-content"><p>${PROSE.replaceAll('\n\n', '</p><p>')}</p></div>`;
    const comments = `<ol class="comments"><li class="comment bypostauthor"><p>In the spring they sold the goose a third time.</p></li><li class="comment"><p>I liked the goose in it very much.</p></li></ol>`;
    const { words } = await outcomeOf({ 'a.html': `<html><body>${post}${comments}</body></html>` });
    expect(words).toContain('In the spring they sold the goose a third time.');
    expect(words).not.toContain('I liked the goose');
  });

  test('names and addresses are no saying', async () => {
    const { words } = await outcomeOf({ 'a.eml': mail('Ivo Marsh\nThe Old Boathouse, Low Quay\nivo@marsh.example') });
    expect(words).not.toContain('Boathouse');
  });
});

describe('how far a removal goes', () => {
  const heading: Block = { type: 'heading', level: 1, place: at(4), gapBefore: 1, children: [] };
  const broken: Block = { type: 'scene-break', ornament: '* * *', place: at(4), gapBefore: 1 };
  const always = (): boolean => true;

  test('over no heading and no scene break, whatever is proven behind them', () => {
    for (const border of [heading, broken]) {
      const blocks = [paragraph('Transcriber’s note:'), paragraph('All is as printed.'), border, paragraph('More.')];
      expect(extentOf('transcriber-note', { blocks }, 0, always)).toBe(2);
    }
  });

  test('over no block that opens a section without being marked as a heading', () => {
    const blocks = [paragraph('A note'), paragraph('Chapter 2'), paragraph('More.')];
    expect(extentOf('transcriber-note', { blocks, isHeading: (i) => i === 1 }, 0, always)).toBe(1);
  });

  test('one block when nothing is proven of the next, none when the first is more than the row allows', () => {
    expect(extentOf('transcriber-note', { blocks: [paragraph('A note'), paragraph('More.')] }, 0)).toBe(1);
    expect(extentOf('transcriber-note', { blocks: [paragraph('long '.repeat(3000))] }, 0)).toBe(0);
  });

  test('no further than its row says', () => {
    const blocks = Array.from({ length: 100 }, () => paragraph('Page 3: a comma.'));
    expect(extentOf('transcriber-note', { blocks }, 0, always)).toBe(rowOf('transcriber-note').bound.blocks);
  });
});

describe('where a removal may apply', () => {
  test('a row admits its origins alone, and words that it keeps are no removal', () => {
    expect(admits('quoted-reply', ['mail'])).toBe(true);
    expect(admits('quoted-reply', ['typed', 'scan'])).toBe(false);
    expect(isRemoval({ name: 'transcriber-note' }, ['typed'])).toBe(false);
  });

  test.each([
    ['a.md', `On Sun, 2 Mar 2008, Jo wrote:\n\n> Could you send the story?\n\n${PROSE}`],
    ['a.txt', `On Sun, 2 Mar 1908, Silas wrote:\n> I have the story. Bring the lamp to the pier.\n\n${PROSE}`],
    ['a.html', `<p>Mara wrote:</p><blockquote>Could you send the story?</blockquote><p>${PROSE}</p>`],
  ])('a letter in %s is no quoted mail', async (name, text) => {
    const { words, removals } = await outcomeOf({ [name]: text });
    expect(words).toContain('the story');
    expect(removals.map((one) => one.name)).not.toContain('quoted-reply');
  });

  test('a pin keeps what would be left out', async () => {
    const mail = `From: Ivo Marsh <ivo@marsh.example>\nSubject: The Ferry\nDate: Mon, 3 Mar 2008 10:00:00 +0000\nMessage-ID: <7@marsh.example>\n\n${PROSE}\n\n--\nIvo Marsh   ivo@marsh.example`;
    const line = mail.split('\n').length - 1;
    const free = await outcomeOf({ 'a.txt': mail });
    expect(free.removals.map((one) => one.name)).toContain('signature');
    const pins = [{ as: 'prose', line: line + 1, before: 'Ivo Marsh ivo', place: null }] as const;
    const pinned = await outcomeOf({ 'a.txt': mail }, { read: { pins } });
    expect(pinned.removals.map((one) => one.name)).not.toContain('signature');
    expect(pinned.words).toContain('ivo@marsh.example');
  });
});

describe('a comment says something', () => {
  test.each([
    ['a sentence', 'She knew.', true],
    ['five words without a stop', 'ask mother about the geese first', true],
    ['signs between words', 'the geese = her brothers, and rope = the law', true],
    ['a remark behind a sign', '! Bel is alone on the pier by now', true],
    ['a call', 'if (width) then show(the left column of all)', false],
    ['a mark of a program', 'end of sidebar', false],
    ['a name in code', 'google_ad_client for the left column here', false],
    ['a version', 'This site runs WordPress with a plugin', false],
    ['a path', 'include header.html here and there again', false],
  ])('%s', (_, text, says) => {
    expect(isRemark(text)).toBe(says);
  });

  test('in two words, where people write it by hand', () => {
    expect(isRemark('cut this?', 2)).toBe(true);
    expect(isRemark('\\usepackage{verse}', 2)).toBe(false);
  });
});
