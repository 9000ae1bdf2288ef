/** A piece of a LaTeX file; `at` and `end` are offsets in it. */
export type TexNode =
  | (Span & { readonly type: 'text'; readonly value: string })
  /** A blank line. */
  | (Span & { readonly type: 'par' })
  /** `\name`, and what of white space stands behind it. */
  | (Span & { readonly type: 'command'; readonly name: string; readonly star: boolean; readonly spaced: boolean })
  | (Span & { readonly type: 'group'; readonly children: readonly TexNode[] })
  | (Span & { readonly type: 'environment'; readonly name: string; readonly children: readonly TexNode[] })
  /** A formula, or a text that is printed as it is typed: with `name`, an environment of it. */
  | (Span & { readonly type: 'math'; readonly value: string; readonly name: string })
  | (Span & { readonly type: 'verbatim'; readonly value: string; readonly name: string })
  | (Span & { readonly type: 'comment'; readonly value: string })
  /** `&` between the cells of a table. */
  | (Span & { readonly type: 'cell' });

/** A command by itself, without what it takes. */
export type CommandNode = TexNode & { readonly type: 'command' };

interface Span {
  readonly at: number;
  readonly end: number;
}

/** Environments whose text is no LaTeX. */
export const RAW: ReadonlySet<string> = new Set([
  'verbatim',
  'verbatim*',
  'lstlisting',
  'Verbatim',
  'alltt',
  'comment',
  'filecontents',
  'filecontents*',
]);
/** Whether the text of an environment is for nobody to read. */
export function isForProgram(environment: string): boolean {
  return environment === 'comment' || environment.startsWith('filecontents');
}

/** Arguments of a command: what was given for each, null for an optional one that is absent. */
export type Arguments = readonly (readonly TexNode[] | null)[];

/** Goes through nodes, and takes the arguments of commands off what follows them. */
export class Cursor {
  readonly nodes: TexNode[];
  at = 0;

  constructor(nodes: readonly TexNode[]) {
    this.nodes = [...nodes];
  }

  /** The next node, which is passed. */
  next(): TexNode | undefined {
    const node = this.nodes[this.at];
    this.at += 1;
    return node;
  }

  peek(): TexNode | undefined {
    return this.nodes[this.at];
  }

  /** What a signature of the table of commands asks for. Nothing is taken where something else stands. */
  take(signature: string): Arguments {
    return Array.from(signature, (kind) => {
      if (kind === 'o') return this.optional();
      if (kind === 'd') return this.length();
      return this.argument();
    });
  }

  /** A group, a command, or one letter; null at the end of a paragraph. */
  argument(): readonly TexNode[] | null {
    const from = this.at;
    this.#passBlanks();
    const node = this.peek();
    if (!node || node.type === 'par' || node.type === 'environment' || node.type === 'cell') {
      this.at = from;
      return null;
    }
    this.at += 1;
    if (node.type === 'group') return node.children;
    if (node.type !== 'text') return [node];
    const letter = /^\s*([\uD800-\uDBFF]?[\s\S])/.exec(node.value)?.[1] ?? '';
    const used = node.value.indexOf(letter) + letter.length;
    this.#leave(node, used);
    return [{ ...node, value: letter, end: node.at + used }];
  }

  /** What stands in brackets. */
  optional(): readonly TexNode[] | null {
    const from = this.at;
    this.#passBlanks();
    const open = this.peek();
    const close = this.#closing();
    if (open?.type !== 'text' || open.value !== '[' || close < 0) {
      this.at = from;
      return null;
    }
    const inside = this.nodes.slice(this.at + 1, close);
    this.at = close + 1;
    return inside;
  }

  /** The bracket that ends what one behind the next node begins. */
  #closing(): number {
    for (let at = this.at + 1; at < Math.min(this.nodes.length, this.at + LONGEST); at += 1) {
      const node = this.nodes[at];
      if (node?.type === 'par') return -1;
      if (node?.type === 'text' && node.value === ']') return at;
    }
    return -1;
  }

  /** A length behind an equals sign or none: `=1.5em plus 2pt`. */
  length(): readonly TexNode[] | null {
    const node = this.peek();
    if (node?.type !== 'text') return null;
    const length = LENGTH.exec(node.value)?.[0] ?? '';
    if (length.trim() === '') return null;
    this.at += 1;
    this.#leave(node, length.length);
    return [{ ...node, value: length, end: node.at + length.length }];
  }

  /** Puts back what of a text was not taken. */
  #leave(node: TexNode & { readonly type: 'text' }, used: number): void {
    if (used >= node.value.length) return;
    this.at -= 1;
    const rest: TexNode = { ...node, value: node.value.slice(used), at: node.at + used };
    this.nodes[this.at] = rest;
  }

  #passBlanks(): void {
    for (let node = this.peek(); node; node = this.peek()) {
      const isBlank = node.type === 'comment' || (node.type === 'text' && /^[ \t\n]*$/.test(node.value));
      if (!isBlank) return;
      this.at += 1;
    }
  }
}

/** Nodes that an optional argument may have. */
const LONGEST = 200;

const MEASURE = String.raw`[-+]?\d*[.,]?\d+\s*(?:true\s*)?(?:pt|pc|in|bp|cm|mm|dd|cc|sp|ex|em|mu|fil{1,3})?`;
const LENGTH = new RegExp(
  String.raw`^\s*=?\s*(?:${MEASURE}(?:\s*(?:plus|minus|height|width|depth)\s*${MEASURE}){0,3}|(?:\s*(?:height|width|depth)\s*${MEASURE}){1,3})`,
);
