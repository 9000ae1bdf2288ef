import type { Block, Book, WorkOnPage } from '../../src/model/index.ts';
import { NO_METADATA } from '../../src/model/index.ts';
import { book, brk, chapter, heading, para, place, sceneBreak, section, text } from './books.ts';

const base = { place, gapBefore: 1 };
const PROSE =
  'The harbour lay quiet under the first snow, and nobody had lit the lamp. Ada counted the boats twice, then a third time, because the number would not come out the same.';
const SPEECH =
  '“You could have told me,” she said. “You could have said one word about it, and I would have waited at the quay until the tide turned.”';

/** One of each kind of block, with prose between them. */
export const everyBlock: readonly Block[] = [
  para(PROSE),
  para(SPEECH),
  para([
    text('He had '),
    { type: 'emphasis', children: [text('never')] },
    text(' said so; '),
    { type: 'strong', children: [text('not once')] },
    text(', '),
    { type: 'strike', children: [text('ever')] },
    text('. See '),
    { type: 'link', href: 'https://example.org/a?b=1&c=2', children: [text('the log')] },
    text(', H'),
    { type: 'subscript', children: [text('2')] },
    text('O, 3'),
    { type: 'superscript', children: [text('rd')] },
    text(', '),
    { type: 'code', value: 'SIGNAL <1>' },
    text(', '),
    { type: 'image', src: 'boat.png', alt: 'a boat' },
    text(' '),
    { type: 'note', children: [text('(A/N: I made that up.)')] },
  ]),
  sceneBreak,
  para([text('Harbour office'), brk, text('9 March, 6 a.m.')], 'dateline'),
  para(PROSE),
  para(SPEECH),
  sceneBreak,
  para('Tomas', 'scene-label'),
  para(PROSE),
  {
    type: 'verse',
    ...base,
    stanzas: [
      [
        { indent: 0, children: [text('The lamp was out, the wind was in,')] },
        { indent: 2, children: [text('the boats were two and three,')] },
        {
          indent: 0,
          children: [
            text(
              'and nobody had heard the bell, the slow bell, the cold bell, that rang for you and me across the long and empty water',
            ),
          ],
        },
        { indent: 4, children: [text('out there upon the sea.')] },
      ],
      [{ indent: 0, children: [text('Sleep, harbour, sleep.')] }],
    ],
  },
  para(PROSE),
  {
    type: 'letter',
    ...base,
    children: [
      para('Dear Ada,'),
      para(PROSE),
      para('Yours, as the tide allows,'),
      { ...para('Tomas'), align: 'right' },
    ],
  },
  para(SPEECH),
  {
    type: 'messages',
    ...base,
    lines: [
      [text('Ada: are you there')],
      [text('Tomas: yes. no. the ferry is late and I am writing this with one glove on')],
      [text('Ada: go home')],
      [text('Tomas: ok')],
    ],
  },
  para(PROSE),
  {
    type: 'messages',
    ...base,
    form: 'script',
    lines: [[text('ADA: There?')], [text('TOMAS: Here.')], [text('ADA: Oh.')]],
  },
  para([text('[Status]'), brk, text('HP: 4/10')], 'box'),
  para([text('NO LANDING'), brk, text('AFTER DARK')], 'display'),
  { type: 'quotation', ...base, children: [para(PROSE), { type: 'quotation', ...base, children: [para('Deeper.')] }] },
  {
    type: 'list',
    ...base,
    ordered: true,
    start: 3,
    items: [
      [para('rope')],
      [para('oil'), para('for the lamp')],
      [{ type: 'list', ...base, ordered: false, start: 1, items: [[para('wick')]] }],
    ],
  },
  {
    type: 'table',
    ...base,
    headed: true,
    rows: [
      [[text('Boat')], [text('Crew')]],
      [[text('Heron')], [text('2')]],
    ],
    columns: [null, 'right'],
  },
  { type: 'preformatted', ...base, text: 'TIDE  05:12\n  LOW <0.4 m>' },
  { type: 'heading', ...base, level: 2, children: [text('A heading inside')] },
  para([{ type: 'image', src: 'harbour.png', alt: 'The harbour from above', href: 'images/harbour.png' }]),
  para([{ type: 'image', src: 'lost.png', alt: 'The harbour by night, which nobody kept' }]),
  para('The harbour in winter', 'caption'),
  para([text('Nobody had seen it.'), { type: 'note-reference', identifier: 'made#1', children: [text('[1]')] }]),
  para(PROSE),
  para('To be continued.', 'continued'),
  {
    type: 'note',
    ...base,
    purpose: 'note',
    label: 'A/N',
    position: 'after',
    children: [
      para('Thank you for reading this far. The next part comes when the snow does.'),
      para('Comments are welcome.'),
    ],
  },
  {
    type: 'note',
    ...base,
    purpose: 'footnote',
    identifier: 'made#1',
    label: '[1]',
    position: 'after',
    children: [para('But for the gulls.'), para('They said nothing.')],
  },
];

/** A work in a collection, which states no more than a title and a warning. */
const WORK: WorkOnPage = {
  title: 'Tide',
  metadata: { ...NO_METADATA, warnings: [{ text: 'storm', place: { source: 'tide.txt', line: 1, endLine: 1 } }] },
};

