// Prose that people wrote: the novels of `../shared/gold/dev`, where that folder stands beside the project.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const novels = path.join(root, '../shared/gold/dev');
/** How far apart stories begin, in paragraphs: a prime, so that 200 of them overlap little. */
const APART = 1303;

export const hasRealProse = fs.existsSync(novels);
let read = null;

/**
 * A giver of paragraphs, one line each, in the order in which they stand in the novels. Another seed begins elsewhere;
 * whoever takes more than there are begins anew.
 */
export function realParagraphs(seed) {
  read ??= fs
    .readdirSync(novels)
    .sort()
    .flatMap((id) => paragraphsOf(path.join(novels, id, 'input.txt')));
  let at = (seed * APART) % read.length;
  return () => read[at++ % read.length];
}

/** Sentences of a novel; headings, verse, lists and whatever else is no plain paragraph are left out. */
function paragraphsOf(file) {
  return decoded(fs.readFileSync(file))
    .split(/(?:\r?\n[ \t]*){2,}/)
    .filter((text) => /\p{Ll}/u.test(text) && /[.!?:,—-]["'”’_)]*$/.test(text) && !/^[ \t]|\n[ \t]|^\W*$/.test(text))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 12);
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
