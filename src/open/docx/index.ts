import { readXml } from '../../markup/xml.ts';
import type { Outcome, Source } from '../../model/index.ts';
import { type BesideAt, besideIn } from '../document/beside.ts';
import { counted, documentSource, opening, refused } from '../document/source.ts';
import type { Guard } from '../index.ts';
import { signature } from '../signature.ts';
import { docxLetters } from './letters.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { DocxReader } from './reader.ts';

/** Opens a document of Word, Google Docs or LibreOffice, as the tree of a page. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const kind = signature(source.bytes);
  if (kind !== null && kind !== 'docx') return await (await import('../doc.ts')).unpack(source, guard);
  return opening(source, () => {
    const opened = openPackage(source.bytes);
    if ('reason' in opened) return refused(source.name, opened.reason, opened.remedy);
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
      remarks: [...besideIn(opened.main, DELETED), ...besideIn(opened.part('comments'), PARAGRAPHS)],
      damaged: [
        ...(whole ? [] : ['the document ends in the middle: it was cut off']),
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

const RESAVE = 'Open it in the program that made it, and save it again.';

/** Where the parts of a document hold words that its running text does not. */
const PARAGRAPHS: BesideAt = {
  words: ['w:t', 'w:delText', 'a:t'],
  ends: ['w:p', 'a:p'],
  attributes: { 'v:textpath': ['string'] },
};
const PARTS = /(?:^|\/)(?:(?:header|footer)\d*|footnotes|endnotes|diagrams\/data\d*|charts\/chart\d*)\.xml$/;
const DELETED: BesideAt = { words: ['w:delText'], ends: ['w:p', 'w:del'] };
const MAIN: BesideAt = {
  words: [],
  ends: [],
  attributes: { 'wp:docPr': ['descr', 'title'], 'v:shape': ['alt'] },
};
const PROPERTIES = ['cp:category', 'cp:contentStatus', 'Company', 'Manager', 'vt:lpwstr'];

function besideText({ archive, main }: DocxPackage): readonly string[] {
  const parts = archive.names.filter((name) => PARTS.test(name));
  const properties = archive.names.filter((name) => /^docProps\/\w+\.xml$/.test(name));
  return [
    ...besideIn(main, MAIN),
    ...parts.flatMap((name) => besideIn(archive.read(name), PARAGRAPHS)),
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
