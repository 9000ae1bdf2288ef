import { zipSync } from 'fflate';
import { fc } from '../seeded.ts';
import { plainStory } from './generated-stories.ts';
import { htmlPage } from './html-pages.ts';
import { markdownStory } from './markdown-stories.ts';

/** A file of some format, and the words that were put into its running text; null where some of them are furniture. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly words: string | null;
}

interface Run {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'italic' | 'struck';
  /** The words of a footnote behind it. */
  readonly note: string | null;
}
interface Piece {
  readonly kind: 'paragraph' | 'heading' | 'centred' | 'item' | 'empty';
  readonly runs: readonly Run[];
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  fc.constantFrom(
    'naïve',
    'Ada’s',
    '“tea”',
    'Łódź',
    'морской',
    'λόγος',
    '灯台',
    '12',
    'a & b',
    '1 < 2',
    '{x}',
    '\\y',
    'e\u0301',
    '😀z',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const run: fc.Arbitrary<Run> = fc.record({
  text: words,
  note: fc.option(words, { freq: 6 }),
  look: fc.constantFrom('plain', 'plain', 'plain', 'bold', 'italic', 'struck'),
});
const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'centred', 'item', 'empty'),
  runs: fc.array(run, { minLength: 1, maxLength: 4 }),
});
const pieces = fc.array(piece, { minLength: 1, maxLength: 16 });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const wordsOf = (list: readonly Piece[]): string =>
  list
    .flatMap(({ kind, runs }) =>
      kind === 'empty' ? [] : runs.flatMap(({ text, note }) => (note === null ? text : [text, note])),
    )
    .join(' ');
const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])), { level: 0 });

function docx(list: readonly Piece[]): Uint8Array {
  const looks = { plain: '', bold: '<w:b/>', italic: '<w:i/>', struck: '<w:strike/>' };
  const kinds = {
    paragraph: '',
    heading: '<w:pStyle w:val="Heading1"/>',
    centred: '<w:jc w:val="center"/>',
    item: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    empty: '',
  };
  const notes: string[] = [];
  const mark = (note: string | null): string => {
    if (note === null) return '';
    notes.push(
      `<w:footnote w:id="${notes.length + 1}"><w:p><w:r><w:t>${escapeXml(note)}</w:t></w:r></w:p></w:footnote>`,
    );
    return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
  };
  const runs = (items: readonly Run[]): string =>
    items
      .map(
        ({ text, look, note }) =>
          `<w:r><w:rPr>${looks[look]}</w:rPr><w:t xml:space="preserve">${escapeXml(text)} </w:t></w:r>${mark(note)}`,
      )
      .join('');
  const body = list.map(
    ({ kind, runs: items }) => `<w:p><w:pPr>${kinds[kind]}</w:pPr>${kind === 'empty' ? '' : runs(items)}</w:p>`,
  );
  return archive({
    'word/document.xml': `<w:document><w:body>${body.join('')}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes>${notes.join('')}</w:footnotes>`,
  });
}

function odt(list: readonly Piece[]): Uint8Array {
  const mark = (note: string | null): string =>
    note === null
      ? ''
      : `<text:note><text:note-citation>7</text:note-citation><text:note-body><text:p>${escapeXml(note)}</text:p></text:note-body></text:note>`;
  const runs = (items: readonly Run[]): string =>
    items
      .map(({ text, look, note }) =>
        look === 'plain'
          ? `${escapeXml(text)}${mark(note)} `
          : `<text:span text:style-name="${look}">${escapeXml(text)}${mark(note)}</text:span> `,
      )
      .join('');
  const body = list.map(({ kind, runs: items }) => {
    if (kind === 'empty') return '<text:p/>';
    if (kind === 'heading') return `<text:h text:outline-level="1">${runs(items)}</text:h>`;
    if (kind === 'item')
      return `<text:list><text:list-item><text:p>${runs(items)}</text:p></text:list-item></text:list>`;
    return `<text:p text:style-name="${kind}">${runs(items)}</text:p>`;
  });
  const styles =
    '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="centred" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>';
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
  });
}

