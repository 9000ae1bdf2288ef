import { chosenFacts } from '../../facts/index.ts';
import { readHeader } from '../../header/index.ts';
import { blockText, type Place, type Speaker, type StatedFact } from '../../model/index.ts';
import { reader } from '../../read/text/index.ts';
import { headerLines } from './headers.ts';
import type { ReadPost } from './post.ts';
import { noteOf } from './stretches.ts';

/** A post `0/5` with more words than this is a prologue, not a header. */
const LONGEST = 1200;

/** The post `0/5` that says what a story is before its first part: no part of it. Null for any other. */
export function preambleFor(post: ReadPost, all: readonly ReadPost[]): ReadPost | null {
  if (post.part === null || post.part.number === 0) return null;
  const isFirst = !all.some((other) => other !== post && other.key === post.key && isBefore(other, post));
  if (!isFirst) return null;
  // `The Mule 0/2: headers` says behind the part what it is.
  return all.find((other) => isPreamble(other) && `${other.key} `.startsWith(`${post.key} `)) ?? null;
}

/** Whether a message is a story's header alone, posted as its part 0. */
export function isPreamble(post: ReadPost): boolean {
  return post.part?.number === 0 && post.words <= LONGEST && post.texts.every((text) => text.form === 'txt');
}

function isBefore(a: ReadPost, b: ReadPost): boolean {
  const [x, y] = [a.part?.number ?? 0, b.part?.number ?? 0];
  return x !== 0 && (x < y || (x === y && a.number < b.number));
}

/** What a part 0 states of the story: its header as facts, and the rest of its words as a note on the whole story. */
export function factsOfPreamble(post: ReadPost, archive: string): readonly StatedFact[] {
  const head = headerLines(post.message, post.first).map((line) => line.text);
  const text = [...head, '', ...post.texts.flatMap((piece) => piece.lines.map((line) => line.text))].join('\n');
  const place = { source: archive, line: post.first + 1, endLine: post.first + 1 };
  const { facts, blocks } = readHeader(reader.read(text, archive).value.blocks, archive, undefined, ['mail']).value;
  const rest = blocks.map((block) => blockText(block, '\n'));
  return [
    ...chosenFacts(facts, archive)
      .filter((fact) => fact.kind !== 'part' && !(fact.kind === 'field' && fact.field.key === 'date'))
      .map((fact) => saidAt(fact, 'around', place)),
    ...noteOf(rest, place),
  ];
}

/** A fact as another states it, at another place. */
export function saidAt(fact: StatedFact, by: Speaker, place: Place): StatedFact {
  return fact.kind === 'field' ? { ...fact, field: { ...fact.field, place }, by, place } : { ...fact, by, place };
}
