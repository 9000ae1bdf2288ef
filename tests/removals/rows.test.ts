import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RemovalName } from '../../src/model/index.ts';
import { removalCounts, removalRows, rowOf, sentencesIn } from '../../src/removals/index.ts';
import { epubOf, page } from '../open/books.ts';
import { docx } from '../open/documents.ts';
import { outcomeOf, PROSE, printed } from './story.ts';

type Files = Parameters<typeof outcomeOf>[0];

/** A file in which a row removes words, and one with words much like them that stay. */
interface Case {
  readonly name: RemovalName;
  readonly removes: Files;
  /** Words that leave the running text. */
  readonly gone: string;
  readonly leaves: Files;
  readonly stays: string;
  readonly options?: Parameters<typeof outcomeOf>[1];
}

const MAIL = `From: Ivo Marsh <ivo@marsh.example>\nTo: list@marsh.example\nSubject: Re: The Ferry\nDate: Mon, 3 Mar 2008 10:00:00 +0000\nMessage-ID: <7@marsh.example>\n\n`;
const w = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const html = (body: string): string => `<html><head><title>The Ferry</title></head><body>${body}</body></html>`;
const paragraphs = PROSE.split('\n\n')
  .map((text) => `<p>${text}</p>`)
  .join('');
const CHAPTERS = ['The Rope', 'The Goose', 'The Piano']
  .map((name, i) => `Chapter ${i + 1}: ${name}\n\n${PROSE}`)
  .join('\n\n\n');

