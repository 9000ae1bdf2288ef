import type { Field, StatedFact } from '../model/index.ts';
import { AND_WORDS } from '../words/byline-tables.ts';
import { anyOf } from '../words/forms.ts';
import { languageTag } from '../words/language-names.ts';
import { saysWritten, withoutWrote } from '../words/person-names.ts';
import { readSeries } from '../words/series-place.ts';
import {
  ALONE_WORDS,
  BEHIND_NOTHING,
  EXCEPTIONS,
  NOTHING_IN,
  NOTHING_WORDS,
  PACKER_LABELS,
  SHOW_CODES,
} from '../words/value-tables.ts';
import { signedTitle } from './byline.ts';
import { type Entry, type FieldEntry, field } from './entry.ts';
import type { LabelKey } from './labels.ts';
import { placeOf } from './lines.ts';
import { listMembers } from './lists.ts';
import { meant } from './meant.ts';
import { addressAtEnd, bareName, isName } from './names.ts';
import { partOfTitle, partValue, titleAndPart } from './part-mark.ts';
import { undecorated, unspaced, wordCount } from './shapes.ts';
import { sameWords } from './title-entries.ts';

/** Star Trek's newsgroup codes: there the label `Series` names the show. */
const SHOWS = new RegExp(String.raw`^(?:${SHOW_CODES})(?:\s*[/,]\s*(?:${SHOW_CODES}))*$`);

/**
 * What a header's entries state, in their order. What a mail's subject and sender say is kept as a title or author that
 * counts less; other facts of theirs give way to a line that is about the story itself.
 */
export function typedFacts(typed: readonly Entry[], source: string): readonly StatedFact[] {
  const entries = isPackaged(fieldsIn(typed)) ? unpacked(typed) : withSigners(meant(typed));
  const direct = new Set(fieldsIn(entries).flatMap(({ indirect, key }) => (indirect ? [] : [key])));
  const facts: StatedFact[] = [];
  for (const entry of entries) {
    if (entry.kind === 'part') {
      facts.push({ kind: 'part', part: entry.part, by: 'header', place: placeOf(source, entry.lines) });
    } else if (entry.kind === 'field' && entry.value !== '') {
      const isBeaten = entry.indirect && direct.has(entry.key);
      const own = [...factsOfEntry(entry, source, facts), ...addedToName(entry, entries, source)];
      const isSentOn = entry.sentOn && !direct.has(entry.key);
      const stated = isSentOn ? own.map((fact): StatedFact => ({ ...fact, by: 'sent-on' })) : own;
      facts.push(...(isBeaten ? stated.filter(({ kind }) => kind === 'title' || kind === 'author') : stated));
    }
  }
  return facts;
}

/** A title has so many words at least where nothing but itself says that the one word behind its `by` is a name. */
const SIGNED_WORDS = 2;

/**
 * `Title: The Kettle by Ada Reed` as the title and its author: where another line names the same person or the title alone,
 * or none names anybody. `Stand by Me` stays whole, and so does any title beside another author.
 */
function withSigners(entries: readonly Entry[]): readonly Entry[] {
  const fields = fieldsIn(entries);
  const says = (key: LabelKey, value: string): boolean =>
    fields.some((entry) => entry.key === key && sameWords(entry.value, value));
  const isOther = (value: string): boolean =>
    fields.some(({ key, indirect, value: own }) => key === 'author' && !indirect && !sameWords(own, value));
  return entries.flatMap((entry): readonly Entry[] => {
    const signed =
      entry.kind === 'field' && entry.key === 'title' && entry.label !== '' ? signedTitle(entry.value) : null;
    if (entry.kind !== 'field' || signed === null || isOther(signed.author)) return [entry];
    const { title, author } = signed;
    const isKnown = says('author', author) || says('title', title);
    if (!isKnown && !author.includes(' ') && wordCount(title) < SIGNED_WORDS) return [entry];
    return [
      { ...entry, value: title },
      ...(says('author', author) ? [] : [{ ...field('author', '', author, entry.lines) }]),
    ];
  });
}

/** A packed story's entries: its own facts, and each of its authors. */
function unpacked(entries: readonly Entry[]): readonly Entry[] {
  const own = storysOwn(fieldsIn(entries)).flatMap((entry) =>
    entry.key === 'author' ? entry.value.split(/,\s+/).map((value) => ({ ...entry, value })) : [entry],
  );
  return [...own, ...entries.filter((entry) => entry.kind !== 'field')];
}

