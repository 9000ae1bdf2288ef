import type { Outcome, Source } from '../../model/index.ts';
import { counted, documentSource, opening } from '../document/source.ts';
import { signature } from '../signature.ts';
import { interpret } from './interpret.ts';
import { rtfLetters } from './letters.ts';
import { RtfReader } from './reader.ts';

/** Opens a rich text of WordPad, Word, LibreOffice, TextEdit or Scrivener: one page of clean HTML. */
export async function unpack(source: Source): Promise<Outcome<readonly Source[]>> {
  if (signature(source.bytes) !== 'rtf') return await (await import('../doc.ts')).unpack(source);
  return opening(source, () => {
    const reader = new RtfReader(source.name);
    interpret(source.bytes, reader);
    reader.finish();
    return documentSource(source, {
      writer: reader.writer,
      properties: reader.header.properties,
      letters: rtfLetters(source.bytes),
      pictures: reader.pictures,
      leftOut: [
        ...counted(reader.comments, 'comment'),
        ...counted(reader.deletions, 'tracked deletion'),
        ...counted(reader.drawings, 'picture that only Windows draws'),
      ],
      damaged: /\}\s*\0*$/.test(tail(source.bytes)) ? [] : ['the document ends in the middle: it was cut off'],
    });
  });
}

function tail(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(-64));
}
