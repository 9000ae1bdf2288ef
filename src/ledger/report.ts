import type { Diagnostic } from '../model/index.ts';
import { type Fault, MOST_TOLD } from './faults.ts';

const LONGEST = 120;

const REMEDY =
  'The book was not written, because it would not hold every word as the story has it. This is a fault of the program: please report it, with the lines around this place. Until then, another layout of these lines may help.';

/** Faults as messages: what happened to which words, and where. */
export function told(faults: readonly Fault[], where: string): Diagnostic[] {
  const shown = faults.slice(0, MOST_TOLD).map((fault) => message(fault, where));
  const more = faults.length - shown.length;
  const last = shown.at(-1);
  if (more === 0 || !last) return shown;
  return [...shown.slice(0, -1), { ...last, reason: `${last.reason}; ${more} more places differ` }];
}

function message(fault: Fault, where: string): Diagnostic {
  const reason = `${where}: ${sentence(fault)}`;
  return { id: idOf(fault.what), severity: 'error', place: fault.place, reason, remedy: REMEDY };
}

function idOf(what: Fault['what']): Diagnostic['id'] {
  if (what === 'moved') return 'text-moved';
  return what === 'lost' || what === 'joined' ? 'text-lost' : 'text-gained';
}

function sentence({ what, before, after }: Fault): string {
  const [was, is] = [quoted(before), quoted(after)];
  switch (what) {
    case 'lost':
      return after === '' ? `the words ${was} were lost` : `the words ${was} became ${is}`;
    case 'gained':
      return before === '' ? `the words ${is} were added` : `the words ${was} became ${is}`;
    case 'joined':
      return `the words ${was} were joined into ${is}`;
    case 'split':
      return `the word ${was} was split into ${is}`;
    case 'moved':
      return `the words ${was} stand at another place`;
  }
}

/** The words on one line, the middle of many left out. */
function quoted(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (line.length <= LONGEST) return `“${line}”`;
  return `“${line.slice(0, LONGEST / 2).trimEnd()} … ${line.slice(-LONGEST / 2).trimStart()}”`;
}

/** A stated value that no page prints. */
export function unsaid(value: string): Diagnostic {
  const reason = `no page says what the story states: “${value.slice(0, 80)}”`;
  return { id: 'text-lost', severity: 'error', place: null, reason, remedy: REMEDY };
}

/** A book in which nothing can be read. */
export function wordless(): Diagnostic {
  return {
    id: 'no-text',
    severity: 'error',
    place: null,
    reason: 'the book would hold no words',
    remedy: 'Look whether the file opens in the program it comes from; save the story again, as text or as a web page.',
  };
}
