import { describe, expect, test } from 'vitest';
import { outcomeOf, PROSE } from '../removals/story.ts';
import { docx, zipped } from './documents.ts';

const said = (where: string): string => `Somebody wrote this sentence in the ${where} once.`;
const w = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const body = PROSE.split('\n\n').map(w).join('');
const content = (inner: string): string =>
  `<office:document-content><office:body><office:text>${inner}</office:text></office:body></office:document-content>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const odt = (inner: string, parts: Record<string, string> = {}): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content(PROSE.split('\n\n').map(p).join('') + inner),
    ...parts,
  });
const rtf = (head: string, tail = ''): string =>
  `{\\rtf1\\ansi ${head}${PROSE.split('\n\n')
    .map((text) => `\\pard ${text}\\par\n`)
    .join('')}${tail}}`;

const DOCX: readonly (readonly [string, string | Uint8Array])[] = [
  ['running head', docx(body, { 'word/header1.xml': `<w:hdr>${w(said('running head'))}</w:hdr>` })],
  ['running foot', docx(body, { 'word/footer2.xml': `<w:ftr>${w(said('running foot'))}</w:ftr>` })],
  [
    'comment',
    docx(body, {
      'word/comments.xml': `<w:comments><w:comment w:id="0">${w(said('comment'))}</w:comment></w:comments>`,
    }),
  ],
  ['deletion', docx(`${body}<w:p><w:del><w:r><w:delText>${said('deletion')}</w:delText></w:r></w:del></w:p>`)],
  [
    'drawn letters',
    docx(body, {
      'word/header1.xml': `<w:hdr><w:p><w:r><w:pict><v:textpath string="${said('drawn letters')}"/></w:pict></w:r></w:p></w:hdr>`,
    }),
  ],
  [
    'properties',
    docx(body, { 'docProps/app.xml': `<Properties><Company>${said('properties')}</Company></Properties>` }),
  ],
];
const ODT: readonly (readonly [string, string | Uint8Array])[] = [
  [
    'running head',
    odt('', { 'styles.xml': `<s><style:header-first>${p(said('running head'))}</style:header-first></s>` }),
  ],
  ['comment', odt(p(`Then it rained.<office:annotation>${p(said('comment'))}</office:annotation>`))],
  [
    'deletion',
    odt(
      `<text:tracked-changes><text:changed-region><text:deletion>${p(said('deletion'))}</text:deletion></text:changed-region></text:tracked-changes>`,
    ),
  ],
  ['frame', odt(p(`<draw:frame><svg:desc>${said('frame')}</svg:desc></draw:frame>`))],
  [
    'condition',
    odt(p(`<text:conditional-text text:string-value-if-false="${said('condition')}">so</text:conditional-text>`)),
  ],
  [
    'properties',
    odt('', {
      'meta.xml': `<office:meta><meta:user-defined meta:name="Blurb">${said('properties')}</meta:user-defined></office:meta>`,
    }),
  ],
];
const RTF: readonly (readonly [string, string | Uint8Array])[] = [
  ['running head', rtf(`{\\headerf \\pard ${said('running head')}\\par}`)],
  ['running foot', rtf(`{\\footer \\pard ${said('running foot')}\\par}`)],
  ['comment', rtf('', `{\\*\\annotation \\pard ${said('comment')}}`)],
  ['deletion', rtf('', `\\pard {\\deleted ${said('deletion')}}\\par`)],
  ['shape', rtf('', `{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv ${said('shape')}}}}}`)],
];

describe.each([
  ['docx', DOCX],
  ['odt', ODT],
  ['rtf', RTF],
])('a sentence that a document keeps beside its text: %s', (format, cases) => {
  test.each(cases)('in its %s is told with its words', async (where, bytes) => {
    const { words, removals, diagnostics } = await outcomeOf({ [`a.${format}`]: bytes });
    // What its pages show stands behind the story; what nobody is shown is told alone.
    if (/^(?:running|drawn)/.test(where)) expect(words).toMatch(new RegExp(`whose it was\\. .*${said(where)}`));
    else expect(words).not.toContain(said(where));
    expect(removals.filter(({ name }) => name === 'beside-text').map(({ text }) => text)).toEqual([said(where)]);
    const told = diagnostics.filter(({ id }) => /^words-(?:left-out|behind)$/.test(id)).map(({ reason }) => reason);
    expect(told).toEqual([expect.stringContaining('Somebody wrote this sentence in')]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test.each([
  ['the title and a number', '<w:hdr><w:p><w:r><w:t>The Ferry, page 3 of 9</w:t></w:r></w:p></w:hdr>', 'page 3'],
  ['what the text says as well', `<w:hdr>${w('He had said so before.')}</w:hdr>`, 'Left out Left out He had said'],
])('a running head stands behind no story for %s', async (_, header, gone) => {
  const { words } = await outcomeOf({ 'a.docx': docx(body, { 'word/header1.xml': header }) });
  expect(words).not.toContain(gone);
});

describe('what a document prints at the foot of its pages and no stop ends', () => {
  const foot = (text: string) => ({
    'The Salt Road.docx': docx(
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The Salt Road</w:t></w:r></w:p>${body}`,
      {
        'word/footer1.xml': `<w:ftr>${w(text)}</w:ftr>`,
      },
    ),
  });
  test.each([
    'For Perpetua, who never once looked at her wrist',
    'Meiner Tante, die jede Uhr im Haus verstellte',
    'لأمّي التي لم تنظر إلى الساعة قطّ',
  ])('stands behind the story where it is a dedication: %s', async (text) => {
    const { words, diagnostics } = await outcomeOf(foot(text));
    expect(words).toContain(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test.each([
    'to my mother',
    '献给从不看表的她',
    'For Nan',
    'Annemin lambasına',
    'Hull, low tide, 4 May',
    'Calder / ROAD / not for the harbour',
  ])('is told with its words where they are few: %s', async (text) => {
    const { diagnostics } = await outcomeOf(foot(text));
    expect(diagnostics.map(({ reason }) => reason).join()).toContain(`“${text}`);
  });
  test.each([
    'Calder - The Salt Road - draft',
    'The Salt Road by Ines Calder',
    'The Salt Road page of',
    'salt_road_final_v2.docx, printed on Monday',
    'Ines Calder, The Salt Road, 3 May 2020',
  ])('is counted where it names the work, its author, page, date or file: %s', async (text) => {
    const { words, removals, diagnostics } = await outcomeOf(foot(text));
    expect(words).not.toContain(text);
    expect(removals.filter(({ name }) => name === 'beside-text')).toEqual([]);
    expect(diagnostics.map(({ reason }) => reason).join()).not.toContain(text);
  });
});

describe('a few words that were deleted with their trace', () => {
  const gone = 'the little fat man';
  test.each([
    ['docx', docx(`${body}<w:p><w:del><w:r><w:delText>${gone}</w:delText></w:r></w:del></w:p>`)],
    [
      'odt',
      odt(
        `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann Marsh</dc:creator></office:change-info>${p(gone)}</text:deletion></text:changed-region></text:tracked-changes>`,
      ),
    ],
    ['rtf', rtf('', `\\pard {\\deleted ${gone}}\\par`)],
  ])('are told with their words: %s', async (format, bytes) => {
    const { removals, diagnostics } = await outcomeOf({ [`a.${format}`]: bytes });
    expect(removals.filter(({ name }) => name === 'beside-text').map(({ text }) => text)).toEqual([gone]);
    expect(diagnostics.map(({ reason }) => reason).join('\n')).toContain(`“${gone}…”`);
  });

  test('but not where they were typed again', async () => {
    const { removals } = await outcomeOf({
      'a.docx': docx(
        `${body}${w(`Then came ${gone}.`)}<w:p><w:del><w:r><w:delText>${gone}</w:delText></w:r></w:del></w:p>`,
      ),
    });
    expect(removals.filter(({ name }) => name === 'beside-text')).toEqual([]);
  });
});

describe('a running head of a few words that the text does not have', () => {
  const head = 'Marsh / FERRY / 3';
  test.each([
    ['docx', docx(body, { 'word/header1.xml': `<w:hdr>${w(head)}</w:hdr>` })],
    ['odt', odt('', { 'styles.xml': `<s><style:header>${p(head)}</style:header></s>` })],
    ['rtf', rtf(`{\\headerr \\pard ${head}\\par}`)],
  ])('is counted: %s', async (format, bytes) => {
    const { removals } = await outcomeOf({ [`a.${format}`]: bytes });
    expect(removals.filter(({ name }) => name === 'running-head').map(({ text }) => text)).toEqual([head]);
  });
});

describe('what a document keeps beside its text and shows in it too', () => {
  const [first = ''] = PROSE.split('\n\n');
  test.each([
    [
      'a running head that says the opening',
      { 'a.docx': docx(body, { 'word/header1.xml': `<w:hdr>${w(first)}</w:hdr>` }) },
    ],
    [
      'a deletion that was typed again',
      { 'a.docx': docx(`${body}<w:p><w:del><w:r><w:delText>${first}</w:delText></w:r></w:del></w:p>`) },
    ],
    [
      'a running foot that counts the pages',
      { 'a.docx': docx(body, { 'word/footer1.xml': `<w:ftr>${w('Page 3 of 9')}${w('- 3 -')}</w:ftr>` }) },
    ],
    ['a field of a running foot', { 'a.rtf': rtf('{\\footer \\pard {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}') }],
    [
      'a footnote',
      {
        'a.rtf': rtf(
          '',
          '\\pard It rained{\\super\\chftn}{\\footnote \\pard It always rained in that town, they said.}\\par',
        ),
      },
    ],
  ])('is not told: %s', async (_, files) => {
    const { removals } = await outcomeOf(files);
    expect(removals.filter(({ name }) => /^(?:beside-text|running-head)$/.test(name))).toEqual([]);
  });

  test('a file that a document only joins when it is saved anew is named', async () => {
    const rels = `<Relationships><Relationship Id="c" Type="http://x/aFChunk" Target="chunk.html"/></Relationships>`;
    const { diagnostics } = await outcomeOf({
      'a.docx': docx(`${body}<w:altChunk r:id="c"/>`, {
        'word/_rels/document.xml.rels': rels,
        'word/chunk.html': '<p>x</p>',
      }),
    });
    expect(diagnostics.map(({ reason }) => reason).join('\n')).toContain('word/chunk.html');
  });
});
