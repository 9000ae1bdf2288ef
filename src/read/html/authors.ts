import { labelKey } from '../../header/labels.ts';
import { type ElementNode, findAll } from '../../markup/tree.ts';
import { memberOf } from '../../model/index.ts';
import { BYLINE_WORDS } from '../../words/byline-tables.ts';
import { anyOf } from '../../words/forms.ts';
import { isNobody } from '../../words/nobody.ts';
import { ORDINAL_ENDS } from '../../words/number-tables.ts';
import { BEFORE_DAY, BEFORE_TIME, FOLLOW_BUTTONS, PERSON_PATHS, POSTED_BY } from '../../words/page-tables.ts';
import { isTimeWord } from '../../words/times.ts';
import { isControlWord } from './layouts/kept-parts.ts';

/** The names under which a page's head states who wrote it, the surest first. */
const META: readonly string[] = [
  'author',
  'dc.creator',
  'dcterms.creator',
  'book:author',
  'article:author',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
];

/** A name is not longer. */
const LONGEST = 80;

/** A day, however written: what stands from it on says when. */
const DAY = new RegExp(
  String.raw`[\s(,]*(?:\p{L}{3,9}\.?\s\d{1,2}(?:${ORDINAL_ENDS})?,?\s\d{4}|\d{1,2}(?:${ORDINAL_ENDS})?\.?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?\d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}).*$`,
  'u',
);
/** What a byline sets off its name from: a bar, a dot, a dash between spaces, a line end. */
const SEAM = /\s*[|•·\n]\s*|\s+[-–—»]\s+/u;
/** Buttons beside a name. */
const BUTTON = new RegExp(String.raw`\s+(?:${anyOf(FOLLOW_BUTTONS)})$`, 'iu');
const ON = new RegExp(String.raw`\s+(?:${anyOf(BEFORE_DAY)})$`, 'i');

/** Whether an element leads to the page of a person of its site. */
export function isPersonLink({ name, attributes }: ElementNode): boolean {
  return name === 'a' && PERSON_PATH.test(attributes.href ?? '');
}

const PERSON_PATH = new RegExp(String.raw`\/(?:[@~]\w|(?:${anyOf(PERSON_PATHS)})\b)`, 'i');

/** A person's name out of a byline: without `by`, the day, buttons and what else is set off from it; null when none is. */
export function nameIn(byline: string): string | null {
  const [first = ''] = byline.trim().split(SEAM);
  let name = withoutBy(first.replace(/\s+/g, ' ').trim()).replace(DAY, '').replace(ON, '');
  name = name.replace(BUTTON, '').replace(/[\s,;:]+$/, '');
  if (name === '' || name.length > LONGEST || isNobody(name) || !/[\p{L}\p{N}]/u.test(name)) return null;
  return name.split(' ').length <= 8 ? name : null;
}

/** The name in a line that says that a name follows: `by Ann`, `Author: Ann`; null in any other. */
export function bylineName(line: string): string | null {
  const text = line.replace(/\s+/g, ' ').trim();
  return withoutBy(text) === text ? (SPOKEN.exec(text)?.[1] ?? null) : nameIn(line);
}

/** `от Цвета Драгнева`, `de Ioana Țurcanu`: a word that may mean more than `by`, and a full name. */
const SPOKEN = new RegExp(
  `^(?=\\p{Ll})(?:${anyOf(BYLINE_WORDS)})\\s+(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,3})$`,
  'u',
);

/** `Posted on March 3, 2014 by Nadia Crumb`: a day, and the name behind it at the line's end. */
const POSTED = new RegExp(
  `^\\p{L}[^\\d]{0,30}\\d[\\p{L}\\d\\s.,:/年月-]{1,40}?\\s(?:${anyOf(BYLINE_WORDS)})\\s+(\\p{L}[^\\n]{1,59})$`,
  'iu',
);

/** `Posted by Ann Marsh at 22:10`, `Eingestellt von Ines am Montag, 4. März`: the name, and when behind it. */
const POSTED_THEN: readonly RegExp[] = Object.entries(POSTED_BY).map(([language, by]) => {
  const when = `(?:\\s(?:${BEFORE_TIME[language]})\\s(?:\\p{L}+,?\\s){0,3}|,?\\s)\\d`;
  return new RegExp(`^${by}\\s+(\\p{L}[^\\d\\n]{0,59}?)${when}`, 'iu');
});

/** The name in a line that says when and by whom something was posted; null in any other. */
export function posterName(line: string): string | null {
  const text = line.replace(/\s+/g, ' ').trim();
  const then = firstPoster(text);
  const name = then === null ? POSTED.exec(text)?.[1] : then;
  return name === undefined ? null : nameIn(name);
}

/** The name in a line that opens with who posted something, and says when behind it; null in any other. */
export function firstPoster(line: string): string | null {
  const text = line.replace(/\s+/g, ' ').trim();
  const names = POSTED_THEN.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  // Languages share words: the one that knows the word before the time leaves the shortest name.
  const [name] = names.sort((a, b) => a.length - b.length);
  return name === undefined ? null : nameIn(name);
}

