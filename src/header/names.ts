import { ARTICLES } from '../words/article-tables.ts';
import { callsItFanFiction } from '../words/author-talk.ts';
import {
  BOOK_KINDS,
  BYLINE_KINDS,
  BYLINE_PHRASES,
  BYLINE_WORDS,
  ELIDED_BYLINE_WORDS,
  HELPED_WORDS,
  LONE_BY,
  STAFF_WORDS,
  SURE_BYLINE_WORDS,
} from '../words/byline-tables.ts';
import { type Asked, anyOf, askedWhere, holdsLike, opensLike } from '../words/forms.ts';
import { BEHIND_BY } from '../words/narration-tables.ts';
import { isName } from '../words/person-names.ts';
import { whenAsked } from '../words/recent.ts';
import { dayAtEnd } from '../words/times.ts';
import { undecorated, wordCount } from './shapes.ts';

export { isName } from '../words/person-names.ts';

const NOT_A_BYLINE = new RegExp(String.raw`^(?:${BEHIND_BY})\b`, 'i');

/** Whether a text reads like what stands after "by" on a line of its own: a name or a pen name, no sentence. */
export function isPenName(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 60 || !/\p{L}/u.test(name)) return false;
  if (NOT_A_BYLINE.test(name) && !/^(?:The|A|An) \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u.test(name))
    return false;
  if (/[?!;]|[.,:]$/.test(name) && !/\b\p{L}\.$|(?:Jr|Sr|Esq|[A-Z]{1,3}\.?[A-Z])\.$/u.test(name)) return false;
  return name.split(/\s+/).length <= 6 || isName(name);
}

const FOREIGN_WORDS = Object.entries(BYLINE_WORDS)
  .flatMap(([language, words]) => (language === 'en' ? [] : words.split('|')))
  .join('|');

const BY = askedWhere(
  opensLike(BYLINE_KINDS, 'by', BYLINE_PHRASES),
  () =>
    new RegExp(
      `^[^\\p{L}\\p{N}]*(?:(?:(?:${BYLINE_KINDS}) )?by|${BYLINE_PHRASES})[^\\p{L}\\p{N}]*[\\s:]+(\\S.*)$`,
      'iu',
    ),
);
const FOREIGN = askedWhere(
  opensLike(FOREIGN_WORDS),
  () => new RegExp(`^[^\\p{L}\\p{N}]*(?:${FOREIGN_WORDS})(?:[^\\p{L}\\p{N}]*\\s+|[・／])(\\S.*)$`, 'iu'),
);
/** A sign instead of a word: `© Ana Lind 2004`, `-- Ana Lind`. */
const SIGNED = askedWhere(
  (text) => /^[©(cstf–—-]/i.test(text),
  () =>
    /^(?:(?:story |text |fic )?(?:©|\(c\)|copyright)(?:[\s:]+(?:©|\(c\)))?[\s:]+(?:(?:19|20)\d\d(?:[-–,]\s?(?:19|20)?\d\d)?,?\s+)?(?:by\s+)?|[-–—]{1,2}\s+)(\p{L}.*)$/iu,
);

/** The only word of a line, with the author's name on the next. */
export const BY_ALONE: Asked = askedWhere(
  opensLike(BYLINE_KINDS, 'by', FOREIGN_WORDS),
  () => new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${BYLINE_KINDS}) )?(?:by|${FOREIGN_WORDS})[^\\p{L}\\p{N}]*$`, 'iu'),
);

/** `a short screenplay by`, with the author's name on the next line. */
const KIND_BY_ALONE = askedWhere(
  opensLike(anyOf(ARTICLES)),
  () =>
    new RegExp(`^(?:${anyOf(ARTICLES)})\\s(?:\\p{L}[\\p{L}-]*\\s){1,3}(?:${anyOf(LONE_BY)})[^\\p{L}\\p{N}]*$`, 'iu'),
);

/** What kind of work it is, of a line that ends in the word before the author's name; null for any other line. */
export function kindByAlone(text: string): string | null {
  if (text.length > 60 || !KIND_BY_ALONE.test(text)) return null;
  return text.replace(/\s+\p{L}+[^\p{L}\p{N}]*$/u, '');
}

/** Whether a line says what kind of work it is, and by whom it is, with the name alone on the line right below it. */
export function signsBelow(lines: readonly { readonly text: string; readonly gap: number }[], at: number): boolean {
  const [line, name, after] = lines.slice(at, at + 3);
  if (line === undefined || kindByAlone(line.text) === null) return false;
  return name !== undefined && name.gap === 0 && after?.gap !== 0 && isName(undecorated(name.text));
}

/** A line that names its author after a word or a sign. */
interface SignedLine {
  /** What stands after the word: the name, perhaps with an address. */
  readonly name: string;
  /** How sure the word is: `by` is, a word that also means `of` or `from` needs a name in capitals, a sign a title above. */
  readonly by: 'word' | 'foreign' | 'sign';
}

const ELIDED = askedWhere(
  opensLike(anyOf(ELIDED_BYLINE_WORDS)),
  () => new RegExp(`^[^\\p{L}\\p{N}]*(?:${anyOf(ELIDED_BYLINE_WORDS)})['’](\\p{Lu}.*)$`, 'u'),
);
const SURE = askedWhere(
  opensLike(anyOf(SURE_BYLINE_WORDS)),
  () => new RegExp(`^[^\\p{L}\\p{N}]*(?:${anyOf(SURE_BYLINE_WORDS)})(?!\\p{L})`, 'iu'),
);

