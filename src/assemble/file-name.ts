import { ARTICLES } from '../words/article-tables.ts';
import { SURE_BYLINE_WORDS } from '../words/byline-tables.ts';
import { readLabel } from '../words/division-label.ts';
import { anyOf, askedWhere } from '../words/forms.ts';
import { LABELS } from '../words/header-label-tables.ts';
import { LABELS_BY_LANGUAGE } from '../words/label-language-tables.ts';
import { fullName } from '../words/person-names.ts';
import { wordsOfName } from './name-words.ts';

/** What the name of a file says of a story that states nothing itself. */
export interface NamedByFile {
  readonly title: string;
  readonly author: string | null;
}

const OPEN = '[(\\[{（【]';
const CLOSE = '[)\\]}）】]';
/** `《渡轮》`: the signs in which Chinese and Japanese set a title. */
const IN_TITLE_SIGNS = /^[《『「]([^》』」]{1,80})[》』」]\s*(.*)$/u;
const AUTHOR_LABELS = [
  ...LABELS.flatMap(({ key, labels }) => (key === 'author' ? [labels] : [])),
  ...Object.values(LABELS_BY_LANGUAGE).flatMap(({ author }) => author ?? []),
].join('|');
/** `作者：诺拉`, `(Author: Ada Reed)`. */
const LABELLED = askedWhere(
  (name) => /[:：]/.test(name),
  () =>
    new RegExp(`^(.*?)(?<!\\p{L}|\\p{N})[\\s,，-]*${OPEN}?(?:${AUTHOR_LABELS})\\s*[:：]\\s*(.{1,60}?)${CLOSE}?$`, 'iu'),
);
const SURE = anyOf(SURE_BYLINE_WORDS);
/** `The Glass Door by Ada Reed`, `The Glass Door (by Ada Reed)`. */
const SIGNED = askedWhere(
  (name) => /\s/.test(name),
  () => new RegExp(`^(.*)[\\s,-]+${OPEN}?(?:${SURE})\\s+(\\p{L}.{1,60}?)${CLOSE}?$`, 'iu'),
);
/** No name is longer. */
const LONGEST = 200;

/**
 * Reads the name of a file as title and author: `Ada Reed - The_Glass_Door (v2) [complete]`. `isInStory` says whether
 * the story's own text has a word: a person whom it tells of, as `Ada Reed - The Glass Door` may also name its heroine,
 * did not write it. Where the name leaves open what is what, all of it is the title.
 */
export function readFileName(stem: string, isInStory: (word: string) => boolean): NamedByFile {
  if (stem.length > LONGEST) return { title: stem, author: null };
  const name = wordsOfName(stem);
  const [, shown, rest = ''] = IN_TITLE_SIGNS.exec(name) ?? [];
  const labelled = LABELLED.exec(name);
  if (labelled) return { title: shown ?? titleOf(labelled[1], name), author: labelled[2]?.trim() ?? null };
  if (shown !== undefined) return { title: rest === '' ? shown : name, author: null };
  return dashed(name, isInStory) ?? bracketed(name, isInStory) ?? signed(name) ?? { title: name, author: null };
}

function titleOf(text: string | undefined, otherwise: string): string {
  const title = (text ?? '').replace(/[\s,:;–—-]+$/u, '');
  return title === '' ? otherwise : title;
}

/** `The Glass Door by Ada Reed`; `Stand by Me` names nobody in full, and `Death by Chocolate Cake` is no title and a name. */
function signed(name: string): NamedByFile | null {
  const [, title = '', by = ''] = SIGNED.exec(name) ?? [];
  const author = fullName(by);
  return author !== null && isTitle(title) ? { title: titleOf(title, name), author } : null;
}

/** `Ada Reed - The Glass Door`, `The Glass Door - Reed, Ada`, `Ada Reed - Tides 02 - The Glass Door`. */
function dashed(name: string, isInStory: (word: string) => boolean): NamedByFile | null {
  const pieces = name.split(/\s+[-–—]+\s+/u);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length < 2 || pieces.length > 3) return null;
  for (const [person, title] of [
    [first, last],
    [last, first],
  ] as const) {
    const author = fullName(person);
    if (author === null || !mayBePerson(author) || !isTitle(title) || isToldOf(author, isInStory)) continue;
    return { title, author };
  }
  return null;
}

/** `The Glass Door (Ada Reed)`, `[Ada Reed] The Glass Door`. */
const BRACKETED = new RegExp(`^${OPEN}(.{3,60})${CLOSE}\\s*(.+)$|^(.+?)\\s*${OPEN}(.{3,60})${CLOSE}$`, 'u');

function bracketed(name: string, isInStory: (word: string) => boolean): NamedByFile | null {
  const [, first, behind, before, last] = BRACKETED.exec(name) ?? [];
  const [author, title] = [fullName(first ?? last ?? ''), (behind ?? before ?? '').trim()];
  return author !== null && isTitle(title) && !isToldOf(author, isInStory) ? { title, author } : null;
}

/** Whether the story tells of somebody of that name. */
function isToldOf(author: string, isInStory: (word: string) => boolean): boolean {
  return author.split(' ').some((word) => word.length > 2 && isInStory(word));
}

/** `Der Blechhafen`: capitals alone make no name of words that begin with an article. */
const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s+(?=\\p{L}{2})`, 'iu');

/** `Das Wehr`, `Chapitre I`. */
function mayBePerson(name: string): boolean {
  return !ARTICLE.test(name) && readLabel(name) === null;
}

/** Several words that are nobody's name and count no part. */
function isTitle(text: string): boolean {
  const isPerson = fullName(text) !== null && !ARTICLE.test(text);
  return /\p{L}\P{L}+\p{L}/u.test(text) && !isPerson && readLabel(text) === null;
}