/** The time in a line, and the name before it, behind a word or two of a language whose words for it are not known. */
const CLOCK = /(?<!\d)\d{1,2}[:.]\d\d(?!\d)/;
const ELSEWHERE = Object.entries(BYLINE_WORDS).flatMap(([language, by]) => (language in POSTED_BY ? [] : [by]));
const BY = new RegExp(`^(?:${ELSEWHERE.join('|')})$`, 'iu');
const TO_TIME = new RegExp(`^(?:${anyOf(BEFORE_TIME)})$`, 'iu');
/** More words are a sentence. */
const MOST_WORDS = 7;

/**
 * The name in a line of a post's foot whatever its language: right behind the first word or a `by`, in capitals, with
 * words in small letters between it and the time: `Upplagd av Nils kl. 22:10`, `Bejegyezte: Kata dátum: 22:10`,
 * `投稿者 環 時刻: 22:10`; null in any other.
 */
export function nameBesideTime(line: string): string | null {
  const at = line.search(CLOCK);
  if (at < 1) return null;
  const [lead = '', ...words] = line.slice(0, at).trim().split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || !/^\p{L}/u.test(lead)) return null;
  const isNamed = labelKey(lead.replace(/:$/, '')) === 'author';
  const isBy = BY.test(words[0] ?? '');
  const said = isBy ? words.slice(1) : words;
  const isPart = (word: string): boolean => /^\p{Lu}/u.test(word) || (isNamed && /^\p{Lo}/u.test(word));
  const to = said.findIndex((word, i) => !isPart(word) || (i > 0 && word.endsWith(':')));
  const [name, between] = [said.slice(0, Math.max(0, to)), said.slice(to)];
  if (
    name.length === 0 ||
    name.length > 3 ||
    between.length > 2 ||
    !name.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word))
  )
    return null;
  if (!between.every((word) => /^\p{L}/u.test(word))) return null;
  if (name.some((word) => isTimeWord(word.toLowerCase())) || isControlWord(name.join(' '))) return null;
  // What these say in the languages that are known is no name without the word that says so.
  if (!isBy && !isNamed && between.some((word) => TO_TIME.test(word))) return null;
  return nameIn(name.join(' '));
}

/** `By Ann`, `Author: Ann`, `von Anna` without what says that a name follows; `Di Marco` is a name. */
function withoutBy(text: string): string {
  const words = text.split(' ');
  for (const count of [2, 1]) {
    const head = words.slice(0, count).join(' ');
    if (words.length <= count || labelKey(head.replace(/:$/, '')) !== 'author') continue;
    if (head.endsWith(':') || /^(?:\p{Ll}|\p{Lo}|by\b|written\b|posted\b)/iu.test(head.replace(/^Di$|^Von$/, 'X')))
      return words.slice(count).join(' ').replace(/^:\s*/, '');
  }
  return text;
}

/** The authors that a page's head states: in its tags, else in its data, else by the name of an account. */
export function statedAuthors(root: ElementNode, data: readonly string[]): readonly string[] {
  const metas = findAll(root, ({ name }) => name === 'meta');
  const contents = (key: string): readonly string[] =>
    metas.flatMap(({ attributes }) =>
      (attributes.name ?? attributes.property)?.toLowerCase() === key ? [attributes.content ?? ''] : [],
    );
  const named = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.map(nameIn).filter((name) => name !== null)),
  ];
  for (const key of META) {
    const names = named(contents(key));
    if (names.length > 0) return names;
  }
  const inData = named(data.flatMap(authorsInData));
  if (inData.length > 0) return inData;
  const site = contents('twitter:site')[0]?.toLowerCase();
  return named(
    contents('twitter:creator')
      .filter((account) => account.toLowerCase() !== site)
      .map((account) => account.replace(/^@/, '')),
  );
}

/** Kinds of things (schema.org) that a story may be; a review or a comment on the page has an author, too. */
const WRITTEN = /(?:Article|BlogPosting|Posting|Book|Chapter|CreativeWork|ShortStory|Report|WebPage)$/;

/** The names of people that a page's data (JSON-LD) states as authors of what was written there. */
function authorsInData(text: string): readonly string[] {
  for (const thing of thingsIn(parsed(text), 0)) {
    if (!kindsOf(thing).some((kind) => WRITTEN.test(kind))) continue;
    const authors = [memberOf(thing, 'author') ?? memberOf(thing, 'creator')].flat().map(personIn);
    const names = authors.filter((name) => name !== null);
    if (names.length > 0) return names;
  }
  return [];
}

function personIn(author: unknown): string | null {
  if (typeof author === 'string') return author;
  if (!isThing(author) || kindsOf(author).some((kind) => /Organization$/.test(kind))) return null;
  const name = memberOf(author, 'name');
  return typeof name === 'string' ? name : null;
}

type Thing = Readonly<Record<string, unknown>>;

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object with a kind, each before what it holds; deeper than any page nests them is no page. */
function thingsIn(value: unknown, depth: number): readonly Thing[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => thingsIn(inner, depth + 1));
  if (!isThing(value)) return [];
  return [
    value,
    ...thingsIn(memberOf(value, '@graph'), depth + 1),
    ...thingsIn(memberOf(value, 'mainEntity'), depth + 1),
  ];
}

function kindsOf(thing: Thing): readonly string[] {
  return [memberOf(thing, '@type')].flat().filter((kind) => typeof kind === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
