import { describe, expect, test } from 'vitest';
import { blockText, referencesIn } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/html/index.ts';
import { difference } from './show.ts';

/** A page read: its text, its notes by the mark that leads to each, and letters that came from nowhere or went. */
function read(markup: string) {
  const { value, trace } = reader.read(markup, 'page.html');
  const marks = new Map(value.blocks.flatMap(referencesIn).map((reference) => [reference.identifier, reference]));
  const notes = (value.footnotes ?? []).map((note) => {
    const mark = marks.get(note.identifier);
    return `${mark ? blockText({ ...note, type: 'paragraph', children: mark.children }) : '?'} → ${blockText(note, ' / ')}`;
  });
  const held = [...value.blocks, ...(value.footnotes ?? [])].map((block) => blockText(block));
  const removed = trace.removals.map(({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ').trim()}`);
  const edits = trace.edits.map(({ after }) => after);
  const all = [...held, ...trace.removals.map(({ text }) => text)].join(' ');
  return {
    lines: value.blocks.map((block) => `${block.type} ${blockText(block)}`),
    notes,
    removed,
    lost: difference(`${reader.letters(markup)} ${edits.join(' ')}`, all),
  };
}

const body = (inside: string): string => `<html><body>${inside}</body></html>`;

test('a note goes on until the next one, in paragraphs without a name', () => {
  const { lines, notes, lost } = read(
    body(`<p>He ran<a href="#n1" role="doc-noteref">1</a> home<a href="#n2" role="doc-noteref">2</a>.</p><p>It rained.</p>
<p id="n1">1. Twice.</p><p>The second time he was slower.</p><p id="n2">2. Uphill.</p><p>The end of the page.</p>`),
  );
  expect(notes).toEqual(['1 → 1. / Twice. / The second time he was slower.', '2 → 2. / Uphill.']);
  expect(lines.slice(1)).toEqual(['paragraph It rained.', 'paragraph The end of the page.']);
  expect(lost).toEqual({});
});

test('a note in a box behind its mark, and the mark that stands before it, are one', () => {
  const box = (n: number, words: string): string =>
    `<div class="f"><a id="f-${n}" href="#a-${n}">${n}</a><div class="c"><p>${words}</p></div></div>`;
  const call = (n: number): string => `<a id="a-${n}" href="#f-${n}">${n}</a>`;
  const { lines, notes, lost } = read(
    body(
      `<div><p>There were eight of them in the boat that night${call(1)}, and a dog.</p><p>Nobody rowed as they should have rowed${call(2)}.</p>${box(1, 'There had been nine.')}${box(2, 'The dog did.')}<p>Next week there is a wedding.</p></div>`,
    ),
  );
  expect(notes).toEqual(['1 → 1 / There had been nine.', '2 → 2 / The dog did.']);
  expect(lines.at(-1)).toBe('paragraph Next week there is a wedding.');
  expect(lost).toEqual({});
  const many = body(
    `<p>He ran on${call(1)}, all of them said.</p><div><a id="f-1" href="#a-1">1</a><div><p>One. <a id="x">Two.</a></p></div><h3>Three</h3></div>`,
  );
  expect(read(many).notes).toEqual([]);
});

const NUMBERED = `<h2>Two</h2><p>He ran all the way home in the rain<a href="#n1"><sup>1</sup></a>, and slept.</p><p>She did not<a href="#n2"><sup>2</sup></a>, having a train to catch.</p>`;

test('a raised mark that leads to a passage with the same number is one of a note, though nothing leads back', () => {
  const { lines, notes, lost } = read(
    body(
      `${NUMBERED}<h2>Note</h2><p id="n1">1. In their dialect, joy.</p><p id="n2">2. Nor ever had.</p><p>Ultima actualizare: 3 mai 2008</p>`,
    ),
  );
  expect(notes).toEqual(['1 → 1. / In their dialect, joy.', '2 → 2. / Nor ever had.']);
  expect(lines).not.toContain('heading Note');
  expect(lines.at(-1)).toBe('paragraph Ultima actualizare: 3 mai 2008');
  expect(lost).toEqual({});
});

test.each([
  [
    'a number in the line',
    `<p>They broke rule <a href="#r3">3</a> that very night, all of them.</p><p id="r3">3. Never feed the goose.</p>`,
  ],
  [
    'another number than the passage has',
    `<p>They ran home in the rain that night<a href="#r3"><sup>3</sup></a>.</p><p id="r3">7. Never feed the goose.</p>`,
  ],
  [
    'a passage above the mark',
    `<p id="r3">3. Never feed the goose.</p><p>They ran home in the rain that night<a href="#r3"><sup>3</sup></a>.</p>`,
  ],
])('%s leads to no note', (_, inside) => {
  const { notes, lines } = read(body(inside));
  expect(notes).toEqual([]);
  expect(lines.join('\n')).toContain('Never feed the goose.');
});

describe('the notes of a page are linked, whoever wrote it', () => {
  test.each([
    [
      'Word',
      `<p class=MsoNormal>He ran<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> home.</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Twice.</p></div></div>`,
      ['[1] → [1] / Twice.'],
    ],
    [
      'LibreOffice',
      `<p>He ran<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> home.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Twice.</p>
<p class="sdfootnote">Or thrice.</p></div>`,
      ['1 → 1 / Twice. / Or thrice.'],
    ],
    [
      'pandoc',
      `<p>He ran<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> home.</p>
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr />
<ol><li id="fn1"><p>Twice.</p><p>Or thrice.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      ['1 → 1 / Twice. / Or thrice.'],
    ],
    [
      'a person on an archive',
      `<p><a name="return1"></a>He ran<sup>(<a href="#note1">1</a>)</sup> home.</p>
<p><b>Notes:</b></p><p><a name="note1"></a>(1) Twice. <a href="#return1">Back to text</a></p>`,
      ['1 → (1) / Twice.'],
    ],
    [
      'a person with stars',
      '<p id="r">He ran<a href="#n">*</a> home.</p><p id="n">* Twice. <a href="#r">↑</a></p>',
      ['* → * / Twice.'],
    ],
    [
      'a list of terms',
      '<p>He ran<a id="b1" href="#n1">1</a> home.</p><dl><dt id="n1">[<a href="#b1">←1</a>]</dt><dd><p>Twice.</p></dd></dl>',
      ['1 → [1] / Twice.'],
    ],
    [
      'an empty anchor above the note',
      '<p>He ran<a id="b1" href="#n1">1</a> home.</p><a id="n1"></a><p>1. Twice. <a href="#b1">back</a></p>',
      ['1 → 1. / Twice.'],
    ],
  ])('%s', (_, markup, notes) => {
    const page = read(body(markup));
    expect(page.notes).toEqual(notes);
    expect(page.lines.filter((line) => !line.startsWith('scene-break'))).toEqual([
      expect.stringMatching(/^paragraph He ran\(?(?:\[1\]|1|\*)\)? home\.$/),
    ]);
    expect(page.lost).toEqual({});
  });

  test('words that lead back, and a heading over notes alone, are left out by name', () => {
    const { removed } = read(
      body(
        '<h2>One</h2><p id="r">He ran<a href="#n">1</a> home.</p><h2>Notes</h2><p id="n">1. Twice. <a href="#r">Return</a></p><h2>Two</h2><p>He sat.</p>',
      ),
    );
    expect(removed).toEqual(['markup: Return', 'markup: Notes']);
  });
});

describe('what is no note stays where it is', () => {
  test.each([
    ['a link to a chapter', '<p><a href="#c">2</a> is next.</p><h2 id="c">Two</h2><p>He sat.</p>'],
    ['a mark without a way back', '<p>He ran<a href="#n">1</a> home.</p><p id="n">1. Twice.</p>'],
    [
      'words of prose',
      '<p id="a">See <a href="#b">the other road</a>.</p><p id="b">The road. <a href="#a">Back</a></p>',
    ],
    [
      'a list of the parts of a page',
      '<p id="top">Parts: <a href="#p1">1</a> | <a href="#p2">2</a></p><div id="p1"><p>He ran.</p><p><a href="#top">back</a></p></div><div id="p2"><p>He sat.</p><p><a href="#top">back</a></p></div>',
    ],
    [
      'a chapter under its number',
      '<p id="top">On to part <a href="#p1">1</a>.</p><div id="p1"><h2>One</h2><p>He ran.</p><a href="#top">back</a></div>',
    ],
    ['a place that is not there', '<p>He ran<a href="#n" role="doc-noteref">1</a> home.</p>'],
    [
      'several notes in one paragraph',
      '<p>He<a id="a" href="#1">1</a> ran<a id="b" href="#2">2</a>.</p><p><a id="1" href="#a">1</a> Once.<br><a id="2" href="#b">2</a> Twice.</p>',
    ],
  ])('%s', (_, markup) => {
    const page = read(body(markup));
    expect(page.notes).toEqual([]);
    expect(page.lost).toEqual({});
  });

  test('a page can’t pretend', () => {
    const page = read(body('<p>He <a note-reference="page.html#1">ran</a>.</p>'));
    expect(page.lines).toEqual(['paragraph He ran.']);
    expect(page.notes).toEqual([]);
  });
});