const CASES: readonly Case[] = [
  {
    name: 'story-header',
    removes: { 'a.txt': `Title: The Ferry\nAuthor: Ivo Marsh\nRating: G\n\n${PROSE}` },
    gone: 'Rating: G',
    leaves: { 'a.txt': `"Title: The Ferry," she read, and shut the book.\n\n${PROSE}` },
    stays: 'Title: The Ferry',
  },
  {
    name: 'contact-details',
    removes: {
      'a.txt': `Ivo Marsh\n12 Harbour Lane\nPort Ellery, ME 04999\nivo@marsh.example\nabout 900 words\n\n\n\nTHE FERRY\n\nby Ivo Marsh\n\n${PROSE}`,
    },
    gone: '12 Harbour Lane',
    leaves: { 'a.txt': `12 Harbour Lane\nPort Ellery\n4th May\n\nDear Tom,\n\n${PROSE}` },
    stays: '12 Harbour Lane',
  },
  {
    name: 'repeated-header',
    removes: {
      'a.txt': `Title: The Ferry\nAuthor: Ivo Marsh\nDisclaimer: I own no ferry at all.\n\nChapter 1\n\n${PROSE}\n\nTitle: The Ferry\nAuthor: Ivo Marsh\nDisclaimer: I own no ferry at all.\n\nChapter 2\n\n${PROSE}`,
    },
    gone: 'Author: Ivo Marsh',
    leaves: {
      'a.txt': `Title: The Ferry\nAuthor: Ivo Marsh\n\n${PROSE}\n\nThe sign said: Author: nobody.\n\n${PROSE}`,
    },
    stays: 'Author: nobody.',
  },
  {
    name: 'repeated-heading',
    removes: {
      'a.txt': `Chapter 1\n\nChapter 1: The Rope\n\n${PROSE}\n\nCHAPTER 2\n\nChapter 2: The Goose\n\n${PROSE}`,
    },
    gone: 'CHAPTER 2',
    leaves: { 'a.txt': `Chapter 3: Chapter 3\n\nChapter 3 was torn out of every copy.\n\n${PROSE}` },
    stays: 'Chapter 3 was torn out of every copy.',
  },
  {
    name: 'page-furniture',
    removes: { 'a.txt': printed((n) => `\fTHE LATE FERRY                Page ${n}\n\n`) },
    gone: 'THE LATE FERRY',
    leaves: { 'a.txt': `${PROSE}\n\n14\n\n${PROSE}` },
    stays: '14',
  },
  {
    name: 'hidden-text',
    removes: {
      'a.docx': docx(
        `${w(PROSE.slice(0, 200))}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Nobody may read this line.</w:t></w:r></w:p>`,
      ),
    },
    gone: 'Nobody may read this line',
    leaves: {
      'a.docx': docx(
        `${w(PROSE.slice(0, 200))}<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Written in white ink.</w:t></w:r></w:p>`,
      ),
    },
    stays: 'Written in white ink.',
  },
  {
    name: 'running-head',
    removes: { 'a.docx': docx(w(PROSE.slice(0, 200)), { 'word/header1.xml': `<w:hdr>${w('Marsh / FERRY')}</w:hdr>` }) },
    gone: 'Marsh / FERRY',
    leaves: { 'a.docx': docx(w(PROSE.slice(0, 200)) + w('Marsh / FERRY')) },
    stays: 'Marsh / FERRY',
  },
  {
    name: 'beside-text',
    removes: {
      'a.docx': docx(w(PROSE.slice(0, 200)), {
        'word/comments.xml': `<w:comments><w:comment w:id="0">${w('Does anybody need the goose here?')}</w:comment></w:comments>`,
      }),
    },
    gone: 'Does anybody need the goose here?',
    leaves: {
      'a.docx': docx(
        `${w(PROSE.slice(0, 200))}<w:p><w:r><w:t>Said a boy.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
        {
          'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${w('Does anybody need the goose here?')}</w:footnote></w:footnotes>`,
        },
      ),
    },
    stays: 'Does anybody need the goose here?',
  },
  {
    name: 'placeholder',
    removes: {
      'a.docx': docx(
        `${w(PROSE.slice(0, 200))}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${w('Click here to enter text.')}</w:sdtContent></w:sdt>`,
      ),
    },
    gone: 'Click here to enter text.',
    leaves: { 'a.docx': docx(`${w(PROSE.slice(0, 200))}${w('Click here to enter text.')}`) },
    stays: 'Click here to enter text.',
  },
  {
    name: 'printed-contents',
    removes: {
      'a.txt': `CONTENTS\n\nThe Rope ........ 3\nThe Goose ........ 9\nThe Piano ........ 17\n\n\n${CHAPTERS}`,
    },
    gone: 'The Goose ........ 9',
    leaves: { 'a.txt': `CONTENTS\n\nOne lamp\nTwo candles\nThree keys\n\n\n${CHAPTERS}` },
    stays: 'Two candles',
  },
  {
    name: 'publisher-page',
    removes: {
      'a.epub': epubOf({
        'copy.xhtml': page(
          '<section epub:type="copyright-page"><p>Copyright 2004 Low Tide Press. All rights reserved.</p></section>',
        ),
        'one.xhtml': page(`<h1>Chapter 1</h1>${paragraphs}`),
      }),
    },
    gone: 'Low Tide Press',
    leaves: {
      'a.epub': epubOf({
        'one.xhtml': page(`<h1>Chapter 1</h1>${paragraphs}<p>Low Tide Press had gone out of business.</p>`),
      }),
    },
    stays: 'Low Tide Press had gone',
  },
  {
    name: 'illustration-tag',
    removes: { 'a.txt': `${PROSE}\n\n[Illustration]\n\n${PROSE}` },
    gone: '[Illustration]',
    leaves: { 'a.txt': `${PROSE}\n\n[Picture this: a lamp, a door.] She laughed.\n\n${PROSE}` },
    stays: '[Picture this: a lamp, a door.]',
  },
  {
    name: 'navigation-line',
    removes: {
      'a.txt': ['Chapter 1', 'Chapter 2'].map((h) => `${h}\n\nPrevious | Index | Next\n\n${PROSE}`).join('\n\n'),
    },
    gone: 'Previous | Index',
    leaves: {
      'a.txt': ['Chapter 1', 'Chapter 2'].map((h) => `${h}\n\n${PROSE}\n\nNext\n\n${PROSE}`).join('\n\n'),
    },
    stays: 'Next',
  },
  {
    name: 'licence',
    removes: {
      'a.txt': `Title: The Ferry\n\n${PROSE}\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***\n\nUpdated editions will replace it.`,
    },
    gone: 'Updated editions',
    leaves: { 'a.txt': `${PROSE}\n\nHe had found it on Project Gutenberg. Updated editions did not help.` },
    stays: 'Updated editions did not help.',
  },
  {
    name: 'site-furniture',
    removes: { 'a.html': html(`<nav>Home | Log in to reply</nav>${paragraphs}`) },
    gone: 'Log in to reply',
    leaves: { 'a.html': html(`${paragraphs}<p>"Log in to reply," said the screen.</p>`) },
    stays: 'Log in to reply',
  },
  {
    name: 'page-prose',
    removes: {
      'a.html': html(
        `<div class="entry-content">${paragraphs}</div><div class="sidebar"><p>I keep bees, and write of the river at night.</p></div>`,
      ),
    },
    // It stands behind the story.
    gone: '',
    leaves: { 'a.html': html(`${paragraphs}<p>I keep bees, and write of the river at night.</p>`) },
    stays: 'I keep bees',
  },
  {
    name: 'readers-remark',
    removes: {
      'a.html': html(
        `<div class="entry-content">${paragraphs}</div><div id="comments"><div class="comment"><b>Bo</b><p>More of the goose please</p></div></div>`,
      ),
    },
    gone: 'More of the goose please',
    leaves: {
      'a.html': html(
        `<div class="entry-content"><div class="comment">More of the goose please, said the first line in the book of the guests.</div>${paragraphs}</div><div id="comments"><a href="l">Log in</a></div>`,
      ),
    },
    stays: 'More of the goose please',
  },
  {
    name: 'archive-line',
    removes: {
      'a.txt': `${PROSE}\n\nPlease drop by the Archive and comment to let the creator know if you enjoyed their work!`,
    },
    gone: 'Please drop by the Archive',
    leaves: { 'a.txt': `${PROSE}\n\nhttps://example.org/nest-camera\n\nSent from my tower, the letter took a week.` },
    stays: 'https://example.org/nest-camera Sent from my tower',
  },
  {
    name: 'copy-notice',
    removes: {
      'a.txt': `${PROSE}\n\nThis tale has been unlawfully lifted without the author’s consent. Report any appearances on Amazon.\n\n${PROSE}\n\nStolen story; please report.\n\n${PROSE}`,
    },
    gone: 'Report any appearances on Amazon',
    leaves: {
      'a.txt': `${PROSE}\n\nThe book has been stolen. Report any sightings to the abbot.\n\n“Stolen story; please report,” said the slip.`,
    },
    stays: 'Report any sightings to the abbot. Stolen story; please report,',
  },
  {
    name: 'list-footer',
    removes: { 'a.eml': `${MAIL}${PROSE}\n\nTo unsubscribe, send a message to list-off@marsh.example` },
    gone: 'To unsubscribe, send',
    leaves: { 'a.eml': `${MAIL}${PROSE}\n\n"To unsubscribe," he said, "you have to die."` },
    stays: 'To unsubscribe,',
  },
  {
    name: 'signature',
    removes: { 'a.eml': `${MAIL}${PROSE}\n\n-- \nIvo Marsh   ivo@marsh.example` },
    gone: 'ivo@marsh.example',
    leaves: { 'a.txt': `${PROSE}\n\n--\n\nAnd then the lamp went out, and nobody lit it again that year.` },
    stays: 'And then the lamp went out',
  },
  {
    name: 'quoted-reply',
    removes: { 'a.eml': `${MAIL}On Sun, 2 Mar 2008, Jo wrote:\n> Could you send the story?\n> Thanks, Jo\n\n${PROSE}` },
    gone: 'Could you send the story',
    leaves: { 'a.md': `He wrote:\n\n> The door in the wall is open.\n\n${PROSE}` },
    stays: 'The door in the wall is open.',
  },
  {
    name: 'comment',
    removes: {
      'a.html': html(`${paragraphs}<!-- Cut this before it is posted to the list. --><p>And so it stood.</p>`),
    },
    gone: 'Cut this before it is posted to the list.',
    leaves: { 'a.html': html(`${paragraphs}<p>&lt;!-- Cut this before it is posted to the list. --&gt;</p>`) },
    stays: 'Cut this before it is posted to the list.',
  },
  {
    name: 'markup',
    removes: { 'a.txt': `<center>The Gate</center>\n\n${PROSE}` },
    gone: '<center>',
    leaves: { 'a.txt': `${PROSE}\n\nThat was all. <grins>` },
    stays: 'That was all. <grins>',
  },
  {
    name: 'empty-heading',
    removes: { 'a.txt': `Chapter 1\n\n${PROSE}\n\nChapter 2\n\n${PROSE}\n\nChapter 3` },
    gone: 'Chapter 3',
    leaves: { 'a.txt': `Chapter 1\n\n${PROSE}\n\nChapter 2\n\nChapter 3\n\n${PROSE}` },
    stays: 'Chapter 2',
  },
  {
    name: 'ornament',
    removes: { 'a.txt': `${PROSE}\n\noOoOoOo\n\n${PROSE}\n\noOoOoOo\n\n${PROSE}` },
    gone: 'oOoOoOo',
    leaves: { 'a.txt': `${PROSE}\n\n"Ooooh," said the goose.\n\n${PROSE}` },
    stays: 'Ooooh,',
  },
  {
    name: 'continuation',
    removes: { 'a.txt': `Chapter 1\n\n${PROSE}\n\nTo be continued...\n\nChapter 2\n\n${PROSE}` },
    gone: 'To be continued',
    leaves: {
      'a.txt': `Chapter 1\n\n${PROSE}\n\nTo be continued, he thought, was all that one could say of it.\n\nChapter 2\n\n${PROSE}`,
    },
    stays: 'To be continued, he thought',
    options: { assemble: { continuations: 'drop' } },
  },
  {
    name: 'authors-note',
    removes: { 'a.txt': `Title: The Ferry\n\nA/N: Thanks to Bo, who rows.\n\n${PROSE}` },
    gone: 'Thanks to Bo',
    leaves: { 'a.txt': `Title: The Ferry\n\n${PROSE}\n\nThe note on the door said: Thanks to Bo, who rows.` },
    stays: 'Thanks to Bo, who rows.',
    options: { assemble: { notes: 'drop' } },
  },
  {
    name: 'duplicate-part',
    removes: {
      'Chapter 1.txt': `Chapter 1\n\n${PROSE}`,
      'Chapter 1 (copy).txt': `Chapter 1\n\n${PROSE}`,
      'Chapter 2.txt': `Chapter 2\n\n${printed(() => '')}`,
    },
    gone: '',
    leaves: { 'Chapter 1.txt': `Chapter 1\n\n${PROSE}`, 'Chapter 2.txt': `Chapter 2\n\n${printed(() => '')}` },
    stays: 'When the ferry came at last',
  },
  {
    name: 'deleted-by-user',
    removes: { 'a.txt': `Title: The Ferry\n\nThanks to Bo, who rows and knows this.\n\n${PROSE}` },
    gone: 'Thanks to Bo',
    leaves: { 'a.txt': `Title: The Ferry\n\nThanks to Bo, who rows.\n\n${PROSE}\n\nThanks to Bo, the ferry was late.` },
    stays: 'Thanks to Bo, the ferry was late.',
    options: { read: { pins: [{ line: 3, before: 'Thanks to Bo', as: 'delete', place: null }] } },
  },
  {
    name: 'beside-the-story',
    removes: {
      'Chapter 1.txt': `Chapter 1\n\n${PROSE}`,
      'Chapter 2.txt': `Chapter 2\n\n${printed(() => '')}`,
      'Chapter 3.txt': `Chapter 3\n\n${PROSE.toUpperCase()}`,
      'todo.txt': 'Gulls: twice\nGoose: by size',
    },
    gone: 'by size',
    leaves: {
      'Chapter 1.txt': `Chapter 1\n\n${PROSE}\n\n"Read them in order," she said.`,
      'Chapter 2.txt': `Chapter 2\n\n${printed(() => '')}`,
    },
    stays: 'Read them in order,',
  },
];

