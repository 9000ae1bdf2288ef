import { describe, expect, test } from 'vitest';
import { blockText, referencesIn, referencesOf, type Source } from '../../src/model/index.ts';
import { publish } from '../../src/pipeline.ts';
import { epubOf, page, sourceOf } from './books.ts';
import { docx, zipped } from './documents.ts';

/** A book's pages of story: marks with the notes they lead to, chapter by chapter, and what went wrong. */
async function notesOf(source: Source) {
  const { book, diagnostics, publication, trace } = await publish([source]);
  const chapters = book.value.sections.flatMap((section) => [section, ...section.children]);
  return {
    chapters: chapters
      .map(({ name, blocks, heading }) => {
        const named = referencesOf([...(heading?.label ?? []), ...(heading?.title ?? [])]);
        const marks = new Map([...named, ...blocks.flatMap(referencesIn)].map((mark) => [mark.identifier, mark]));
        const notes = blocks.flatMap((block) => (block.type === 'note' && block.purpose === 'footnote' ? [block] : []));
        const shown = notes.map((note) => {
          const mark = marks.get(note.identifier ?? '');
          return `${mark ? blockText({ ...note, type: 'paragraph', children: mark.children }) : '?'} → ${blockText(note)}`;
        });
        return [name, ...shown];
      })
      .filter(({ length }) => length > 1),
    names: chapters.filter(({ matter, listed }) => matter === 'body' && listed).map(({ name }) => name),
    wrong: diagnostics.filter(({ severity }) => severity === 'error').map(({ reason }) => reason),
    pages: publication.value.resources.map(({ content }) => String(content)).join(''),
    removed: trace.removals.map(({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ').trim()}`),
  };
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const headed = (text: string, more = ''): string => {
  return `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run(text)}${more}</w:p>`;
};
const footnote = (id: number, inside: string): string => `<w:footnote w:id="${id}">${inside}</w:footnote>`;

describe('notes of a DOCX', () => {
  test('lead from the text to the end of their chapter, footnotes and endnotes counted together', async () => {
    const mark = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const typed = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>';
    const document = docx(
      `${headed('One', mark(1))}<w:p>${run('He lit the lamp')}${typed}${run(' and sat down by it')}${mark(4)}${run('.')}</w:p>
${headed('Two')}<w:p>${run('Nobody saw it go out, and nobody said so.')}${mark(1, 'endnote')}</w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes>${footnote(1, `<w:p>${run('There was no nought.')}</w:p>`)}${footnote(3, `<w:p>${run('* Typed.')}</w:p>`)}${footnote(4, '<w:p/>')}</w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes><w:endnote w:id="1"><w:p>${run('So they say.')}</w:p><w:p>${run('But they do.')}</w:p></w:endnote></w:endnotes>`,
      },
    );
    const { chapters, names, wrong, pages } = await notesOf(sourceOf('lamp.docx', document));
    expect(wrong).toEqual([]);
    expect(names).toEqual(['One', 'Two']);
    expect(chapters).toEqual([
      ['One', '[1] → [1] There was no nought.', '* → * Typed.'],
      ['Two', '[4] → [4] So they say. But they do.'],
    ]);
    // A note without words leaves its number.
    expect(pages).toContain('by it<sup>[3]</sup>.');
  });
});

test.each([
  [
    'two notes of one number',
    `${footnote(1, `<w:p>${run('Nobody keeps it.')}</w:p>`)}${footnote(1, `<w:p>${run('Not even the clerk does.')}</w:p>`)}`,
  ],
  [
    'words beside the notes',
    `${footnote(1, `<w:p>${run('Nobody keeps it.')}</w:p>`)}<w:p>${run('Not even the clerk does.')}</w:p>`,
  ],
])('a damaged DOCX makes a book, and what none of its marks leads to is told: %s', async (_, notes) => {
  const document = docx(`<w:p>${run('The rule is old')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}</w:p>`, {
    'word/footnotes.xml': `<w:footnotes>${notes}</w:footnotes>`,
  });
  const { chapters, wrong, removed } = await notesOf(sourceOf('rule.docx', document));
  expect(wrong).toEqual([]);
  expect(chapters.flat()).toContain('[1] → [1] Nobody keeps it.');
  expect(removed).toContain('hidden-text: Not even the clerk does.');
});

test('notes of an ODT lead from the text to the end of their chapter', async () => {
  const note = (words: string): string =>
    `<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
  const bytes = zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text><text:h text:outline-level="1">One</text:h><text:p>He ran${note('Twice.')} home.</text:p><text:h text:outline-level="1">Two</text:h><text:p>He sat${note('Once.')} down.</text:p></office:text></office:body></office:document-content>`,
  });
  const { chapters, wrong } = await notesOf(sourceOf('lamp.odt', bytes));
  expect(wrong).toEqual([]);
  expect(chapters).toEqual([
    ['One', '[1] → [1] Twice.'],
    ['Two', '[2] → [2] Once.'],
  ]);
});

test('notes of an RTF lead from the text to the end of their chapter', async () => {
  const rtf = String.raw`{\rtf1\ansi {\pard\outlinelevel0 One\par}{\pard He ran{\super\chftn{\footnote\pard\plain {\super\chftn} Twice.}} home.\par}{\pard\outlinelevel0 Two\par}{\pard He sat{\super\chftn{\footnote\pard\plain {\super\chftn} Once.}} down.\par}}`;
  const { chapters, wrong } = await notesOf(sourceOf('lamp.rtf', new TextEncoder().encode(rtf)));
  expect(wrong).toEqual([]);
  expect(chapters).toEqual([
    ['One', '[1] → [1] Twice.'],
    ['Two', '[2] → [2] Once.'],
  ]);
});

describe('notes of an EPUB', () => {
  test('on a page of their own come to the chapter that calls them, and the page goes', async () => {
    const book = epubOf({
      'one.xhtml': page('<h1>One</h1>\n<p>He ran<a epub:type="noteref" href="notes.xhtml#n1">1</a> home.</p>'),
      'two.xhtml': page('<h1>Two</h1>\n<p>He sat<sup><a id="r2" href="notes.xhtml#n2">2</a></sup> down.</p>'),
      'notes.xhtml': page(
        '<h1>Notes</h1>\n<aside epub:type="footnote" id="n1"><p>Twice.</p></aside>\n<p id="n2"><a href="two.xhtml#r2">2</a>. Once.</p>',
      ),
    });
    const { chapters, wrong, names, removed } = await notesOf(sourceOf('lamp.epub', book));
    expect(wrong).toEqual([]);
    expect(names).toEqual(['One', 'Two']);
    expect(chapters).toEqual([
      ['One', '1 → 1 Twice.'],
      ['Two', '2 → 2. Once.'],
    ]);
    expect(removed).toContain('markup: Notes');
  });

  test('as calibre makes them of a document: terms, each in a file, also listed in the contents', async () => {
    const ncx = `<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint><navPoint><navLabel><text>←1</text></navLabel><content src="one.xhtml#back_1"/></navPoint><navPoint><navLabel><text>1</text></navLabel><content src="n1.xhtml"/></navPoint></navMap></ncx>`;
    const book = epubOf(
      {
        'one.xhtml': page('<h1>One</h1>\n<p>He ran<sup><a id="back_1" href="n1.xhtml#note_1">1</a></sup> home.</p>'),
        'n1.xhtml': page('<dl id="note_1"><dt>[<a href="one.xhtml#back_1">←1</a>]</dt><dd><p>Twice.</p></dd></dl>'),
      },
      { 'toc.ncx': ncx },
    );
    const { chapters, wrong, names } = await notesOf(sourceOf('lamp.epub', book));
    expect(wrong).toEqual([]);
    expect(names).toEqual(['One']);
    expect(chapters).toEqual([['One', '1 → [1] Twice.']]);
  });
});
