import type { Cursor, TexNode } from './nodes.ts';

/** A command that the file defines itself. */
export interface Macro {
  readonly takes: number;
  /** What stands for the first argument when it is not given; null when it must be. */
  readonly usual: readonly TexNode[] | null;
  readonly body: readonly TexNode[];
}

/** What all the commands of a file together may print, in nodes; and how deep one may use another. */
const MOST_NODES = 200_000;
const DEEPEST = 24;

const DEFINES = /^(?:newcommand|renewcommand|providecommand|DeclareRobustCommand|def|gdef|edef)$/;

/** Whether a command defines another. */
export function defines(name: string): boolean {
  return DEFINES.test(name);
}

/** The commands that a file defines, and how they are expanded, within bounds: none can swell a text. */
export class Macros {
  readonly #known = new Map<string, Macro>();
  #left = MOST_NODES;
  #depth = 0;

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** Reads a definition, behind the command that begins it. */
  define(by: string, cursor: Cursor): void {
    const named = cursor.argument();
    const command = named?.find((node) => node.type === 'command');
    if (command?.type !== 'command') return;
    if (by.endsWith('def')) {
      const takes = parameters(cursor);
      this.#set(command.name, { takes, usual: null, body: cursor.argument() ?? [] });
      return;
    }
    const count = cursor.optional();
    const usual = cursor.optional();
    const takes = Number(count?.map((node) => (node.type === 'text' ? node.value : '')).join('')) || 0;
    this.#set(command.name, { takes: Math.min(9, takes), usual, body: cursor.argument() ?? [] });
  }

  #set(name: string, macro: Macro): void {
    this.#known.set(name, macro);
  }

  /**
   * What a command of the file's own stands for, with its arguments taken off what follows. `unused` are those that it
   * drops. Null beyond the bounds.
   */
  expand(name: string, cursor: Cursor, at: number): Expansion | null {
    const macro = this.#known.get(name);
    if (!macro) return null;
    const given = Array.from({ length: macro.takes }, (_, i) => {
      const optional = i === 0 && macro.usual !== null;
      return { own: optional ? cursor.optional() : cursor.argument(), usual: optional ? macro.usual : null };
    });
    const used: number[] = [];
    const nodes: TexNode[] = [];
    const fresh: TexNode[] = [];
    this.#fill(macro.body, { given: given.map(({ own, usual }) => own ?? usual ?? []), used, at, fresh }, nodes);
    if (this.#left < 0) return null;
    const unused = given.flatMap(({ own }, i) => (own && !used.includes(i) ? [own] : []));
    // Arguments that are printed in another order, or twice, are others than those that stand in the text.
    const isInOrder = used.every((which, i) => i === 0 || which > (used[i - 1] ?? 0));
    const printed = isInOrder ? used.filter((which) => given[which]?.own === null) : used;
    return {
      nodes,
      unused,
      moved: isInOrder ? [] : given.flatMap(({ own }, i) => (own && used.includes(i) ? [own] : [])),
      generated: [fresh, ...printed.map((which) => given[which]?.own ?? given[which]?.usual ?? [])],
    };
  }

  /** Runs what goes through an expansion, unless expansions stand in each other too deep. */
  inside(walk: () => void): void {
    if (this.#depth >= DEEPEST) return;
    this.#depth += 1;
    walk();
    this.#depth -= 1;
  }

  #fill(
    body: readonly TexNode[],
    call: { given: readonly (readonly TexNode[])[]; used: number[]; at: number; fresh: TexNode[] },
    into: TexNode[],
  ): void {
    for (const node of body) {
      this.#left -= 1;
      if (this.#left < 0) return;
      if (node.type === 'text') {
        for (const [i, piece] of node.value.split(/#(\d)/).entries()) {
          if (i % 2 === 0) {
            const text: TexNode = { ...node, value: piece, at: call.at, end: call.at };
            if (piece !== '') into.push(text);
            if (piece !== '') call.fresh.push(text);
            continue;
          }
          const which = Number(piece) - 1;
          const given = call.given[which] ?? [];
          call.used.push(which);
          this.#left -= given.length;
          into.push(...given);
        }
      } else if (node.type === 'group' || node.type === 'environment') {
        const children: TexNode[] = [];
        this.#fill(node.children, call, children);
        into.push({ ...node, children, at: call.at, end: call.at });
      } else {
        into.push({ ...node, at: call.at, end: call.at });
        call.fresh.push({ ...node, at: call.at, end: call.at });
      }
    }
  }
}

/** What a use of a command comes to. */
export interface Expansion {
  readonly nodes: readonly TexNode[];
  /** Arguments that the command drops. */
  readonly unused: readonly (readonly TexNode[])[];
  /** Arguments that are printed elsewhere than they stand. */
  readonly moved: readonly (readonly TexNode[])[];
  /** What is printed and does not stand there in the text: the definition's words, arguments that were moved. */
  readonly generated: readonly (readonly TexNode[])[];
}

/** The parameters of `\def\name#1#2{…}`. */
function parameters(cursor: Cursor): number {
  const node = cursor.peek();
  if (node?.type !== 'text' || !/^\s*(?:#\d\s*)+$/.test(node.value)) return 0;
  cursor.at += 1;
  return Math.min(9, node.value.match(/#/g)?.length ?? 0);
}