function rtf(list: readonly Piece[]): Uint8Array {
  const looks = { plain: '', bold: '\\b ', italic: '\\i ', struck: '\\strike ' };
  const code = (unit: number): string => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  const text = (words: string): string =>
    [...words]
      .map((character) => {
        if (/[\\{}]/.test(character)) return `\\${character}`;
        if (character < '\u0080') return character;
        return Array.from({ length: character.length }, (_, i) => code(character.charCodeAt(i))).join('');
      })
      .join('');
  const body = list.map(({ kind, runs }) =>
    kind === 'empty'
      ? '\\pard\\par'
      : `\\pard${kind === 'centred' ? '\\qc' : ''}${kind === 'heading' ? '\\outlinelevel0' : ''} ${runs.map(({ text: words, look, note }) => `{${looks[look]}${text(words)}${note === null ? '' : `{\\super\\chftn{\\footnote\\pard\\plain ${text(note)}}}`}} `).join('')}\\par`,
  );
  return utf8(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\n${body.join('\n')}\n}`);
}

function page(list: readonly Piece[]): string {
  const looks = { plain: ['', ''], bold: ['<b>', '</b>'], italic: ['<i>', '</i>'], struck: ['<s>', '</s>'] } as const;
  const notes: string[] = [];
  // Every other note says that it is one; the rest are shown by links alone.
  const mark = (note: string | null): string => {
    if (note === null) return '';
    const n = notes.length + 1;
    const stated = n % 2 === 0;
    const back = `<a href="#r${n}">${n}</a>`;
    notes.push(
      stated
        ? `<aside epub:type="footnote" id="n${n}"><p>${escapeXml(note)}</p></aside>`
        : `<p id="n${n}">${back}. ${escapeXml(note)}</p>`,
    );
    return `<a id="r${n}" href="#n${n}">${n}</a>`;
  };
  const runs = (items: readonly Run[]): string =>
    items.map(({ text, look, note }) => `${looks[look][0]}${escapeXml(text)}${looks[look][1]}${mark(note)} `).join('');
  const body = list.map(({ kind, runs: items }) => {
    if (kind === 'empty') return '<p><br/></p>';
    if (kind === 'heading') return `<h2>${runs(items)}</h2>`;
    if (kind === 'item') return `<ul><li>${runs(items)}</li></ul>`;
    return `<p${kind === 'centred' ? ' style="text-align: center"' : ''}>${runs(items)}</p>`;
  });
  return `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title></title></head><body>\n${body.join('\n')}\n${notes.join('\n')}\n</body></html>`;
}

function epub(pages: readonly (readonly Piece[])[]): Uint8Array {
  const names = pages.map((_, i) => `page-${i + 1}.xhtml`);
  const items = names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`);
  return archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(pages.map((list, i) => [`OEBPS/${names[i]}`, page(list)])),
  });
}

function fb2(list: readonly Piece[]): Uint8Array {
  const looks = { plain: '', bold: 'strong', italic: 'emphasis', struck: 'strikethrough' };
  const notes: string[] = [];
  const mark = (note: string | null): string => {
    if (note === null) return '';
    const n = notes.length + 1;
    notes.push(`<section id="n${n}"><title><p>${n}</p></title><p>${escapeXml(note)}</p></section>`);
    return `<a l:href="#n${n}" type="note">[${n}]</a>`;
  };
  const runs = (items: readonly Run[]): string =>
    items
      .map(({ text, look, note }) => {
        const words = escapeXml(text);
        return `${looks[look] === '' ? words : `<${looks[look]}>${words}</${looks[look]}>`}${mark(note)} `;
      })
      .join('');
  const body = list.map(({ kind, runs: items }) => {
    if (kind === 'empty') return '<empty-line/>';
    if (kind === 'heading') return `</section><section><title><p>${runs(items)}</p></title>`;
    if (kind === 'item') return `<poem><stanza><v>${runs(items)}</v></stanza></poem>`;
    return kind === 'centred' ? `<subtitle>${runs(items)}</subtitle>` : `<p>${runs(items)}</p>`;
  });
  return utf8(
    `<?xml version="1.0" encoding="utf-8"?>\n<FictionBook xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><book-title>A Book</book-title></title-info></description><body><section>${body.join('\n')}</section></body><body name="notes">${notes.join('')}</body></FictionBook>`,
  );
}

