import { isIdentity, labelKey } from '../../header/labels.ts';
import { isPictureName } from '../../model/index.ts';
import { divisionWord } from '../../words/divisions.ts';
import { fold } from '../../words/fold.ts';
import { KIND_KEYS, NUMBERING_KEYS, PRIVATE_KEYS, WORK_KEYS } from '../../words/page-tables.ts';

/** One entry of front matter, its key as typed but with spaces for hyphens and underscores. */
export interface Entry {
  readonly key: string;
  readonly values: readonly string[];
}

/** Keys that steer a program and say nothing about the story. */
const STEERING =
  /^(breaks|pins|rules|off|order|encoding|kind|menu|scene|metadata|cover([ -]?image)?|layout|draft|css|template|slug|weight|permalink|output|documentclass|toc|numbersections|geometry|header[ -]?includes|aliases|base header level|format|x?html header.*|latex .*|quotes language)$/i;

/** Keys by which generators of sites are known, and that of which page it is, in one word: `type: post`. */
const GENERATOR = /^(?:layout|draft|template|slug|weight|permalink|aliases)$/i;
const PAGE_KIND = /^(?:type|kind)$/i;

/** A switch of a program; what a story says so is whether it is finished. */
const SWITCH = /^(?:true|false|null|~)$/i;
/** A path on the site, or a file of a kind that sites are made of. */
const PATH =
  /^(?:\/[^\s]*|(?:[a-z]+:\/)?[^\s:]*\.(?:jpe?g|png|gif|svg|webp|avif|ico|css|scss|js|html?|xml|json|mp[34]|pdf|md|txt|docx?|epub))(?:[?#]\S*)?$/i;
/** Words joined by signs, as programs call things: `01-the-lamp`, `front-matter`, `CANON_2025`, `@self.children`. */
const SLUG =
  /^(?:@\S+|\d[\p{L}\p{N}]*[_-][\p{L}\p{N}_-]+|[\p{L}\p{N}]+_[\p{L}\p{N}_-]+|[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+)$/u;
/** One word of a program's own list: `prose`, `verified`. */
const CHOSEN = /^\p{Ll}[\p{Ll}\p{N}]*$/u;
/** A day with its time of day. */
const MOMENT = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T ]\d{1,2}:\d{2}/;
/** Lengths and colours of a sheet: `40vw`, `clamp(300px, 40vw, 500px)`, `#20304a`. */
const STYLE =
  /^(?:(?:clamp|calc|min|max|var|rgba?|hsla?)\(.*\)|-?\d+(?:\.\d+)?(?:px|r?em|vw|vh|deg)|#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8}))$/i;
/** A sign between marks, which a program looks for: `<!--more-->`. */
const MARK = /^<[^<>]{0,40}>$/;
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i;
/** What a program numbers its pages by: seconds, hashes. */
const MACHINE_NUMBER = /^(?:\d{10}|\d{13}|(?=.*\d)[0-9a-f]{8}(?:-?[0-9a-f]{4,12}){2,6})$/i;
/** A number alone, of a post or a place in a menu; one of four digits may be a year. Keys that say no more, on any page. */
const BARE_NUMBER = /^(?!(?:1[5-9]|20)\d\d$)\d{1,9}[A-Za-z]?$/;
const KIND = new RegExp(`^(?:.* )(?:${KIND_KEYS})$`, 'i');
/** Where somebody lives, and how to reach them: nothing that a book tells. */
const PRIVATE = new RegExp(`(?:^|\\s)(?:${PRIVATE_KEYS})$`, 'i');
const NUMBERING = new RegExp(`^(?!series)(?:.* )?(?:${NUMBERING_KEYS})$`, 'i');

/**
 * Says of each entry of a front matter whether it tells a program how to show a page rather than a reader something of
 * the story: by its key, or by a value that no reader can use (a switch, a path, a length or a colour, a mark, a machine's number, a name for programs),
 * whatever its key is. Where their author lives is told nobody.
 */
export function steersSite(entries: readonly Entry[]): (entry: Entry) => boolean {
  const isSite = entries.some(({ key }) => GENERATOR.test(key));
  // Addresses and switches under unknown keys: what shows the pages numbers them, too.
  const isShown =
    isSite || entries.filter(({ values }) => values.length > 0 && values.every((value) => PATH.test(value))).length > 1;
  const hasPicture = entries.some(
    ({ values }) => values.length > 0 && values.every((value) => isPictureName(value.replace(/[?#]\S*$/, ''))),
  );
  const isCalled = (key: string, values: readonly string[]): boolean =>
    values.length > 0 && labelKey(key) === null && values.every((value) => SLUG.test(value));
  const isProgram = isShown || entries.some(({ key, values }) => isCalled(key, values));
  return ({ key, values }) => {
    if (STEERING.test(key)) return true;
    if (isSite && PAGE_KIND.test(key) && values.length === 1 && /^[a-z][a-z-]{1,20}$/.test(values[0] ?? ''))
      return true;
    const known = labelKey(key);
    if (values.length === 0 || (known !== null && (isIdentity(known) || known === 'status'))) return false;
    if (values.every((value) => SWITCH.test(value) || PATH.test(value) || STYLE.test(value) || MARK.test(value)))
      return true;
    // That a page is a chapter says nothing of the story.
    if (known === 'tags' && values.every((value) => divisionWord(fold(value)) !== null)) return true;
    if (known !== null && known !== 'other') return false;
    if (PRIVATE.test(key)) return true;
    if (values.every((value) => MACHINE_NUMBER.test(value) || SLUG.test(value) || MOMENT.test(value))) return true;
    if ((isProgram || KIND.test(key)) && values.every((value) => CHOSEN.test(value) || SLUG.test(value))) return true;
    if ((isShown || NUMBERING.test(key)) && !/^series/i.test(key) && values.every((value) => BARE_NUMBER.test(value)))
      return true;
    // Who made the picture that the page shows, and the book does not.
    return hasPicture && values.every((value) => ADDRESS.test(value));
  };
}

const WORK_KEY = new RegExp(`^(?:${WORK_KEYS})(?: (?:title|name|slug|id))?$`, 'i');

/** The key of the work that a file is a part of as that of its series, which is what a work is called that has no other name. */
function asWork<T extends Entry>(entry: T, all: readonly T[]): T {
  const [name = ''] = entry.values;
  const isWork = WORK_KEY.test(entry.key) && entry.values.length === 1 && !/^\P{L}*$/u.test(name);
  if (!isWork || all.some(({ key }) => labelKey(key) === 'series')) return entry;
  const words = /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(name) ? name.replace(/[-_]+/g, ' ') : name;
  return { ...entry, key: 'series', values: [words.charAt(0).toUpperCase() + words.slice(1)] };
}

const CHAPTER_TITLE = /^chapter (?:title|name|heading)$/i;
const CHAPTER_SUBTITLE = /^chapter subtitle$/i;

/** Entries of which one says what the chapter is called, beside the title of the work: that title names the chapter, too. */
function withChapterTitle<T extends Entry>(entries: readonly T[]): readonly T[] {
  const named = entries.find(({ key }) => CHAPTER_TITLE.test(key));
  if (named === undefined) return entries;
  const below = entries.find(({ key }) => CHAPTER_SUBTITLE.test(key));
  const work = entries.find(({ key }) => /^title$/i.test(key));
  const words = [work, named, below].flatMap((one) => one?.values.slice(0, 1) ?? []).join(': ');
  const rest = entries.filter((one) => one !== named && one !== below && one !== work);
  return [{ ...named, key: 'title', values: [words] }, ...rest];
}

/** Entries with those that name the work and the chapter as such. */
export function namingEntries<T extends Entry>(entries: readonly T[]): readonly T[] {
  return withChapterTitle(entries.map((entry) => asWork(entry, entries)));
}

/** A value as a reader reads it: a day without its time and zone, a link of Markdown without its address, words without tags. */
export function readableValue(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
    value,
  );
  return (
    day?.[1] ??
    value
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/!?\[([^[\]\n]{1,200})\]\([^()\s]{0,500}\)/g, (_, words: string) => words.trim())
      .replace(/<\/?(?:a|abbr|b|cite|em|i|small|span|strong|su[bp]|u)(?:\s[^<>]{0,300})?>/gi, '')
  );
}

/** So many letters of a text's first words say that it is the text, and so far down is it looked for. */
const [FIRST_WORDS, FIRST_LINES] = [40, 2000];

/** Whether a fact is the story's first sentences again, which a list of posts shows: `excerpt: His desk was crowded …`. */
export function isExcerptOf({ values }: { readonly values: readonly string[] }, body: string): boolean {
  const begun = bareOf(values[0] ?? '').slice(0, FIRST_WORDS);
  if (values.length !== 1 || begun.length < FIRST_WORDS) return false;
  return body
    .slice(0, FIRST_LINES)
    .split('\n')
    .some((line) => bareOf(line).startsWith(begun));
}

/** Words without the signs of Markdown, their quotation marks as typed on a keyboard. */
function bareOf(text: string): string {
  return text
    .replace(/[*_#>\\]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim();
}
