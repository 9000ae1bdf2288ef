import { readFile } from 'node:fs/promises';
import type { Engine, Finding } from '../engine.ts';
import { alternatives } from './alternatives.ts';
import { filesOf, openBook } from './archive.ts';
import { attributes } from './attributes.ts';
import { encoding } from './encoding.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { manifest } from './manifest.ts';
import { navigation } from './navigation.ts';
import { ncx } from './ncx.ts';
import { nesting } from './nesting.ts';
import { notes } from './notes.ts';
import { packageDocument } from './package-document.ts';
import { roles } from './roles.ts';
import type { CheckRule } from './rule.ts';
import { structure } from './structure.ts';
import { styles } from './styles.ts';
import { stylesheets } from './stylesheets.ts';
import { values } from './values.ts';
import { vocabularies } from './vocabularies.ts';

/** Every rule, in the order in which their findings are listed. */
export const checkRules: readonly CheckRule[] = [
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
