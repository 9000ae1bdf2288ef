import type { Block, Reason } from '../model/index.ts';

/** The score of some reasons, between 0 and 1. */
export function scoreOf(reasons: readonly Reason[]): number {
  const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
  return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100;
}

/** Blocks with some runs of them replaced by one block each. */
export function withFound(
  blocks: readonly Block[],
  found: ReadonlyMap<number, { readonly block: Block; readonly count: number }>,
): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const one = found.get(at);
    out.push(one ? one.block : (blocks[at] as Block));
    at += one ? one.count : 1;
  }
  return out;
}
