import { findAll, rawText } from '../../markup/tree.ts';
import { type Attributes, readXml } from '../../markup/xml.ts';
import { type ElementNode, type Removal, type StatedFact, topOf } from '../../model/index.ts';
import { isSaid } from '../../removals/index.ts';

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

/**
 * Sentences that a document keeps beside its text, and all that people remark or have deleted, where its page does not
 * show them, as removals: nobody is to miss them unheard.
 */
export function besideRemovals(
  { beside, remarks }: { readonly beside: readonly string[]; readonly remarks: readonly string[] },
  page: ElementNode,
  { source, stated, removals }: { source: string; stated: readonly StatedFact[]; removals: readonly Removal[] },
): readonly Removal[] {
  const lines = (pieces: readonly string[]): readonly string[] =>
    pieces.map((piece) => piece.replace(/\s+/g, ' ').trim());
  const told = [...new Set([...lines(beside).filter(isSaid), ...lines(remarks).filter((text) => /\p{L}/u.test(text))])];
  if (told.length === 0) return [];
  const described = findAll(page, ({ name }) => name === 'img').map(({ attributes }) => attributes.alt ?? '');
  const facts = JSON.stringify(stated).replace(/\\[a-z]/g, ' ');
  const known = folded([rawText(page), ...described, facts, ...removals.map(({ text }) => text)].join(' '));
  return told
    .filter((piece) => !known.includes(folded(piece)))
    .map((text) => ({ name: 'beside-text', place: topOf(source), text }));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
