import type { Grammar } from '../../markup/mend.ts';
import { readXml } from '../../markup/xml.ts';
import { BLOCK_END, BORDER, type Outcome, type Source } from '../../model/index.ts';
import type { Guard } from '../containers.ts';
import { type BesideAt, besideIn } from '../document/beside.ts';
import { counted, documentSource, opening, readPart } from '../document/source.ts';
import { refused } from '../refused.ts';
import { signature } from '../signature.ts';
import { type OdtPackage, openOdt } from './package.ts';
import { OdtReader } from './reader.ts';

/** Opens a document of LibreOffice or OpenOffice, packed or flat, as the tree of a page. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const kind = signature(source.bytes);
  if (kind !== null && kind !== 'odt') return await (await import('../doc.ts')).unpack(source, guard);
  return opening(source, () => {
    const found = openOdt(source.bytes);
    if ('reason' in found) return refused(source.name, found.reason, found.remedy);
    const { bytes, damaged } = readPart(found.content, GRAMMAR);
    const opened = { ...found, content: bytes };
    let vertical = false;
    const reader = new OdtReader(source.name, opened, (styles) => {
      for (const bytes of opened.styles) {
        readXml(bytes, {
          open: (name, attributes) => {
            if (name === 'style:page-layout-properties') vertical ||= attributes['style:writing-mode'] === 'tb-rl';
            styles.open(name, attributes);
          },
          text: () => {},
          close: (name) => styles.close(name),
        });
      }
    });
    const { whole, entities } = readXml(opened.content, reader);
    if (entities) return refused(source.name, 'it declares entities, as no word processor does', RESAVE);
    return documentSource(source, {
      writer: reader.writer,
      properties: opened.properties,
      vertical,
      letters: odtLetters(opened.content),
      pictures: reader.frames.found,
      leftOut: [...counted(reader.comments, 'comment'), ...counted(reader.deletions, 'tracked deletion')],
      beside: besideText(opened),
      margins: opened.styles.flatMap((bytes) => besideIn(bytes, { words: MARGINS, ends: ['text:p', 'text:h'] })),
      remarks: besideIn(opened.content, REMARKS),
      damaged: whole || damaged.length > 0 ? damaged : ['the document ends in the middle: it was cut off'],
    });
  });
}

/** Where words whose own tags are lost are found in a document, and what ends what. */
const GRAMMAR: Grammar = {
  frames: [
    [
      /^(?:office:(?:text|body)|text:(?:section|list|list-item|index-body|note-body)|table:table-cell|draw:text-box)$/,
      ['text:p'],
    ],
  ],
  names: /:/,
  words: /^text:(?:p|h|span|a)$/,
  lost: [
    /^text:(?:span|s|tab|line-break|a|note)$/,
    /^(?:office:text|text:(?:section|list-item|note-body)|table:table-cell|draw:text-box)$/,
    'text:p',
  ],
  ends: [
    [/^office:(?:body|(?:automatic-|master-)?styles|font-face-decls|scripts|settings|meta)$/, /^(?!office:document)./],
  ],
};

const RESAVE = 'Open it in the program that made it, and save it again.';

/** Where the files of a document hold words that its running text does not. */
const MARGINS = ['header', 'footer'].flatMap((name) => ['', '-first', '-left'].map((which) => `style:${name}${which}`));
const BESIDE: BesideAt = {
  words: ['svg:title', 'svg:desc', 'table:title', 'table:desc'],
  ends: ['svg:title', 'svg:desc', 'table:title', 'table:desc'],
  attributes: {
    'text:hidden-text': ['text:string-value'],
    'text:conditional-text': ['text:string-value-if-true', 'text:string-value-if-false'],
    'text:user-field-decl': ['office:string-value'],
    'text:variable-set': ['office:string-value'],
  },
};
const REMARKS: BesideAt = {
  words: ['office:annotation', 'text:deletion'],
  ends: ['text:p', 'text:h', 'text:deletion'],
  silent: ['dc:creator', 'dc:date', 'meta:creator-initials', 'office:change-info'],
};
const USER_DEFINED = { words: ['meta:user-defined'], ends: ['meta:user-defined'] };

function besideText({ content, meta }: OdtPackage): readonly string[] {
  return [...besideIn(content, BESIDE), ...besideIn(meta, USER_DEFINED)];
}

/** Elements whose words are no part of the text: the numbers of notes, comments, what was deleted, data. */
const SILENT: ReadonlySet<string> = new Set(
  `text:note-citation office:annotation text:tracked-changes office:binary-data office:forms office:meta office:styles
office:automatic-styles office:master-styles office:font-face-decls office:scripts office:settings svg:desc svg:title
text:table-of-content-source text:alphabetical-index-source text:illustration-index-source text:user-index-source
text:table-index-source text:object-index-source text:bibliography-source office:event-listeners`.split(/\s+/),
);

/** The running text of a document: every text inside paragraphs; the descriptions of pictures count as text. */
function odtLetters(content: Uint8Array): string {
  const pieces: string[] = [];
  const frames: { picture: boolean; described: string; titled: string }[] = [];
  let silent = 0;
  let paragraphs = 0;
  let describing: 'described' | 'titled' | null = null;
  readXml(content, {
    open(name) {
      if (SILENT.has(name)) silent += 1;
      if (name === 'text:p' || name === 'text:h') paragraphs += 1;
      else if (name === 'draw:frame') frames.push({ picture: false, described: '', titled: '' });
      else if (name === 'draw:image' && frames.length > 0) (frames.at(-1) as { picture: boolean }).picture = true;
      else if (name === 'svg:desc') describing = 'described';
      else if (name === 'svg:title') describing = 'titled';
      else if (/^text:(?:s|tab|line-break)$/.test(name)) pieces.push(' ');
      else if (name === 'text:note' || name === 'draw:text-box') pieces.push(BORDER);
    },
    text(value) {
      const frame = frames.at(-1);
      if (describing && frame) frame[describing] += value;
      else if (silent === 0 && paragraphs > 0) pieces.push(value);
    },
    close(name) {
      if (SILENT.has(name)) silent -= 1;
      if (name === 'text:p' || name === 'text:h') {
        paragraphs -= 1;
        pieces.push(BLOCK_END);
      } else if (name === 'draw:frame') {
        const frame = frames.pop();
        if (frame?.picture && silent === 0) pieces.push(frame.described || frame.titled);
      } else if (name === 'draw:text-box') pieces.push(BORDER);
      else if (name === 'svg:desc' || name === 'svg:title') describing = null;
    },
  });
  return pieces.join('');
}
