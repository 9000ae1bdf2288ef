import { azw3 } from './azw3/index.ts';
import { epub } from './epub.ts';
import { kepub } from './kepub/index.ts';
import type { Target } from './target.ts';

export type { Target } from './target.ts';

/** Every target, in the order in which they are listed. */
export const targets: readonly Target[] = [epub, kepub, azw3];

/** The target with the id; null when there is none. */
export function targetOf(id: string): Target | null {
  return targets.find((target) => target.id === id) ?? null;
}