/** Rows of which a message of their own tells. */
const ELSEWHERE: Readonly<Partial<Record<RemovalName, string>>> = {
  'duplicate-part': 'duplicate-part',
  'beside-the-story': 'file-left-out',
  'page-prose': 'words-behind',
};

describe('the table of removals', () => {
  test('every name of a removal has its row', () => {
    const model = readFileSync(path.join(import.meta.dirname, '../../src/model/removal.ts'), 'utf8');
    const names = [...model.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(removalRows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  test('every row that takes words out is tried here', () => {
    const taking = removalRows.filter(({ rest }) => rest !== 'kept as a note').map(({ name }) => name);
    expect(CASES.map(({ name }) => name).toSorted()).toEqual(taking.toSorted());
  });

  test.each(CASES)('$name: what it removes', async ({ name, removes, gone, options }) => {
    const { removals, words, diagnostics } = await outcomeOf(removes, options);
    const texts = removals.filter((removal) => removal.name === name).map(({ text }) => text.replace(/\s+/g, ' '));
    expect(texts.join('\n')).toContain(gone);
    expect(texts.length).toBeGreaterThan(0);
    if (gone !== '') expect(words).not.toContain(gone);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(CASES)('$name: what it leaves', async ({ leaves, stays, options }) => {
    const { words, diagnostics } = await outcomeOf(leaves, options);
    expect(words.replace(/[“”]/g, '')).toContain(stays);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(CASES)('$name: what the user hears of it', async ({ name, removes, options }) => {
    const { removals, diagnostics } = await outcomeOf(removes, options);
    const { takes, rest, counted, voice } = rowOf(name);
    const own = removals.filter((removal) => removal.name === name);
    const told = diagnostics.filter(({ id, reason }) => id === 'words-left-out' && reason.includes(`(${takes})`));
    // A header's sentences stand in the front matter.
    const isSaid =
      (/^(?:words|all)$/.test(voice) || own.some(({ text }) => sentencesIn(text) > 0)) &&
      rest !== 'front matter' &&
      rest !== 'said already' &&
      !(name in ELSEWHERE);
    const id = ELSEWHERE[name] ?? null;
    if (id !== null) expect(diagnostics.map((one) => one.id)).toContain(id);
    expect(told.map(({ severity }) => severity)).toEqual(isSaid ? [expect.stringMatching(/^(?:warning|info)$/)] : []);
    for (const { remedy, place } of told) {
      expect(remedy).toMatch(/^If the story needs them, .{12}/);
      expect(place?.line).toBeGreaterThan(0);
    }
    if (counted !== null && !isSaid) expect(removalCounts(removals).get(name)).toBe(own.length);
  });

  test.each(CASES)('$name: no removal goes beyond the bound of its row', async ({ removes, options }) => {
    const { removals } = await outcomeOf(removes, options);
    for (const { name, text, place } of removals) {
      const { bound } = rowOf(name);
      expect(text.length).toBeLessThanOrEqual(bound.characters);
      // A block has a line at least, and one without a line between it and the next is no block of its own.
      const blocks = text.split(/\n\s*\n/).length;
      expect([name, place.line, blocks <= bound.blocks]).toEqual([name, place.line, true]);
    }
  });

  const MACHINES: readonly (readonly [RemovalName, string, string])[] = [
    ['list-footer', 'To unsubscribe, send a message to off@marsh.example', 'list of the marsh at www.marsh.example'],
    ['signature', '--', 'Ivo Marsh ivo@marsh.example'],
    ['archive-line', 'Sent from my phone', 'Sent from my phone'],
  ];
  test.each(MACHINES)('%s: what goes on beyond the bound stays', async (name, first, more) => {
    const long = `${first}\n\n${`${more}\n\n`.repeat(rowOf(name).bound.blocks + 20)}The goose came back after all.`;
    const { words, removals } = await outcomeOf({ 'a.txt': `${PROSE}\n\n${long}` });
    expect(words).toContain('The goose came back after all.');
    for (const removal of removals.filter((one) => one.name === name))
      expect(removal.text.length).toBeLessThanOrEqual(rowOf(name).bound.characters);
  });

  test.each(CASES)('$name: a pin keeps words where the message advises one', async ({ removes, options }) => {
    const free = await outcomeOf(removes, options);
    const advised = free.diagnostics.filter(
      ({ id, remedy }) => id === 'words-left-out' && /as: prose/.test(remedy ?? ''),
    );
    for (const { place, reason, remedy } of advised) {
      const [, line, before] = /line: (\d+), before: ("(?:[^"\\]|\\.)*")/.exec(remedy ?? '') ?? [];
      const pins = [{ as: 'prose', line: Number(line), before: JSON.parse(before ?? '""'), place: null }] as const;
      const pinned = await outcomeOf(removes, { ...options, read: { pins } });
      const gone = pinned.diagnostics.filter((other) => other.id === 'words-left-out' && other.reason === reason);
      expect([place?.line, gone]).toEqual([place?.line, []]);
    }
  });
});
