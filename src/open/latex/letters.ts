import { BLOCK_END, BORDER } from '../../model/index.ts';
import { commandNamed, isKnown, partsLines } from './commands.ts';
import { isForProgram, type TexNode } from './nodes.ts';
import { accented, isAccent, signOf } from './signs.ts';

/**
 * The running text of a file: all its words but the names of commands that are known, and comments. `own` are the
 * commands that the file defines. What is only for the program (labels, lengths) is among it: whoever drops that says so.
 */
export function texLetters(nodes: readonly TexNode[], own: ReadonlySet<string>): string {
  const pieces: string[] = [];
  read(nodes, own, pieces);
  return pieces.join('');
}

function read(nodes: readonly TexNode[], own: ReadonlySet<string>, pieces: string[]): void {
  let accent: string | null = null;
  nodes.forEach((node, at) => {
    if (accent !== null && node.type !== 'comment') {
      const inside: string[] = [];
      read([node], own, inside);
      pieces.push(accented(accent, inside.join('').replaceAll(BORDER, '').trimStart()));
      accent = null;
      return;
    }
    switch (node.type) {
      case 'text':
        pieces.push(node.value);
        break;
      case 'group':
        pieces.push(BORDER);
        read(node.children, own, pieces);
        pieces.push(BORDER);
        break;
      case 'environment':
        pieces.push(BLOCK_END);
        read(node.children, own, pieces);
        pieces.push(BLOCK_END);
        break;
      case 'math':
        pieces.push(mathWords(node.value));
        break;
      case 'verbatim':
        if (!isForProgram(node.name)) pieces.push(BORDER, node.value, BORDER);
        break;
      case 'par':
      case 'cell':
        pieces.push(BLOCK_END);
        break;
      case 'command': {
        if (isAccent(node.name) && !own.has(node.name)) accent = node.name;
        else pieces.push(own.has(node.name) ? border(node.spaced) : wordOf(node, nodes[at + 1]));
        break;
      }
    }
  });
}

function border(spaced: boolean): string {
  return spaced ? `${BORDER} ` : BORDER;
}

/** What a command prints by itself. The name of one that nobody knows is a word, unless it has arguments. */
function wordOf(node: TexNode & { readonly type: 'command' }, next: TexNode | undefined): string {
  const sign = signOf(node.name);
  if (sign !== null) return node.spaced && !joins(node.name) ? `${sign} ` : sign;
  if (partsLines(node.name)) return BLOCK_END;
  const { does } = commandNamed(node.name) ?? {};
  if (does === 'mark' || does === 'words' || does === 'declare' || does === 'align') return '';
  if (isKnown(node.name)) return border(node.spaced);
  return hasArgument(next) ? border(node.spaced) : `${node.name}${node.spaced ? ' ' : ''}`;
}

/** Signs behind which people mean the space that they type, though LaTeX prints none. */
const KEEPS_SPACE =
  /^(?:l?dots|textellipsis|text(?:em|en)dash|fg|frqq?|grqq?|rq|textquote(?:dbl)?right|guil\w+right|(?:La)?TeX|euro)$/;

/** Whether white space behind a sign is only there to end its name: `\ss e`. */
export function joins(name: string): boolean {
  return !KEEPS_SPACE.test(name);
}

/** Whether what follows a command is an argument with something in it. */
export function hasArgument(next: TexNode | undefined): boolean {
  if (next?.type === 'text') return next.value === '[';
  return next?.type === 'group' && next.children.length > 0;
}

/** A formula as a person types it on one line: signs for the commands that print one, no braces. */
export function mathWords(formula: string): string {
  return formula
    .replace(/\\(?:mbox|text|textrm|mathrm|mathit|mathbf|left|right|displaystyle|limits)(?![A-Za-z])/g, '')
    .replace(/\\([A-Za-z]+)|\\([^A-Za-z])/g, (_, name?: string, sign?: string) => {
      if (sign !== undefined) return sign === '\\' ? '\n' : (signOf(sign) ?? sign);
      return signOf(name ?? '') ?? ` ${name} `;
    })
    .replace(/[{}]/g, '')
    .replace(/[~&]/g, ' ');
}
