import { readFile } from 'node:fs/promises';
import type { Engine, Finding } from '../engine.ts';
import { filesOf, openBook } from '../own/archive.ts';
import type { KindleRule } from './rule.ts';
import { anchors, comments, declaration, language, packageDocument, pictures, size, variables } from './rules.ts';

/** Every rule, in the order in which their findings are listed. */
const kindleRules: readonly KindleRule[] = [
  size,
  language,
  declaration,
  packageDocument,
  anchors,
  pictures,
  comments,
  variables,
];

/** What Send to Kindle is known to refuse, without a word of why (E999). */
export const kindle: Engine = {
  id: 'kindle',
  judge: async (file) => findingsIn(await readFile(file)),
};

/** What every rule finds in a book's bytes; nothing when it cannot be opened, which the other engines report. */
function findingsIn(bytes: Uint8Array): readonly Finding[] {
  const files = filesOf(bytes);
  const book = files && openBook(files);
  if (files === null || book === null) return [];
  const decoder = new TextDecoder();
  const texts = (type: RegExp): [string, string][] =>
    book.items.flatMap(({ path, mediaType, bytes }) =>
      type.test(mediaType) && bytes !== null ? [[path, decoder.decode(bytes)]] : [],
    );
  const opf = decoder.decode(files.get(book.packagePath));
  const xml = new Map([[book.packagePath, opf], ...texts(/^application\/(xhtml|x-dtbncx)\+xml$/)]);
  const css = new Map(texts(/^text\/css$/));
  return kindleRules.flatMap((rule) => rule.find({ ...book, size: bytes.length, xml, css }));
}
