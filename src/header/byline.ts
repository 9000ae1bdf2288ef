import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { addressAtEnd } from './mail-address.ts';
import { isName, isPenName } from './names.ts';
import { undecorated, wordCount } from './shapes.ts';

const BY_START = /^[^\p{L}\p{N}]*(?:written |posted )?by[^\p{L}\p{N}]*\s+(\S.*)$/iu;
const FOREIGN = /^[^\p{L}\p{N}]*(?:von|par|di|por)\s+(\S.*)$/iu;
const BY_ALONE = /^[^\p{L}\p{N}]*(?:written )?(?:by|von|par|di|por)[^\p{L}\p{N}]*$/iu;
const TITLE_BY = /^(.{1,90}?),?\s+(?:written )?by:?\s+(\S.{0,58})$/iu;

/** A byline without a label: `By X`, `_by_` with the name below, `Title by X`. */
export function byline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || (line.kind !== 'text' && line.kind !== 'heading') || line.text.length > 160) return null;
  if (scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'author' && !entry.indirect)) return null;
  return aloneByline(scan, at) ?? plainByline(scan, at) ?? titleByline(scan, at);
}

/** An address alone on the line below the author's name. */
export function addressLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  const above = entries.findLast((entry) => entry.kind === 'field');
  if (line?.kind !== 'text' || above?.kind !== 'field' || (above.key !== 'author' && above.key !== 'title'))
    return null;
  const found = addressAtEnd(line.text);
  if (found === null || found.start > 0) return null;
  return { entries: [field('email', '', found.address, [line])], next: at + 1 };
}

function aloneByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const name = scan.lines[at + 1];
  if (!line || !name || !BY_ALONE.test(line.text) || !hasTitle(scan)) return null;
  if (!isPenName(undecorated(name.text).replace(/,$/, ''))) return null;
  const [and, other] = [scan.lines[at + 2], scan.lines[at + 3]];
  const entries = authorEntries(name.text, [line, name]);
  if (!and || !other || !/^_?(?:and|&|und|et)_?$/i.test(and.text) || !isPenName(undecorated(other.text)))
    return { entries, next: at + 2 };
  return { entries: [...entries, ...authorEntries(other.text, [and, other])], next: at + 4 };
}

function plainByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined) return null;
  const by = BY_START.exec(line.text)?.[1];
  const typed = FOREIGN.exec(line.text)?.[1];
  // `Von Grete Möwe` alone at the top is a byline, whoever has taken the title off.
  const foreign = hasTitle(scan) || (at === 0 && line.of === 1 && isName(typed ?? '')) ? typed : undefined;
  const name = by ?? foreign;
  if (name === undefined) return null;
  const entries = authorEntries(name, [line]);
  const author = entries[0]?.kind === 'field' ? entries[0].value : '';
  if (!isPenName(author) || (foreign !== undefined && !isName(author) && wordCount(author) > 1)) return null;
  // A sentence such as "By dawn" opens no story that has another line in its paragraph.
  if (!hasTitle(scan) && !/^\p{Lu}/u.test(author) && line.of > 1) return null;
  if (line.index === 0 && line.of > 3 && !hasTitle(scan)) return null;
  return { entries, next: at + 1 };
}

function titleByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (!line || hasTitle(scan) || line.of > 3) return null;
  const match = TITLE_BY.exec(undecorated(line.text));
  const title = match?.[1]?.trim() ?? '';
  const entries = authorEntries(match?.[2] ?? '', [line]);
  const author = entries[0]?.kind === 'field' ? entries[0].value : '';
  if (match === null || !isPenName(author) || wordCount(author) > 4 || /[.?!]$/.test(line.text)) return null;
  if (!/^["“'‘*_]?[\p{Lu}\p{N}]/u.test(title) || (!isName(author) && wordCount(author) > 1)) return null;
  return { entries: [field('title', '', undecorated(title), [line]), ...entries], next: at + 1 };
}

/** The author, and the address when the byline has one. */
function authorEntries(text: string, lines: Parameters<typeof field>[3]): Entry[] {
  const found = addressAtEnd(text);
  const name = undecorated(text.slice(0, found?.start))
    .replace(/,$/, '')
    .replace(/,?\s+[([]?[12]\d{3}[)\]]?$/, '');
  return [field('author', '', name, lines), ...(found ? [field('email', '', found.address, lines)] : [])];
}

function hasTitle(scan: Scan): boolean {
  return scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'title');
}

/** Whether a line is a byline or the lone word `by`: what a title line looks for below itself. */
export function looksLikeByline(text: string): boolean {
  if (text.length > 100) return false;
  if (BY_ALONE.test(text)) return true;
  const name = BY_START.exec(text)?.[1];
  return name !== undefined && isPenName(undecorated(name.slice(0, addressAtEnd(name)?.start)).replace(/,$/, ''));
}
