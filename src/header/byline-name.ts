import { BYLINE_KINDS, BYLINE_PHRASES, BYLINE_WORDS } from '../words/byline-tables.ts';
import { addressAtEnd } from './mail-address.ts';
import { isName, isPenName } from './names.ts';
import { undecorated, wordCount } from './shapes.ts';

const FOREIGN_WORDS = Object.entries(BYLINE_WORDS)
  .flatMap(([language, words]) => (language === 'en' ? [] : words.split('|')))
  .join('|');

const BY = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:(?:${BYLINE_KINDS}) )?by|${BYLINE_PHRASES})[^\\p{L}\\p{N}]*[\\s:]+(\\S.*)$`,
  'iu',
);
const FOREIGN = new RegExp(`^[^\\p{L}\\p{N}]*(?:${FOREIGN_WORDS})[^\\p{L}\\p{N}]*\\s+(\\S.*)$`, 'iu');
/** A sign instead of a word: `© Ana Lind 2004`, `-- Ana Lind`. */
const SIGNED = /^(?:(?:©|\(c\)|copyright)[\s:]+(?:©\s*)?(?:(?:19|20)\d\d,?\s+)?(?:by\s+)?|[-–—]{1,2}\s+)(\p{L}.*)$/iu;

/** The only word of a line, with the author's name on the next. */
export const BY_ALONE: RegExp = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${BYLINE_KINDS}) )?(?:by|${FOREIGN_WORDS})[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** A line that names its author after a word or a sign. */
export interface SignedLine {
  /** What stands after the word: the name, perhaps with an address. */
  readonly name: string;
  /** How sure the word is: `by` is, a word that also means `of` or `from` needs a name in capitals, a sign a title above. */
  readonly by: 'word' | 'foreign' | 'sign';
}

/** Reads a line as a byline; null when it opens with no word or sign for one. */
export function signedLine(text: string): SignedLine | null {
  if (text.length > 160) return null;
  const by = BY.exec(text)?.[1];
  if (by !== undefined) return { name: by, by: 'word' };
  const foreign = FOREIGN.exec(text)?.[1];
  if (foreign !== undefined) return { name: foreign, by: 'foreign' };
  const signed = SIGNED.exec(text)?.[1];
  return signed === undefined ? null : { name: signed, by: 'sign' };
}

/** What people add to their name: a year, a date, a remark in brackets. */
const ADDED = /,?\s+[([]?[12]\d{3}[)\]]?$|\s+[([](?=[^()[\]]*(?:\d|\p{Ll} \p{Ll}))[^()[\]@]*[)\]]$/u;

/** The name itself, without marks, years and remarks around it. */
export function bareName(text: string): string {
  const name = undecorated(text.slice(0, addressAtEnd(text)?.start))
    .replace(/,$/, '')
    .replace(ADDED, '')
    .trim();
  return /\)$/.test(name) && !name.includes('(') ? name.slice(0, -1).trim() : name;
}

/** Whether a line is a byline, or the lone word `by`: what a title line looks for below itself. */
export function looksLikeByline(text: string): boolean {
  if (text.length > 100) return false;
  if (BY_ALONE.test(text) && /(?:^|[^\p{L}])(?:by|von|par|di|por)[^\p{L}]*$/iu.test(text)) return true;
  const signed = signedLine(text);
  if (signed === null) return false;
  const name = bareName(signed.name);
  if (signed.by === 'word') return isPenName(name);
  return signed.by === 'foreign'
    ? isName(name)
    : isName(name) || (wordCount(name) === 1 && /^\p{Lu}|[\d_]/u.test(name) && isPenName(name));
}