/** A name in signs that have no capitals. */
const EASTERN_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·ー]{2,12}$/u;

/** Whether the word that opens a byline hardly means anything else. */
export function isSureByline(text: string): boolean {
  return SURE.test(text);
}

/** `Erzählung von Ana Lind`, `A play by Ana Lind`: what kind of work it is, in a word or two, and whose. */
const KIND_BY = new RegExp(
  `^[^\\p{L}\\p{N}]*((?:(?:${anyOf(ARTICLES)})\\s)?(?:[\\p{L}\\d][^\\s.?;:"“”]*\\s){0,5}?\\p{L}[\\p{L}-]*)[,:]?\\s+(?:by:?|${FOREIGN_WORDS})\\s+(\\S.*)$`,
  'iu',
);
const OPENS_KIND = new RegExp(`^(?:${anyOf(ARTICLES)})\\s|(?:^|\\s|-)(?:${anyOf(BOOK_KINDS)})(?:\\s|$)`, 'iu');

/** What kind of work it is, is said in no more words; before a comma and `by` in some more. */
const [KIND_WORDS, KIND_CLAUSE] = [4, 7];

/** Reads the line below a title as the kind of the work and its author's name; null for any other line. */
export function kindByline(text: string): KindAndName | null {
  const found = wordsBy(text);
  if (found === null || !OPENS_KIND.test(found.kind)) return null;
  const { kind, name } = found;
  // Fan fiction says so itself; its writers have pen names.
  const named = isName(name) || (callsItFanFiction(kind) && isPenName(name));
  const most = /,\s+by\s/i.test(text) ? KIND_CLAUSE : KIND_WORDS;
  return named && (callsItFanFiction(kind) || wordCount(kind) <= most) ? found : null;
}

interface KindAndName {
  readonly kind: string;
  readonly name: string;
}

function wordsBy(text: string): KindAndName | null {
  if (text.length > 100) return null;
  const [, kind = '', rest = ''] = KIND_BY.exec(undecorated(text)) ?? [];
  return kind === '' ? null : { kind, name: bareName(rest) };
}

const NAMES_KIND = whenAsked(() => new RegExp(`(?:^|\\s|-)(?:${anyOf(BOOK_KINDS)})$`, 'iu'));

/** Reads a line that ends a text as the kind of the work, in a word that is known for one, and its author's name or pen name. */
export function workBy(text: string): KindAndName | null {
  const found = wordsBy(text);
  if (found === null || wordCount(found.kind) > KIND_WORDS || !NAMES_KIND().test(found.kind)) return null;
  const name = found.name.replace(/(?<=\p{L}{3})\.$/u, '');
  const isOne = isName(name) || (/^\p{Lu}/u.test(name) && isPenName(name) && wordCount(name) <= 2);
  return isOne ? { ...found, name } : null;
}

/** The same where the words for the kind are none that are known: whether it is one, its place must say. */
export function anyKindByline(text: string): KindAndName | null {
  const found = wordsBy(text);
  return found !== null && isName(found.name) && wordCount(found.kind) <= KIND_WORDS ? found : null;
}

/** `Port Ellery, 1987`, `LISBOA, 1912`: where and when, as a scene says it; no name is typed so. */
export function isPlaceAndYear(text: string): boolean {
  return /^[^\d]{2,50}[\s,]\s*(?:1\d|20|2[1-9])\d\d\W*$/u.test(text);
}

