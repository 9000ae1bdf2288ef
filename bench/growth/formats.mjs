// Every format that the program reads, written around a text or around markup of its own kind.
import { unzipSync, zipSync } from 'fflate';
import { openDocuments, pages, richTexts, wordDocuments } from './markup.mjs';
import { texts } from './shapes.mjs';

const bytesOf = (text) => new TextEncoder().encode(text);
const zipped = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])), { level: 1 });
const escaped = (text) => text.replace(/[&<>\f]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\f': '' })[c]);
const latin = (text) => Buffer.from(text).toString('latin1');

/** Paragraphs of a page: blank lines part them, other lines are lines. */
const asPage = (text) =>
  text
    .split(/\n\n+/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
const page = (body) => `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;

const quotedPrintable = (text) =>
  latin(text)
    .replace(/[^\n\x20-\x3c\x3e-\x7e]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/[^\n]{70}(?=[^\n])/g, '$&=\n');
const mail = (type, body, more = '') =>
  `From: Ana <ana@example.org>\nSubject: The Boat\nDate: Sat, 3 Jan 2004 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n${more}\n${body}\n`;

const eachLine = (text, write) =>
  text
    .split('\n')
    .map((line) => write(line))
    .join('\n');
const docx = (body) => zipped({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
const inDocx = (text) =>
  docx(eachLine(text, (line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`));
const content = (body) =>
  `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const odt = (body) => zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content(body) });
const inOdt = (text) => eachLine(text, (line) => `<text:p>${escaped(line)}</text:p>`);
const fodt = (body) =>
  `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
const rtf = (body) => `{\\rtf1\\ansi\\ansicpg1252 ${body}}`;
const inRtf = (text) =>
  rtf(
    text
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[^\n -~]/g, (c) => `\\u${(c.charCodeAt(0) << 16) >> 16}?`)
      .replaceAll('\n', '\\par\n'),
  );
const epub = (body) =>
  zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
  });
/** A part of an archive for every tenth of a text. */
const inZip = (text) => {
  const size = Math.ceil(text.length / 10);
  return zipped(
    Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i + 1}.txt`, text.slice(i * size, (i + 1) * size)])),
  );
};

const TEXTS = { shapes: texts };
const PAGES = { shapes: pages };

/**
 * Formats by name: the ending of the file, the shapes that are written in it, how, and what is made of the book. A text
 * stands in every one, markup in those of its kind.
 */
export const formats = {
  txt: { ...TEXTS, ending: 'txt', write: (text) => text },
  md: { ...TEXTS, ending: 'md', write: (text) => text },
  html: { ...TEXTS, ending: 'html', write: (text) => page(asPage(text)) },
  'html, one line a paragraph': {
    ...TEXTS,
    variant: true,
    ending: 'html',
    write: (text) => page(eachLine(text, (line) => `<p>${escaped(line)}</p>`)),
  },
  'html, preformatted': {
    ...TEXTS,
    variant: true,
    ending: 'html',
    write: (text) => page(`<pre>${escaped(text)}</pre>`),
  },
  eml: { ...TEXTS, second: true, ending: 'eml', write: (text) => mail('text/plain', text) },
  'eml, quoted-printable': {
    ...TEXTS,
    variant: true,
    ending: 'eml',
    write: (text) => mail('text/plain', quotedPrintable(text), 'Content-Transfer-Encoding: quoted-printable\n'),
  },
  'eml, its subject': {
    ...TEXTS,
    variant: true,
    ending: 'eml',
    write: (text) => `Subject: ${text}\n${mail('text/plain', 'She went.')}`,
  },
  mbox: {
    ...TEXTS,
    second: true,
    ending: 'mbox',
    write: (text) =>
      `From ana@example.org Sat Jan  3 10:00:00 2004\n${mail('text/plain', text)}\nFrom ana@example.org Sat Jan  3 11:00:00 2004\n${mail('text/plain', 'She went.')}`,
  },
  mhtml: { ...TEXTS, second: true, ending: 'mhtml', write: (text) => mail('text/html', page(asPage(text))) },
  docx: { ...TEXTS, second: true, ending: 'docx', write: inDocx },
  odt: { ...TEXTS, second: true, ending: 'odt', write: (text) => odt(inOdt(text)) },
  fodt: { ...TEXTS, second: true, ending: 'fodt', write: (text) => fodt(inOdt(text)) },
  rtf: { ...TEXTS, second: true, ending: 'rtf', write: inRtf },
  epub: { ...TEXTS, second: true, ending: 'epub', write: (text) => epub(asPage(text)) },
  zip: { ...TEXTS, second: true, ending: 'zip', write: inZip },
  'txt to kepub': { ...TEXTS, second: true, ending: 'txt', write: (text) => text, target: 'kepub' },
  'txt to azw3': { ...TEXTS, second: true, ending: 'txt', write: (text) => text, target: 'azw3' },
  'page in html': { ...PAGES, ending: 'html', write: page },
  'page in md': { ...PAGES, variant: true, ending: 'md', write: (body) => body },
  'page in eml': { ...PAGES, variant: true, ending: 'eml', write: (body) => mail('text/html', page(body)) },
  'page in mhtml': { ...PAGES, variant: true, ending: 'mhtml', write: (body) => mail('text/html', page(body)) },
  'page in epub': { ...PAGES, variant: true, ending: 'epub', write: epub },
  'body of docx': { shapes: wordDocuments, ending: 'docx', write: docx },
  'body of odt': { shapes: openDocuments, ending: 'odt', write: odt },
  'body of fodt': { shapes: openDocuments, second: true, ending: 'fodt', write: fodt },
  'body of rtf': { shapes: richTexts, ending: 'rtf', write: rtf },
};

/** The bytes of a shape in a format, of about a size. */
export function storyOf(format, shape, size) {
  const { shapes, write } = formats[format];
  const made = write(shapes[shape](size));
  return typeof made === 'string' ? bytesOf(made) : made;
}

/** How much there is to read in a file: what stands packed in it counts as it is unpacked. */
export function readingSize(bytes) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes.length;
  return Object.values(unzipSync(bytes)).reduce((sum, file) => sum + file.length, 0);
}
