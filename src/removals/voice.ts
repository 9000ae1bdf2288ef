import { type Diagnostic, type Metadata, NO_METADATA, type Removal, type RemovalName } from '../model/index.ts';
import { rowOf } from './find.ts';

/** Of the removals of one kind in one source, so many are named one by one. */
const NAMED = 3;
/** So many sentences in one passage are prose, which no machine writes around a story. */
const PROSE = 3;
/** How many words of a removed passage are shown, and how many a pin needs. */
const [SHOWN, PINNED] = [10, 5];

/**
 * What the user hears of the words that left one source: a warning wherever people's sentences are among them.
 * `stated` is what the front matter says: a header's sentence that is not there was no fact of the story.
 */
export function voiceOf(removals: readonly Removal[], stated: Metadata = NO_METADATA): readonly Diagnostic[] {
  const spoken = new Map<RemovalName, Removal[]>();
  for (const removal of removals) {
    if (!isSpoken(removal, stated)) continue;
    const known = spoken.get(removal.name);
    if (known) known.push(removal);
    else spoken.set(removal.name, [removal]);
  }
  return [...spoken].flatMap(([name, all]) => {
    const named = rowOf(name).voice === 'each' ? NAMED : 1;
    return all.length === named + 1 && named > 1 ? all.map((one) => warning(one, 0)) : summed(all, named);
  });
}

function isSpoken({ name, text }: Removal, stated: Metadata): boolean {
  const { voice, rest } = rowOf(name);
  if (voice === 'each') return sentencesIn(text) > 0;
  if (voice === 'once') return sentencesIn(text) >= PROSE;
  return rest === 'front matter' && sentencesIn(text) > 0 && !isStated(text, stated);
}

/** Whether every sentence of a header stands in the front matter; what stands before a colon is a label. */
function isStated(text: string, stated: Metadata): boolean {
  const lines = text.split('\n').filter((line) => sentencesIn(line) > 0);
  if (lines.length === 0) return true;
  const said = folded(JSON.stringify(stated));
  return lines.every(
    (line) =>
      said.includes(folded(line.replace(/^(?:[^:]{0,60}::?|\[[^\]]{1,60}\])\s/, ''))) || said.includes(folded(line)),
  );
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first removals one by one, the last of them with how many more there are. */
function summed(all: readonly Removal[], named: number): readonly Diagnostic[] {
  return all.slice(0, named).map((one, i) => warning(one, i === named - 1 ? all.length - named : 0));
}

function warning({ name, place, text }: Removal, more: number): Diagnostic {
  const { takes } = rowOf(name);
  const others = more > 0 ? ` and ${more} more such passage${more === 1 ? '' : 's'} were` : ' was';
  const pin = `{line: ${place.line}, before: ${JSON.stringify(firstWords(text, PINNED))}, as: prose}`;
  return {
    id: 'words-left-out',
    severity: 'warning',
    place,
    reason: `“${firstWords(text, SHOWN)}…”${others} left out (${takes})`,
    remedy: `If the story needs them, keep them with \`pins: [${pin}]\` in its settings; \`fascicle explain\` shows all.`,
  };
}

function firstWords(text: string, count: number): string {
  return text.slice(0, 400).trim().split(/\s+/, count).join(' ');
}

/**
 * A sentence: some words that end as sentences do, in letters or in a script that has no spaces. Its last words tell it
 * as well as all of them; looked for from each of its words on, one without an end would cost its length each time.
 */
const SENTENCE =
  /(?<![\p{L}\p{M}])(?:\p{L}[\p{L}\p{M}\p{N}'’-]{0,60}[^\p{L}\p{M}\p{N}'’.!?…-][^\p{L}\p{N}.!?…]*){3}\p{L}[\p{L}\p{M}'’-]{0,60}[^\p{L}\p{N}\s.!?…]{0,2}[.!?…]+(?=$|[^\p{L}\p{N}])|\p{Lo}[^。！？\n]{6,300}[。！？]/gu;

/** How many sentences a removed passage holds, which people may have written. */
export function sentencesIn(text: string): number {
  return text.replace(/\s+/g, ' ').match(SENTENCE)?.length ?? 0;
}