function fieldsIn(entries: readonly Entry[]): FieldEntry[] {
  return entries.filter((entry) => entry.kind === 'field');
}

/** `none for this part, it's all pie`, unless it goes on to name an exception. */
const NONE_HERE = new RegExp(String.raw`^none (?:for|in) (?:${NOTHING_IN})\b(?!.*\b(?:${EXCEPTIONS})\b)`, 'i');
const NOTHING = new RegExp(String.raw`^(?:${anyOf(NOTHING_WORDS)})(?: (?:${BEHIND_NOTHING}))?[\s.!]*$`, 'iu');

const ALONE = new RegExp(`^(?:${anyOf(ALONE_WORDS)})[\\s.!]*$`, 'iu');

/** `ana > bo > ana`: whose turn came behind whose where several wrote; no name, and told as it stands. */
const CHAIN = /\S\s{0,3}>\s[^<>@]{1,60}\s>(?=\s|$)/;
function isChain({ value, lines }: FieldEntry): boolean {
  return CHAIN.test(value) || / >$/.test(lines[0]?.text ?? '');
}

/** A value, and what is added to it in brackets: `none (one-shot)`. */
const ADDED = /^([^()（）]{1,30}?)\s{0,3}[(（]([^()（）]{1,40})[)）]$/u;

/** Whether a series' value says that there is none: `N/A`, `none (one-shot)`. */
function isNoSeries(value: string): boolean {
  const [, said = value, added = ''] = ADDED.exec(value) ?? [];
  return NOTHING.test(said) && (added === '' || NOTHING.test(added) || ALONE.test(added));
}

/** What one labelled line states, below what was stated `before`. */
function factsOfEntry(entry: FieldEntry, source: string, before: readonly StatedFact[]): readonly StatedFact[] {
  const { key, value } = entry;
  const by = entry.indirect ? 'subject' : 'header';
  const place = placeOf(source, entry.lines);
  const field = (as: Field['key'], typed = entry): StatedFact => ({
    kind: 'field',
    field: { key: as, label: typed.label, values: listMembers(as, typed.value), place },
    by,
    place,
  });
  switch (key) {
    case 'title': {
      const [line, ...more] = entry.lines;
      const spaced = line && more.length === 0 ? unspaced(line.text) : null;
      const { title, part } = titleAndPart(spaced ?? undecorated(value));
      const first = before.find((fact) => fact.kind === 'title' && fact.by === by);
      const again = first?.kind === 'title' ? partOfTitle(undecorated(value), first.value) : null;
      if (again !== null)
        return before.some(({ kind }) => kind === 'part') ? [] : [{ kind: 'part', part: again.part, by, place }];
      const isFirst = first === undefined;
      // Another title, under its label, is a fact beside the one that is taken.
      const isOther = first?.kind === 'title' && entry.label !== '' && !sameWords(title, first.value);
      return [
        ...(isOther ? [field('other')] : []),
        { kind: 'title', value: undecorated(title), by, place },
        ...(part !== null && isFirst ? [{ kind: 'part', part, by, place } as const] : []),
      ];
    }
    case 'subtitle':
      return [{ kind: 'subtitle', value: undecorated(value), by, place }];
    case 'author': {
      if (isChain(entry)) return [field('other')];
      const { names, address } = peopleIn(value);
      const authors = names.map((name): StatedFact => ({ kind: 'author', value: withoutWrote(name), by, place }));
      return address === null ? authors : [...authors, field('email', { ...entry, label: '', value: address })];
    }
    case 'warnings':
    case 'part-warnings':
      // "None" warns of nothing: it is a fact of the story, not a warning.
      if (NOTHING.test(value) || NONE_HERE.test(value)) {
        return [field('other')];
      }
      return listMembers('warnings', value).map((text) => ({ kind: 'warning', value: text, by, place }));
    case 'language': {
      const tag = languageTag(value);
      if (tag !== null) return [{ kind: 'language', value: tag, by, place }];
      return [field('other', { ...entry, label: entry.label === '' ? 'Language' : entry.label })];
    }
    case 'part': {
      const part = partValue(value) ?? titleAndPart(`x ${value}`).part;
      return [part === null ? field('other') : { kind: 'part', part, by, place }];
    }
    case 'series': {
      const typed = undecorated(value);
      if (SHOWS.test(typed)) return [field('fandom')];
      // `Series: N/A` says that there is none.
      if (typed === '' || isNoSeries(typed)) return [];
      if (ALONE.test(typed)) return [field('status')];
      const isSecond = before.some(({ kind }) => kind === 'series') || /^(?:no|none|n\/a)\b/i.test(typed);
      return [isSecond ? field('other') : { kind: 'series', series: readSeries(typed), by, place }];
    }
    default:
      return [field(key)];
  }
}

