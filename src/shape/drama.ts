import type { Block, Inline, Table } from '../model/index.ts';
import { withFound } from './found.ts';
import type { Shaped } from './index.ts';
import { type Dialogue, dialoguesOf, type Turn } from './speakers.ts';

/** Speeches in a source from which a play is in it. */
const IN_ALL = 20;

const isCast = (turn: Turn): boolean =>
  !turn.marked && !/\p{Ll}/u.test(turn.speaker) && /\p{Lu}{2}/u.test(turn.speaker);

/**
 * Sets a play as plays are set: a table of two columns, who speaks and what is said. A play is known by many speeches
 * whose speakers are typed in capitals and come back.
 */
export function findDrama(blocks: readonly Block[], gap: number): Shaped {
  const scenes = dialoguesOf(blocks, Math.max(1, gap)).filter((scene) => scene.turns.every(isCast));
  const turns = scenes.flatMap((scene) => scene.turns);
  const cast = new Set(turns.map((turn) => turn.speaker));
  if (turns.length < IN_ALL || cast.size < 2 || turns.length < cast.size * 2) return { blocks, decisions: [] };
  const known = new Set(scenes.filter((scene) => scene.turns.length > 1).flatMap((s) => s.turns.map((t) => t.speaker)));
  const found = new Map<number, { readonly block: Block; readonly count: number }>();
  for (const scene of scenes) {
    // A speech alone between stage directions belongs to the play when its speaker is of the cast.
    if (scene.turns.every((turn) => known.has(turn.speaker)))
      found.set(scene.at, { block: toTable(scene, blocks), count: scene.count });
  }
  return { blocks: withFound(blocks, found), decisions: [] };
}

function toTable(scene: Dialogue, blocks: readonly Block[]): Table {
  const [first, last] = [blocks[scene.at], blocks[scene.at + scene.count - 1]] as [Block, Block];
  return {
    type: 'table',
    place: { ...first.place, endLine: last.place.endLine },
    gapBefore: first.gapBefore,
    headed: false,
    rows: scene.turns.map(cells),
  };
}

/** A speech as two cells. The colon stays with the name; soft breaks stay in the speech. */
function cells(turn: Turn): (readonly Inline[])[] {
  const [first, ...rest] = turn.children;
  if (first?.type !== 'text') return [turn.children];
  const colon = first.value.indexOf(':') + 1;
  const said = first.value.slice(colon).trimStart();
  return [
    [{ type: 'text', value: first.value.slice(0, colon) }],
    said === '' ? rest : [{ type: 'text', value: said }, ...rest],
  ];
}
