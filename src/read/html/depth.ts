import { codeUnitAt, memberOf } from '../../model/index.ts';

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr image img input isindex keygen link meta param source track wbr'.split(' '),
);

/** Elements that stand on lines of their own. */
export const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr
ul`.split(/\s+/),
);

/** Elements inside a line whose words are none with those beside them: links, controls, glosses. */
export const ENDS_WORD: ReadonlySet<string> = new Set(
  (
    'a applet audio button canvas datalist dialog embed frame frameset iframe img input map math noframes noscript ' +
    'object optgroup option picture rb rp rt rtc select svg template textarea title video ' +
    // What stands for these in a page that was made safe.
    'furniture fallback frame-fallback'
  ).split(' '),
);

/** Elements that end when one of their kind begins. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  option: ['option'],
};

/** Deeper nesting than a person or an editor writes; a tree of this depth is safe to walk by recursion. */
const LIMIT = 256;

/** Says of each tag whether it may stay. */
export interface DepthGuard {
  /** `line` is a dropped tag that began a new line. */
  open(name: string, selfClosed: boolean): 'keep' | 'drop' | 'line';
  close(name: string): 'keep' | 'drop';
  dropped(): number;
}

/** Follows the open elements and turns away tags nested deeper than 256, in time linear in the number of tags. */
export function depthGuard(): DepthGuard {
  const open: string[] = [];
  const turnedAway = new Map<string, number>();
  let dropped = 0;
  const endImplied = (name: string): void => {
    const ends = memberOf(ENDS, name) ?? (BLOCK.has(name) ? ENDS.p : undefined);
    while (ends?.includes(open.at(-1) ?? '')) open.pop();
  };
  return {
    open(name, selfClosed) {
      if (VOID.has(name)) return 'keep';
      endImplied(name);
      if (selfClosed) return 'keep';
      if (open.length < LIMIT) {
        open.push(name);
        return 'keep';
      }
      dropped += 1;
      turnedAway.set(name, (turnedAway.get(name) ?? 0) + 1);
      return BLOCK.has(name) ? 'line' : 'drop';
    },
    close(name) {
      const away = turnedAway.get(name) ?? 0;
      if (away > 0) {
        turnedAway.set(name, away - 1);
        return 'drop';
      }
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
      return 'keep';
    },
    dropped: () => dropped,
  };
}

/** Number of line ends in a stretch of text. */
export function count(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at += 1) if (codeUnitAt(text, at) === 10) lines += 1;
  return lines;
}