/** More than people add to a name: a line that goes on so long says something else, and is read as that. */
const LONGEST_ADDED = 160;

/**
 * What stands behind an author's name on its line: years, a date, a remark. It is the author's as the name is, so it is
 * a fact under that name. A line that other facts share has been taken apart by whoever read it.
 */
function addedToName(entry: FieldEntry, entries: readonly Entry[], source: string): readonly StatedFact[] {
  if (entry.key !== 'author' || entry.indirect || isChain(entry)) return [];
  const { names } = peopleIn(entry.value);
  const [name, ...more] = names;
  const shared = fieldsIn(entries).filter(
    (one) => one !== entry && one.lines.some((line) => entry.lines.includes(line)),
  );
  if (name === undefined || more.length > 0 || shared.some(({ key }) => key !== 'title' && key !== 'email')) return [];
  // A name may be the first part of its address.
  const typed = entry.lines.map((line) => line.text).join(' ');
  const text = typed.slice(0, addressAtEnd(typed)?.start).replace(ADDRESS, ' ');
  const at = text.toLowerCase().lastIndexOf(name.toLowerCase());
  if (at < 0) return [];
  const added = undecorated(text.slice(at + name.length))
    .replace(/^[\s,.;:–—-]+|[\s,;]+$/gu, '')
    .replace(/^[([](.*)[)\]]$/u, '$1');
  if (!/[\p{L}\p{N}]/u.test(added) || added.length > LONGEST_ADDED || saysWritten(added)) return [];
  // `Ada Reed. The Kettle`: the title has its place.
  if (shared.some((one) => sameWords(one.value, added))) return [];
  const place = placeOf(source, entry.lines);
  return [{ kind: 'field', field: { key: 'other', label: name, values: [added], place }, by: 'header', place }];
}

const ADDRESS =
  /(?<!\s)\s*[<([]\s*((?:mailto:)?[^\s<>()[\]]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[^\s<>()[\]]{1,255})\s*[>)\]]\s*/i;

/** The names of people have no more letters; a longer value is kept as it stands, and not taken apart. */
const LONGEST_FACT = 400;
const AND = new RegExp(String.raw`\s+(?:${anyOf(AND_WORDS)})\s+|\s*;\s*`);

/** The people in a typed byline, and the address that stands with them. */
function peopleIn(value: string): { readonly names: readonly string[]; readonly address: string | null } {
  const address = ADDRESS.exec(value)?.[1] ?? null;
  const name = bareName(value.replace(ADDRESS, ' '));
  const names = name.length > LONGEST_FACT ? [name] : name.split(AND);
  const people = names.length > 1 && names.every((one) => isName(one)) ? names : [name];
  return { names: people.filter((one) => one !== ''), address };
}

/** What such a program says is no fact of the story. */
const OWN = new RegExp(`^(?:${PACKER_LABELS})$`, 'i');

/** What only such programs say: when they packed a story, and where its pages are. */
const PACKER = /^(?:packaged|storylink|authorlink)$/i;

/** Whether a list of facts comes from such a program. */
function isPackaged(facts: readonly { readonly label: string }[]): boolean {
  return facts.some(({ label }) => PACKER.test(label));
}

/** The facts that are the story's own. The packer's `Category` beside a `Genre` is the fandom. */
export function storysOwn<T extends { readonly key: LabelKey; readonly label: string }>(
  facts: readonly T[],
): readonly T[] {
  const places = facts.filter(({ key, label }) => key === 'url' && !OWN.test(label));
  const has = (key: LabelKey): boolean => facts.some((fact) => fact.key === key);
  const isFandom = has('category') && has('genre') && !has('fandom');
  return facts
    .filter(({ label }) => !OWN.test(label))
    .map((fact): T => {
      if (isFandom && fact.key === 'category') return { ...fact, key: 'fandom' };
      // Beside the story's own address its source is the name of the archive.
      return places.length > 1 && /^source$/i.test(fact.label) ? { ...fact, key: 'publisher' } : fact;
    });
}
