// The same story in the files that are not text: what it costs to open them is what is measured.
import { strToU8, zipSync } from 'fflate';
import { asPages, asText, chaptersOf, titleOf } from './prose.mjs';

const zipped = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 6 });
const page = (body) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A Book</title></head><body>${body}</body></html>`;

/** An EPUB with a page a chapter, as most programs write it. */
export function asEpub(shape) {
  const pages = asPages(shape);
  const items = pages.map((_, i) => `<item id="c${i}" href="c${i}.xhtml" media-type="application/xhtml+xml"/>`);
  const refs = pages.map((_, i) => `<itemref idref="c${i}"/>`);
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${titleOf(shape)}</dc:title><dc:creator>A. Nobody</dc:creator><dc:language>en</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
    ...Object.fromEntries(pages.map((body, i) => [`c${i}.xhtml`, page(body)])),
  });
}

/** A document of a word processor, headings by their style. */
export function asDocx(shape) {
  const said = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
  const paragraph = (text, style = '') => `<w:p>${style}<w:r><w:t xml:space="preserve">${said(text)}</w:t></w:r></w:p>`;
  const body = chaptersOf(shape).map(
    ({ title, blocks }) =>
      paragraph(title, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') + blocks.map((text) => paragraph(text)).join(''),
  );
  return zipped({
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** A mail with the story as its text. */
export function asMail(shape) {
  return `From: A. Nobody <nobody@example.org>\nTo: stories@example.org\nSubject: ${titleOf(shape)}\nDate: Sat, 3 Jan 2004 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${asText(shape)}`;
}
