import { readXml } from '../document/xml.ts';

/** Elements that hold a second copy of what stands elsewhere, or what was taken out. */
const COPIES: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:del']);

/** Pictures; their descriptions count as text. */
const PICTURE: ReadonlySet<string> = new Set(['a:blip', 'v:imagedata']);

/** The running text of a part of a document: every `w:t`, whatever stands around it. */
export function docxLetters(bytes: Uint8Array | null): string {
  const pieces: string[] = [];
  let copies = 0;
  let text = false;
  let separator = false;
  let described = '';
  if (bytes === null) return '';
  readXml(bytes, {
    open(name, attributes) {
      if (COPIES.has(name)) copies += 1;
      text = name === 'w:t' || name === 'm:t';
      if (name === 'w:footnote' || name === 'w:endnote') separator = !/^(?:normal)?$/.test(attributes['w:type'] ?? '');
      if (name === 'wp:docPr') described = attributes.descr ?? '';
      else if (name === 'v:shape') described = attributes.alt ?? '';
      else if (PICTURE.has(name) && copies === 0) {
        pieces.push(described);
        described = '';
      } else if (name === 'w:tab' || name === 'w:br' || name === 'w:p') pieces.push(' ');
    },
    text(value) {
      if (text && copies === 0 && !separator) pieces.push(value);
    },
    close(name) {
      if (COPIES.has(name)) copies -= 1;
      text = false;
    },
  });
  return pieces.join('');
}
