import { readFile } from 'node:fs/promises';
import type { Engine, Finding } from '../engine.ts';
import { filesOf, openBook } from './archive.ts';
import { alternatives, encoding, images, styles, stylesheets } from './files.ts';
import { notes, roles, vocabularies } from './notes.ts';
import { ids, links, manifest, navigation, ncx, packageDocument } from './package-document.ts';
import type { CheckRule } from './rule.ts';
import { attributes, nesting, structure, values } from './structure.ts';

/** Every rule, in the order in which their findings are listed. */
const checkRules: readonly CheckRule[] = [
  manifest,
  encoding,
  images,
  nesting,
  attributes,
  roles,
  ids,
  styles,
  links,
  notes,
  alternatives,
  navigation,
  ncx,
  packageDocument,
  structure,
  stylesheets,
  values,
  vocabularies,
];

/** What the TypeScript port of EPUBCheck misses, and what EPUBCheck itself does not look at. */
export const own: Engine = {
  id: 'fascicle',
  judge: async (file) => findingsIn(await readFile(file)),
};

/** What every rule finds in a book's bytes; nothing when there is no package document, which others report. */
function findingsIn(bytes: Uint8Array): readonly Finding[] {
  const files = filesOf(bytes);
  const book = files && openBook(files);
  return book === null ? [] : checkRules.flatMap((rule) => rule.find(book));
}
