import type { Outcome, Source } from '../../model/index.ts';
import { counted, documentSource, opening, refused } from '../document/source.ts';
import { readXml } from '../document/xml.ts';
import { signature } from '../signature.ts';
import { odtLetters } from './letters.ts';
import { openOdt } from './package.ts';
import { OdtReader } from './reader.ts';

/** Opens a document of LibreOffice or OpenOffice, packed or flat: one page of clean HTML. */
export async function unpack(source: Source): Promise<Outcome<readonly Source[]>> {
  const kind = signature(source.bytes);
  if (kind !== null && kind !== 'odt') return await (await import('../doc.ts')).unpack(source);
  return opening(source, () => {
    const opened = openOdt(source.bytes);
    if ('reason' in opened) return refused(source.name, opened.reason, opened.remedy);
    const reader = new OdtReader(source.name, opened, (styles) => {
      for (const bytes of opened.styles) {
        readXml(bytes, {
          open: (name, attributes) => styles.open(name, attributes),
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
      letters: odtLetters(opened.content),
      pictures: reader.frames.found,
      leftOut: [...counted(reader.comments, 'comment'), ...counted(reader.deletions, 'tracked deletion')],
      damaged: whole ? [] : ['the document ends in the middle: it was cut off'],
    });
  });
}

const RESAVE = 'Open it in the program that made it, and save it again.';