/** Reads a line as a byline; null when it opens with no word or sign for one. */
export function signedLine(text: string): SignedLine | null {
  if (text.length > 160) return null;
  const by = BY.exec(text)?.[1];
  if (by !== undefined) return { name: by, by: 'word' };
  const foreign = FOREIGN.exec(text)?.[1];
  if (foreign !== undefined) return { name: foreign, by: 'foreign' };
  const elided = ELIDED.exec(text)?.[1];
  if (elided !== undefined) return { name: elided, by: 'foreign' };
  // `-- Monday --` is drawn around, and signed by nobody.
  const signed = /^[–—-].*\s[–—-]{1,2}$/u.test(text) ? undefined : SIGNED.exec(text)?.[1];
  return signed === undefined ? null : { name: signed, by: 'sign' };
}

/** What people add to their name: a year, a date, a remark in brackets. */
const ADDED =
  /(?<![\s,|/–—-])(?:,?|\s+[|/–—-])\s+[([]?[12]\d{3}[)\]]?$|(?<!\s)\s+(?:©|\(c\))\s?[12]\d{3}$|(?<!\s)\s+[([](?=[^()[\]]*(?:\d|\p{Ll} \p{Ll}))[^()[\]@]*[)\]]$/u;

/** `Ana Lind, with some help from her friends`. */
const HELPED = whenAsked(() => new RegExp(`,?\\s+${HELPED_WORDS}\\b.*$`, 'iu'));
const mayBeHelped = holdsLike(HELPED_WORDS);

/** `Ana Lind, Contributing Editor`. */
const STAFF = whenAsked(() => new RegExp(`,\\s*(?:${anyOf(STAFF_WORDS)}),?$`, 'iu'));

/** The name itself, without marks, years and remarks around it. */
export function bareName(text: string): string {
  const dated = dayAtEnd(text);
  if (dated !== null) return bareName(dated.before);
  const bare = undecorated(text.slice(0, addressAtEnd(text)?.start));
  const own = mayBeHelped(bare) ? bare.replace(HELPED(), '') : bare;
  const name = (own.includes(',') ? own.replace(STAFF(), '').replace(/,$/, '') : own).replace(ADDED, '').trim();
  return /[)\]}]$/.test(name) && !/[([{]/.test(name) ? name.slice(0, -1).trim() : name;
}

const ENDS_IN_BY = new RegExp(String.raw`(?:^|[^\p{L}])(?:${anyOf(LONE_BY)})[^\p{L}]*$`, 'iu');

/** Whether a line is a byline, or the lone word `by`: what a title line looks for below itself. */
export function looksLikeByline(text: string): boolean {
  if (text.length > 100) return false;
  if (BY_ALONE.test(text) && (isSureByline(text) || ENDS_IN_BY.test(text))) return true;
  const signed = signedLine(text);
  if (signed === null) return false;
  const name = bareName(signed.name);
  if (signed.by === 'word') return isPenName(name);
  return signed.by === 'foreign'
    ? isName(name) ||
        EASTERN_NAME.test(name) ||
        (isSureByline(text) && isPenName(name) && /^\p{L}/u.test(name) && wordCount(name) <= 4)
    : isName(name) || (wordCount(name) === 1 && /^\p{Lu}|[\d_]/u.test(name) && isPenName(name));
}

/** A mail address at the end of a line, and where the words before it end. */
interface AddressAtEnd {
  readonly address: string;
  /** Where the address begins, with the bracket and the blanks before it. */
  readonly start: number;
}

/** No address is longer (RFC 5321), so a line of any length is looked at near its end only. */
const LONGEST = 320;

/** Each part has its bounds, and a name begins where its letters do: the time is never more than the line's length. */
const AT_END =
  /(?<![\w.+-])((?:mailto:)?[\w.+-]{1,64}\s{0,4}(?:@|\(at\)|\[at\])\s{0,4}[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\s{0,4}[>)\]]?$/i;

/** The mail address that a line ends in, as `Ana <ana@example.org>` and `Ana (ana (at) example.org)` do; null for none. */
export function addressAtEnd(line: string): AddressAtEnd | null {
  const text = line.trimEnd();
  const from = Math.max(0, text.length - LONGEST);
  const match = AT_END.exec(text.slice(from));
  if (match?.[1] === undefined) return null;
  const before = text.slice(0, from + match.index).trimEnd();
  return { address: match[1], start: before.replace(/[<([]$/, '').trimEnd().length };
}
