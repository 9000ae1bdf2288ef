import type { Diagnostic, Division, Removal } from '../model/index.ts';
import { blockText, inlineText } from '../model/index.ts';
import { numberDiagnostics, startOf } from './numbering.ts';
import type { Order, OrderedDivision } from './order.ts';

/** The parts that go into the book, what was left out, and what the user should know about their numbers. */
export interface Counted {
  readonly divisions: readonly OrderedDivision[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Leaves out second copies of a part, and reports doubled and missing part numbers. */
export function countParts(order: Order): Counted {
  const kept: OrderedDivision[] = [];
  const removals: Removal[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, Division[]>();
  for (const item of order.divisions) {
    const first = copyOf(item.division, seen);
    if (first) {
      removals.push(...removalsOf(item.division));
      diagnostics.push(copied(item.division, first));
    } else kept.push(item);
  }
  const checked = order.by === 'settings' || order.by === 'dates' ? [] : numberDiagnostics(kept, order);
  return { divisions: kept, removals, diagnostics: [...diagnostics, ...checked] };
}

/** The earlier part with the same text, if there is one. Whole texts are compared only where their measures agree. */
function copyOf(division: Division, seen: Map<string, Division[]>): Division | null {
  const measure = measureOf(division);
  if (measure === null) return null;
  const alike = seen.get(measure);
  if (!alike) {
    seen.set(measure, [division]);
    return null;
  }
  const text = textOf(division);
  const first = alike.find((other) => textOf(other) === text) ?? null;
  if (!first) alike.push(division);
  return first;
}

/** Number of blocks and the first and last of them; null for a part without any. */
function measureOf({ parts }: Division): string | null {
  const blocks = parts.reduce((sum, part) => sum + part.blocks.length, 0);
  const first = parts.find((part) => part.blocks.length > 0)?.blocks[0];
  const last = parts.findLast((part) => part.blocks.length > 0)?.blocks.at(-1);
  return first && last ? `${blocks} ${blockText(first)} ${blockText(last)}` : null;
}

function textOf({ parts }: Division): string {
  const words: string[] = [];
  for (const part of parts) {
    if (part.heading) words.push(inlineText(part.heading.label), inlineText(part.heading.title));
    for (const block of part.blocks) words.push(blockText(block));
  }
  return words.join('\n');
}

function removalsOf({ parts }: Division): readonly Removal[] {
  const name = 'duplicate-part';
  return parts.flatMap((part) => [
    ...(part.heading
      ? [
          {
            name,
            place: part.heading.place,
            text: `${inlineText(part.heading.label)} ${inlineText(part.heading.title)}`,
          } as const,
        ]
      : []),
    ...part.blocks.map((block) => ({ name, place: block.place, text: blockText(block) }) as const),
  ]);
}

function copied(division: Division, first: Division): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: startOf(division),
    reason: `${division.source} holds the same text as ${first.source} and was left out`,
    remedy: 'Delete one of the two files.',
  };
}
