import { findAll, rawText } from '../../markup/tree.ts';
import { type Attributes, readXml } from '../../markup/xml.ts';
import { bareLetters, type ElementNode, type Removal, type StatedFact, topOf } from '../../model/index.ts';
import { isSaid } from '../../removals/index.ts';
import { isDedicated } from '../../words/author-talk.ts';
import { anyOf } from '../../words/forms.ts';
import { PAGE_WORDS } from '../../words/page-tables.ts';

/** Where an XML file of a document keeps words beside its running text. */
export interface BesideAt {
  /** Elements whose text counts, whatever stands inside them. */
  readonly words: readonly string[];
  /** Elements that end a piece of it. */
  readonly ends: readonly string[];
  /** Elements inside those that say something of them: who, when. */
  readonly silent?: readonly string[];
  /** Attributes that hold words, by their element. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** The words that an XML file keeps at such places, a paragraph each. */
export function besideIn(
  bytes: Uint8Array | null,
  { words, ends, silent = [], attributes = {} }: BesideAt,
): readonly string[] {
  if (bytes === null || !mayHold(bytes, [...words, ...Object.values(attributes).flat()])) return [];
  const [counts, ending, passed] = [new Set(words), new Set(ends), new Set(silent)];
  const held = new Map(Object.entries(attributes));
  const pieces: string[] = [];
  let depth = 0;
  let passing = 0;
  let piece = '';
  const end = (): void => {
    pieces.push(piece);
    piece = '';
  };
  readXml(bytes, {
    open(name: string, given: Attributes) {
      if (counts.has(name)) depth += 1;
      if (passed.has(name)) passing += 1;
      for (const attribute of held.get(name) ?? []) pieces.push(given[attribute] ?? '');
    },
    text(value) {
      if (depth > 0 && passing === 0) piece += value;
    },
    close(name) {
      if (counts.has(name)) depth -= 1;
      if (passed.has(name)) passing -= 1;
      if (ending.has(name)) end();
    },
  });
  end();
  return pieces;
}

/** A cheap look before an XML file is read once more: most documents keep nothing beside their text. */
function mayHold(bytes: Uint8Array, names: readonly string[]): boolean {
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes);
  return names.some((name) => text.includes(name));
}

/** What counts a page of print: `Page 3 of 9`, `- 3 -`. */
const PAGE_WORD = new RegExp(`(?<!\\p{L})(?:${anyOf(PAGE_WORDS)})(?!\\p{L})`, 'giu');

/** Whether a running head says more than the number of its page. */
function namesMore(text: string): boolean {
  return /\p{L}{4}|\p{Lu}\p{L}|\p{Lo}{2}/u.test(text.replace(PAGE_WORD, ''));
}

/** So many words that name nothing else are a saying; fewer are still told, where one of them begins small or has no case. */
const SAID = 5;
const [LEAST, LEAST_SMALL] = [2, 2];
/** What parts what heads name: `Marsh / FERRY / 3`. */
const FILE = /_|\w\.[a-z]{2,4}(?!\w)/;
const PARTS = /[^\p{L}\p{M}\p{N}\s'’.,;!?…–—"“”„«»()-]+/u;

/**
 * How much a running head says besides what heads name on each page, work, author, chapter, page, date and file: a
 * dedication stands at the foot of a page, too. `named` are the words of all that.
 */
function saysOf(head: string, named: ReadonlySet<string>): 'nothing' | 'little' | 'much' {
  if (FILE.test(head)) return 'nothing';
  const parts = head.split(PARTS);
  if (parts.length > 1) return parts.some((part) => saysOf(part, named) !== 'nothing') ? 'little' : 'nothing';
  const all = wordsOf(head.replace(PAGE_WORD, ''));
  const words = all.filter((word) => !named.has(word.toLowerCase()));
  const small = words.filter((word) => !/^[\p{Lu}\p{N}]/u.test(word));
  const isBare = small.length > 0 && words.length >= LEAST && all.length === words.length && !/\p{N}/u.test(head);
  if (!isBare && small.length < LEAST_SMALL && !isDedicated(head)) return 'nothing';
  return words.length < SAID || small.length * 2 < words.length ? 'little' : 'much';
}

/** Words; of a script without spaces each sign is one. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What a document keeps beside its running text, a paragraph each. */
export interface Beside {
  /** Properties, descriptions, entries of lists: programs write most of them. */
  readonly beside: readonly string[];
  /** Running heads and feet. */
  readonly margins?: readonly string[];
  /** Comments and what was deleted: people write those, and are told of them whatever they say. */
  readonly remarks: readonly string[];
}

/**
 * Sentences that a document keeps beside its text, its running heads, and all that people remark or have deleted, where
 * its page does not show them, as removals: nobody is to miss them unheard.
 */
export function besideRemovals(
  { beside, margins = [], remarks }: Beside,
  page: ElementNode,
  { source, stated, removals }: { source: string; stated: readonly StatedFact[]; removals: readonly Removal[] },
): readonly Removal[] {
  const lines = (pieces: readonly string[]): readonly string[] =>
    pieces.map((piece) => piece.replace(/\s+/g, ' ').trim());
  const heads = lines(margins);
  const told = [
    ...new Set([
      ...[...lines(beside), ...heads].filter(isSaid),
      ...lines(remarks).filter((text) => /\p{L}/u.test(text)),
      ...heads.filter(namesMore),
    ]),
  ];
  if (told.length === 0) return [];
  const described = findAll(page, ({ name }) => name === 'img').map(({ attributes }) => attributes.alt ?? '');
  const facts = JSON.stringify(stated).replace(/\\[a-z]/g, ' ');
  const known = bareLetters([rawText(page), ...described, facts, ...removals.map(({ text }) => text)].join(' '));
  const titles = findAll(page, ({ name }) => /^h[1-6]$/.test(name)).map(rawText);
  const named = new Set(wordsOf([facts, source, ...titles].join(' ').toLowerCase()));
  const sayingOf = (text: string) => (isSaid(text) ? 'much' : saysOf(text, named));
  return told
    .filter((piece) => !known.includes(bareLetters(piece)))
    .map((text): Removal => {
      const beside = { name: 'beside-text', place: topOf(source), text } as const;
      if (!heads.includes(text)) return beside;
      const saying = sayingOf(text);
      // A sentence that somebody had printed on each page was to be read.
      if (saying === 'much') return { ...beside, guessed: true };
      return saying === 'nothing' && !lines(remarks).includes(text) ? { ...beside, name: 'running-head' } : beside;
    });
}
