import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { readSubject } from './mail.ts';
import { titleAndPart } from './part-mark.ts';
import { isTitleLike } from './shapes.ts';

/** What opens the subject of a posted story: `[FIC]`, `NEW:`, `Subject: REPOST`. */
const KIND = '(?:fic|ff|fan ?fic|new|story|repost|update|adult|drabble|vignette|complete|wip|xover|crossover)';
const OPENS = new RegExp(
  `^(?:subject:\\s*\\S|(?:re:\\s*)?(?:\\[[^\\]]{1,20}\\]\\s*)?(?:[\\[({<*]\\s*${KIND}(?:[ /-]${KIND})*\\s*[\\])}>*]:?\\s*\\S|${KIND}(?:[ /-]${KIND})*:\\s*\\S))`,
  'i',
);

const RATING = /\s+[-–|]+\s+((?:rated\s+)?(?:G|PG(?:-?1[35])?|R|NC-?17|K\+?|T|M|MA))(?=\s+[-–|]+\s|\s*$)/i;
const PAIRING = /\s+[-–|]+\s+((?:\p{Lu}[\p{L}.']*\s?\/\s?)+\p{Lu}[\p{L}.']*)(?=\s+[-–|]+\s|\s*$)/u;

/** No subject has more letters. */
const LONGEST = 400;

/** A post's subject that stands on the first line without the rest of its mail: `[FIC] Low Water (2/4) - PG - A/B`. */
export function subjectLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (
    at > 0 ||
    entries.length > 0 ||
    line?.kind !== 'text' ||
    line.of > 3 ||
    line.text.length > LONGEST ||
    !OPENS.test(line.text)
  )
    return null;
  const text = line.text
    .replace(/^subject:\s*/i, '')
    .replace(RATING, ' [$1]')
    .replace(PAIRING, ' ($1)');
  const subject = readSubject(text);
  if (subject.title === '' || !isTitleLike(subject.title)) return null;
  const { part } = titleAndPart(`x ${subject.part}`);
  const found: Entry[] = [field('title', '', subject.title, [line])];
  if (subject.part !== '' && part !== null) found.push({ kind: 'part', part, lines: [line] });
  if (subject.rating !== '') found.push(field('rating', '', subject.rating, [line]));
  if (subject.pairing !== '') found.push(field('relationships', '', subject.pairing, [line]));
  if (subject.author !== '') found.push(field('author', '', subject.author, [line]));
  return { entries: found, next: at + 1 };
}
