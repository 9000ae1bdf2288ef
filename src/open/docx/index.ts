import type { Grammar } from '../../markup/mend.ts';
import { readXml } from '../../markup/xml.ts';
import type { Outcome, Source } from '../../model/index.ts';
import type { Guard } from '../containers.ts';
import { type BesideAt, besideIn } from '../document/beside.ts';
import { counted, documentSource, opening, readPart } from '../document/source.ts';
import { refused } from '../refused.ts';
import { signature } from '../signature.ts';
import { docxLetters } from './letters.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { DocxReader } from './reader.ts';

/** Opens a document of Word, Google Docs or LibreOffice, as the tree of a page. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const kind = signature(source.bytes);
  if (kind !== null && kind !== 'docx') return await (await import('../doc.ts')).unpack(source, guard);
  return opening(source, () => {
    const found = openPackage(source.bytes);
    if ('reason' in found) return refused(source.name, found.reason, found.remedy);
    const { opened, damaged } = mended(found);
    const reader = new DocxReader(source.name, opened);
    const { whole, entities } = readXml(opened.main, reader);
    if (entities) return refused(source.name, 'it declares entities, as no word processor does', RESAVE);
    reader.finish();
    const parts = [opened.main, opened.part('footnotes'), opened.part('endnotes')];
    return documentSource(source, {
      writer: reader.writer,
      properties: opened.properties,
      vertical: reader.vertical,
      letters: parts.map(docxLetters).join(' '),
      pictures: reader.pictures.found,
      leftOut: [
        ...counted(commentsIn(opened.part('comments')), 'comment'),
        ...counted(reader.deletions, 'tracked deletion'),
      ],
      beside: besideText(opened),
      margins: partsText(opened, MARGINS),
      remarks: [...besideIn(opened.main, DELETED), ...besideIn(opened.part('comments'), PARAGRAPHS)],
      damaged: [
        ...(whole || damaged.length > 0 ? [] : ['the document ends in the middle: it was cut off']),
        ...damaged,
        ...[...opened.relationships.values()]
          .filter(({ type, external }) => type === 'aFChunk' && !external)
          .map(
            ({ target }) =>
              `it shows the file ${target}, which it only joins when it is saved anew; its words are not in the book`,
          ),
      ],
    });
  });
}

/** Where words whose own tags are lost are found in a document, and what ends what (ECMA-376 part 1, 17). */
const GRAMMAR: Grammar = {
  frames: [
    [/^w:r$/, ['w:t']],
    [/^w:(?:p|hyperlink|ins|smartTag|fldSimple)$/, ['w:r', 'w:t']],
    [/^w:(?:body|document|tc|tr|tbl|txbxContent|sdtContent|footnote|endnote|comment)$/, ['w:p', 'w:r', 'w:t']],
  ],
  names: /:/,
  words: /^(?:w|m|a):t$/,
  lost: [/^w:(?:r|t|pPr|hyperlink)$/, /^w:(?:body|tbl|tr|tc|txbxContent|footnote|endnote|comment)$/, 'w:p'],
  ends: [
    [/^w:(?:p|tr)$/, /^w:(?:\w+Pr|hyperlink|p|r|t)$/],
    [/^w:r$/, /^w:(?:\w+Pr|t)$/],
    [/^w:(?:t|tbl|hyperlink)$/, /^w:\w+Pr$/],
    [/^w:(?:tbl|sectPr)$/, /^w:p$/],
    [/^w:body$/, /^(?!w:document$)./],
  ],
};
const TEXTS = ['footnotes', 'endnotes', 'comments'];

/** The parts of a document that hold words, mended where they are broken. */
function mended(found: DocxPackage): { readonly opened: DocxPackage; readonly damaged: readonly string[] } {
  const main = readPart(found.main, GRAMMAR);
  const parts = new Map(
    TEXTS.flatMap((type) => {
      const bytes = found.part(type);
      return bytes === null ? [] : [[type, readPart(bytes, GRAMMAR)] as const];
    }),
  );
  const opened = { ...found, main: main.bytes, part: (type: string) => parts.get(type)?.bytes ?? found.part(type) };
  return { opened, damaged: [main, ...parts.values()].flatMap(({ damaged }) => damaged) };
}

const RESAVE = 'Open it in the program that made it, and save it again.';

/** Where the parts of a document hold words that its running text does not. */
const PARAGRAPHS: BesideAt = {
  words: ['w:t', 'w:delText', 'a:t'],
  ends: ['w:p', 'a:p'],
  attributes: { 'v:textpath': ['string'] },
};
const MARGINS = /(?:^|\/)(?:header|footer)\d*\.xml$/;
const PARTS = /(?:^|\/)(?:footnotes|endnotes|diagrams\/data\d*|charts\/chart\d*)\.xml$/;
const DELETED: BesideAt = { words: ['w:delText'], ends: ['w:p', 'w:del'] };
const MAIN: BesideAt = {
  words: [],
  ends: [],
  attributes: { 'wp:docPr': ['descr', 'title'], 'v:shape': ['alt'] },
};
const PROPERTIES = ['cp:category', 'cp:contentStatus', 'Company', 'Manager', 'vt:lpwstr'];

function partsText({ archive }: DocxPackage, named: RegExp): readonly string[] {
  const parts = archive.names.filter((name) => named.test(name));
  return parts.flatMap((name) => besideIn(archive.read(name), PARAGRAPHS));
}

function besideText(opened: DocxPackage): readonly string[] {
  const { archive, main } = opened;
  const properties = archive.names.filter((name) => /^docProps\/\w+\.xml$/.test(name));
  return [
    ...besideIn(main, MAIN),
    ...partsText(opened, PARTS),
    ...properties.flatMap((name) => besideIn(archive.read(name), { words: PROPERTIES, ends: PROPERTIES })),
  ];
}

function commentsIn(bytes: Uint8Array | null): number {
  let count = 0;
  const open = (name: string): void => {
    if (name === 'w:comment') count += 1;
  };
  if (bytes !== null) readXml(bytes, { open, text: () => {}, close: () => {} });
  return count;
}
