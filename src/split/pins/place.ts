import type { Block, Pin } from '../../model/index.ts';
import { beginsWith } from '../../model/index.ts';

/** A pin and the block it is about. */
export interface PlacedPin {
  readonly pin: Pin;
  readonly from: number;
  /** The block after the last one it is about. */
  readonly to: number;
}

/** Finds the blocks of pins that reading found in the source already; several may begin on one line of markup. */
export function placePins(blocks: readonly Block[], texts: readonly string[], pins: readonly Pin[]): PlacedPin[] {
  if (pins.length === 0) return [];
  const starts = new Map<number, number[]>();
  blocks.forEach((block, i) => {
    const known = starts.get(block.place.line);
    if (known) known.push(i);
    else starts.set(block.place.line, [i]);
  });
  return pins.flatMap((pin): PlacedPin[] => {
    const here = starts.get(pin.line) ?? [];
    const from = here.find((i) => beginsWith(texts[i] ?? '', pin.before)) ?? here[0];
    if (from === undefined) return [];
    let to = from + 1;
    while (pin.until !== undefined && to < blocks.length && (blocks[to]?.place.line ?? Infinity) <= pin.until) to++;
    return [{ pin, from, to }];
  });
}
