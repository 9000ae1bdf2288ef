import { type Field, type Metadata, NO_METADATA, numberOf, type SeriesPosition, type Warning } from '../model/index.ts';
import type { Entry, FieldEntry } from './entry.ts';
import type { LabelKey } from './labels.ts';
import { languageTag } from './language-names.ts';
import { placeOf } from './lines.ts';
import { listMembers } from './lists.ts';
import { bareName, isName } from './names.ts';
import { partValue, titleAndPart } from './part-mark.ts';
import { undecorated } from './shapes.ts';

/** Star Trek's newsgroup codes: there the label `Series` names the show. */
const SHOW_CODES = /^(?:TOS|TNG|DS9|VOY|ENT|TAS|AOS|DSC|PIC)(?:\s*[/,]\s*(?:TOS|TNG|DS9|VOY|ENT|TAS|AOS|DSC|PIC))*$/;

/** What a header's entries say about the story. Lines about the story itself win over a mail's subject and sender. */
export function metadataOf(typed: readonly Entry[], source: string): Metadata {
  const entries = isPackaged(fieldsIn(typed)) ? unpacked(typed) : typed;
  const stated = new Set(
    fieldsIn(entries)
      .filter((entry) => !entry.indirect)
      .map((entry) => entry.key),
  );
  let metadata: Metadata = NO_METADATA;
  for (const entry of entries) {
    if (entry.kind === 'part') metadata = { ...metadata, part: metadata.part ?? entry.part };
    if (entry.kind === 'field' && !(entry.indirect && stated.has(entry.key)))
      metadata = withField(metadata, entry, source);
  }
  return metadata;
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
const NONE_HERE =
  /^none (?:for|in) (?:this|the) (?:part|chapter|story|one)\b(?!.*\b(?:except|but|apart|besides|other|unless)\b)/i;

function withField(metadata: Metadata, entry: FieldEntry, source: string): Metadata {
  const { key, value } = entry;
  if (value === '') return metadata;
  switch (key) {
    case 'title':
      return withTitle(metadata, value);
    case 'subtitle':
      return { ...metadata, subtitle: metadata.subtitle ?? undecorated(value) };
    case 'author':
      return withAuthor(metadata, entry, source);
    case 'warnings':
    case 'part-warnings':
      // "None" warns of nothing: it is a fact of the story, not a warning.
      if (
        /^(?:none|no|nope|n\/a|-+|keine?|aucun|ninguna?|nessuna?|nenhum|нет)(?: (?:needed|apply|really|at all))?[\s.!]*$/i.test(
          value,
        ) ||
        NONE_HERE.test(value)
      ) {
        return { ...metadata, fields: merged(metadata.fields, fieldOf(entry, 'other', source)) };
      }
      return { ...metadata, warnings: [...metadata.warnings, ...warningsOf(entry, source)] };
    case 'language':
      return withLanguage(metadata, entry, source);
    case 'part':
      return withPart(metadata, entry, source);
    case 'series':
      return withSeries(metadata, entry, source);
    default:
      return { ...metadata, fields: merged(metadata.fields, fieldOf(entry, key, source)) };
  }
}

function withTitle(metadata: Metadata, value: string): Metadata {
  if (metadata.title !== null) return metadata;
  const { title, part } = titleAndPart(undecorated(value));
  return { ...metadata, title: undecorated(title), part: metadata.part ?? part };
}

const ADDRESS =
  /(?<!\s)\s*[<([]\s*((?:mailto:)?[^\s<>()[\]]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[^\s<>()[\]]{1,255})\s*[>)\]]\s*/i;

function withAuthor(metadata: Metadata, entry: FieldEntry, source: string): Metadata {
  const address = ADDRESS.exec(entry.value)?.[1];
  const name = bareName(entry.value.replace(ADDRESS, ' '));
  const names = name.length > LONGEST_FACT ? [name] : name.split(/\s+(?:&|and|und|et|y)\s+|\s*;\s*/);
  const authors = names.length > 1 && names.every((one) => isName(one)) ? names : [name];
  const known = authors.filter((one) => one !== '' && !metadata.authors.includes(one));
  const next = { ...metadata, authors: [...metadata.authors, ...known] };
  if (address === undefined) return next;
  const email: FieldEntry = { ...entry, key: 'email', label: '', value: address };
  return { ...next, fields: merged(next.fields, fieldOf(email, 'email', source)) };
}

function warningsOf(entry: FieldEntry, source: string): Warning[] {
  const place = placeOf(source, entry.lines);
  return listMembers('warnings', entry.value).map((text) => ({ text, place }));
}

function withLanguage(metadata: Metadata, entry: FieldEntry, source: string): Metadata {
  const tag = languageTag(entry.value);
  if (tag !== null) return { ...metadata, language: metadata.language ?? tag };
  const label = entry.label === '' ? 'Language' : entry.label;
  return { ...metadata, fields: merged(metadata.fields, fieldOf({ ...entry, label }, 'other', source)) };
}

/** A name, a language, a place in a series has no more letters; a longer value is kept as it stands, and not taken apart. */
const LONGEST_FACT = 400;

function withPart(metadata: Metadata, entry: FieldEntry, source: string): Metadata {
  const part = partValue(entry.value) ?? titleAndPart(`x ${entry.value}`).part;
  if (part !== null) return { ...metadata, part: metadata.part ?? part };
  return { ...metadata, fields: merged(metadata.fields, fieldOf(entry, 'other', source)) };
}

const SERIES_INDEX =
  /^(.*?)[\s,:([–—-]*(?:#|(?:part|book|no\.?|number|vol(?:ume)?\.?)\s*#?)?\s*(\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:of|\/|in)\s*(\d{1,3}|\?|[a-z]{3,6}))?[)\]]?$/i;
const PART_OF =
  /^(?:part|book|no\.?|number|#)\s*(\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+of\s+(\d{1,3}))?\s+(?:of|in)\s+(?:the\s+)?(.+?)(?:\s+series)?$/i;

function withSeries(metadata: Metadata, entry: FieldEntry, source: string): Metadata {
  const value = undecorated(entry.value);
  if (SHOW_CODES.test(value)) return { ...metadata, fields: merged(metadata.fields, fieldOf(entry, 'fandom', source)) };
  if (metadata.series !== null || /^(?:no|none|n\/a)\b/i.test(value)) {
    return { ...metadata, fields: merged(metadata.fields, fieldOf(entry, 'other', source)) };
  }
  return { ...metadata, series: readSeries(value) };
}

/** A series' name and the place in it: `Tides #3`, `Tides, Part 2 of 5`, `Part 2 of Tides`. */
export function readSeries(value: string): SeriesPosition {
  if (value.length > LONGEST_FACT) return { name: value, index: null, total: null };
  const of = PART_OF.exec(value);
  if (of) return { name: of[3] ?? null, index: numberOf(of[1] ?? ''), total: of[2] ? numberOf(of[2]) : null };
  const match = SERIES_INDEX.exec(value);
  const mark = match && /#|[,([]|part|book|no\.|number|vol|\//i.test(value.slice((match[1] ?? '').length));
  if (!match || !mark) return { name: value, index: null, total: null };
  const name = (match[1] ?? '').trim();
  return {
    name: name === '' ? null : name,
    index: numberOf(match[2] ?? ''),
    total: match[3] ? numberOf(match[3]) : null,
  };
}

function fieldOf(entry: FieldEntry, key: Field['key'], source: string): Field {
  return { key, label: entry.label, values: listMembers(key, entry.value), place: placeOf(source, entry.lines) };
}

/** A repeated label adds its values to the field that is there. */
export function merged(fields: readonly Field[], field: Field): readonly Field[] {
  const at = fields.findIndex(
    (other) => other.key === field.key && (field.key !== 'other' || other.label === field.label),
  );
  const known = fields[at];
  if (known === undefined) return [...fields, field];
  const fresh = field.values.filter((value) => !known.values.includes(value));
  return fields.with(at, { ...known, values: [...known.values, ...fresh] });
}

/**
 * Labels under which a program that packs stories of archives states what it counts, stamps or links itself
 * (FanFicFare's `titlepage_entries`): no facts of the story.
 */
const OWN =
  /^(?:packaged|num(?:ber of )?chapters|file ?(?:name|format|extension)|(?:downloader )?version|site abbrev.*|(?:story|author) id|(?:author|series) ?(?:url|link)|content|extra.*|comments|kudos|hits|bookmarks|reviews|fav(?:orite)?s|follow(?:er)?s|views|formatname)$/i;

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