/** A book with every kind of section, front and back matter, volumes, sections inside a chapter, and notes. */
export function everyKind(): Book {
  const warning = {
    type: 'note',
    ...base,
    purpose: 'warnings',
    label: 'Warning',
    position: 'before',
    children: [para('a storm')],
  } as const;
  const summary = { ...warning, purpose: 'summary', label: 'Summary', children: [para('The lamp goes out.')] } as const;
  return book(
    [
      section('cover', 'cover', { matter: 'front', name: 'Cover', listed: false }),
      section('title-page', 'title-page', { matter: 'front', name: 'Title page', listed: false }),
      section('warnings', 'warnings', { matter: 'front', name: 'Warnings', caption: 'Warnings' }),
      section('facts', 'facts', {
        matter: 'front',
        name: 'About this story',
        caption: 'About this story',
        facts: [
          { label: 'Rating', values: ['Teen'] },
          { label: 'Fandom', values: ['The Harbour Books', 'The Lamp Books'] },
          { label: 'Summary', values: ['Nobody lights the lamp.\nThen somebody does.'] },
        ],
      }),
      section('contents', 'contents', { matter: 'front', name: 'Contents', caption: 'Contents', listed: false }),
      section('dedication', 'dedication', {
        matter: 'front',
        name: 'Dedication',
        blocks: [para('For everybody who waited at the quay.')],
      }),
      section('front', 'front-1', {
        matter: 'front',
        name: 'Before the story',
        listed: false,
        blocks: [para('Some words before the story.')],
      }),
      section('prologue', 'prologue', {
        name: 'Prologue',
        heading: heading('Prologue', '', 'prologue'),
        blocks: [para('It began with snow.', 'epigraph'), para(PROSE)],
      }),
      section('volume', 'volume-1', {
        name: 'Book One: Winter',
        heading: heading('Book One', 'Winter', 'volume'),
        children: [
          chapter(1, everyBlock, { name: 'Chapter 1: The Lamp', heading: heading('Chapter 1', 'The Lamp') }),
          chapter(2, [summary, warning, para(PROSE)], {
            children: [
              section('section', 'section-1', {
                name: 'I',
                heading: heading('I', '', 'section'),
                blocks: [para(PROSE), sceneBreak, para(SPEECH)],
              }),
              section('section', 'section-2', { name: 'II', listed: false, blocks: [para(PROSE)] }),
            ],
          }),
        ],
      }),
      section('story', 'story-1', {
        name: 'The Second Story',
        heading: heading('', 'The Second Story', 'story'),
        children: [chapter(3, [para(PROSE)], { heading: null, name: 'Chapter 3' })],
      }),
      section('story', 'work-tide', {
        name: 'Tide',
        work: WORK,
        children: [
          section('warnings', 'work-tide-warnings', {
            matter: 'front',
            name: 'Warnings',
            caption: 'Warnings',
            work: WORK,
          }),
          section('chapter', 'work-tide-chapter-1', { name: 'Part 1', blocks: [para(PROSE)], mark: 'New' }),
        ],
      }),
      section('interlude', 'interlude', { name: 'Interlude', blocks: [para(PROSE)] }),
      section('epilogue', 'epilogue', {
        name: 'Epilogue',
        heading: heading('Epilogue', '', 'epilogue'),
        blocks: [para(PROSE), para('The End', 'the-end')],
      }),
      ...(['preface', 'foreword', 'introduction', 'epigraph', 'afterword', 'appendix', 'section'] as const).map(
        (kind) =>
          section(kind, kind, {
            matter: 'back',
            blocks: [para(PROSE)],
            caption: kind === 'appendix' ? 'Appendix' : null,
          }),
      ),
      section('notes', 'notes', {
        matter: 'back',
        name: 'Notes',
        caption: 'Notes',
        blocks: [
          {
            type: 'note',
            ...base,
            purpose: 'note',
            label: null,
            position: 'after',
            children: [para('A note moved to the end.')],
          },
        ],
      }),
      section('colophon', 'colophon', {
        matter: 'back',
        name: 'About this book',
        caption: 'About this book',
        facts: [{ label: 'Source', values: ['lamp.txt'] }],
      }),
    ],
    {
      cover: { mediaType: 'image/png', bytes: PNG, alt: 'A dark harbour' },
      pictures: [{ href: 'images/harbour.png', mediaType: 'image/png', bytes: PNG, described: true }],
    },
    {
      subtitle: 'A winter story',
      authors: ['Ada Marsh', 'norwalk_17'],
      warnings: [
        { text: 'storms, drowning (not graphic)', place },
        { text: 'the death of a lighthouse keeper', place },
      ],
      fields: [
        { key: 'tags', label: 'Tags', values: ['snow', 'sea & salt'], place },
        { key: 'summary', label: 'Summary', values: ['Nobody lights the lamp.'], place },
      ],
      series: { name: 'The Harbour Books', index: 2, total: 3 },
    },
  );
}

/** The smallest PNG: one transparent pixel. */
export const PNG: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
);
