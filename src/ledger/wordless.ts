import { countsOf, isWordlessSpeech, type Place, type Removal } from '../model/index.ts';
import type { Fault } from './faults.ts';

/** Line ends of a source, and where its blocks end. */
const LINE = /\r\n|[\n\r\u2028\u2029\uFDD1]/;
/** Signs that markup puts at a line's start, and before signs of its own. */
const MARKUP = /^[\s>]+|[\\\uFDD0]/g;
/** What markup puts round what it stresses; one that nothing closes is drawn: `?*`. */
const STRESSED = /^([*_~`]{1,3})(.+)\1$/u;

/** A source and what came of it, as the ledger has them. */
interface Account {
  readonly source: string;
  readonly text: string;
  readonly hasLines: boolean;
  readonly removals: readonly Removal[];
}

/**
 * Lines without a word that somebody says, of which the parts have fewer than their source: they hold nothing that
 * words are compared by, and look like signs that are drawn.
 */
export function lostSpeech(account: Account, parts: () => string): Fault[] {
  const said = linesOf(account.text).filter(({ line }) => isWordlessSpeech(line));
  if (said.length === 0) return [];
  const kept = [parts(), ...account.removals.map(({ text }) => text)];
  const lines = countsOf(kept.flatMap(linesOf).map(({ marks }) => marks));
  const lost = said.filter(({ marks }) => !take(lines, marks));
  if (lost.length === 0) return [];
  // A line may have become the end of another.
  const [before, after] = [countsOf(runsOf(account.text)), countsOf(kept.flatMap(runsOf))];
  return lost
    .filter(({ marks }) => (after.get(marks) ?? 0) < (before.get(marks) ?? 0))
    .map(({ line, at }) => ({ what: 'lost', place: placeOf(account, at), before: line, after: '' }));
}

interface Wordless {
  readonly line: string;
  /** The marks of sentences alone: what opens and closes speech may be set otherwise. */
  readonly marks: string;
  /** Which of the text's lines it is, counted from 0. */
  readonly at: number;
}

/** The lines of a text that have such marks and no word. */
function linesOf(text: string): readonly Wordless[] {
  return text.split(LINE).flatMap((line, at): Wordless[] => {
    // Most lines begin with a plain letter.
    if (line === '' || line.length > LONGEST || /^[a-z\d]/i.test(line) || /[\p{L}\p{N}]/u.test(line)) return [];
    const plain = line.replace(MARKUP, '').trim();
    const bare = STRESSED.exec(plain)?.[2] ?? plain;
    const marks = runsOf(bare).join('');
    return marks === '' ? [] : [{ line: bare, at, marks }];
  });
}

/** A longer line is none. */
const LONGEST = 100;

/** The marks of a text that end no sentence by themselves: questions, calls, silences. */
function runsOf(text: string): readonly string[] {
  return (
    text
      .match(/[?!？！؟⁇⁈⁉‽.…‥。]+/gu)
      ?.flatMap((run) => run.replace(/\.{2,}|[…‥]+|。{2,}/gu, '…').replace(/[.。]/g, '') || []) ?? []
  );
}

/** Takes one of a text away; false when none is left. */
function take(counts: Map<string, number>, text: string): boolean {
  const times = counts.get(text) ?? 0;
  if (times > 0) counts.set(text, times - 1);
  return times > 0;
}

function placeOf({ source, text, hasLines }: Account, at: number): Place | null {
  if (!hasLines) return null;
  const ends = text.split(/(\r\n|[\n\r\u2028\u2029\uFDD1])/).filter((_, i) => i % 2 === 1);
  const line = 1 + ends.slice(0, at).filter((end) => end !== '\u2029' && end !== '\u2028').length;
  return { source, line, endLine: line };
}