function tex(list: readonly Piece[]): Uint8Array {
  const looks = { plain: '', bold: '\\textbf', italic: '\\emph', struck: '\\sout' };
  const text = (words: string): string =>
    words.replace(/[\\{}&%$#_~^]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));
  const runs = (items: readonly Run[]): string =>
    items
      .map(({ text: words, look, note }) => {
        const set = look === 'plain' ? text(words) : `${looks[look]}{${text(words)}}`;
        return `${set}${note === null ? '' : `\\footnote{${text(note)}}`} `;
      })
      .join('');
  const body = list.map(({ kind, runs: items }) => {
    if (kind === 'empty') return '\\bigskip';
    if (kind === 'heading') return `\\chapter{${runs(items)}}`;
    if (kind === 'item') return `\\begin{verse}\n${runs(items)}\n\\end{verse}`;
    return kind === 'centred' ? `{\\centering ${runs(items)}\\par}` : runs(items);
  });
  return utf8(`\\documentclass{book}\n\\title{A Book}\n\\begin{document}\n${body.join('\n\n')}\n\\end{document}\n`);
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
const part = (type: string, text: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`;

function mhtml(html: string): Uint8Array {
  return utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"; type="text/html"\r\n\r\n--edge\r\n${part('text/html', html)}--edge--\r\n`,
  );
}

function mbox(posts: readonly string[]): Uint8Array {
  const messages = posts.map(
    (text, i) =>
      `From ada@quill.example Sat Mar  1 10:00:00 1997\nFrom: Ada <ada@quill.example>\nSubject: The Tide ${i + 1}/${posts.length}\nMIME-Version: 1.0\n${part('text/plain', text).replace(/\r\n/g, '\n')}\n`,
  );
  return utf8(messages.join(''));
}

const file = fc.oneof(
  plainStory.map((text) => ['txt', text] as const),
  markdownStory.map((text) => ['md', text] as const),
  htmlPage.map((text) => ['html', text] as const),
);

/** Files of every container format, by its ending. */
export const containers: Readonly<Record<string, fc.Arbitrary<Written>>> = {
  docx: pieces.map((list) => ({ bytes: docx(list), words: wordsOf(list) })),
  odt: pieces.map((list) => ({ bytes: odt(list), words: wordsOf(list) })),
  rtf: pieces.map((list) => ({ bytes: rtf(list), words: wordsOf(list) })),
  epub: fc
    .array(pieces, { minLength: 1, maxLength: 3 })
    .map((pages) => ({ bytes: epub(pages), words: pages.map(wordsOf).join(' ') })),
  tex: pieces.map((list) => ({ bytes: tex(list), words: wordsOf(list) })),
  fb2: pieces.map((list) => ({ bytes: fb2(list), words: wordsOf(list) })),
  mhtml: htmlPage.map((html) => ({ bytes: mhtml(html), words: null })),
  mbox: fc.array(plainStory, { minLength: 1, maxLength: 3 }).map((posts) => ({ bytes: mbox(posts), words: null })),
  zip: fc.array(file, { minLength: 1, maxLength: 3 }).map((files) => ({
    bytes: archive(Object.fromEntries(files.map(([format, text], i) => [`part-${i + 1}.${format}`, text]))),
    words: null,
  })),
};
