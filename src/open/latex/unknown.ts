import { BREAK_NAME } from './commands.ts';
import { hasArgument } from './letters.ts';
import type { CommandNode, Cursor, TexNode } from './nodes.ts';
import type { TexReader } from './reader.ts';
import type { Setting } from './writer.ts';

/**
 * A command that nobody knows. The words of its arguments are printed; without any, it is a break between scenes
 * where it stands alone between paragraphs, and its name a word elsewhere.
 */
export function unknownCommand(reader: TexReader, node: CommandNode, cursor: Cursor, setting: Setting): void {
  const { name, at } = node;
  if (name.includes('@') || !/^[A-Za-z]/.test(name)) {
    internal(reader, node, cursor);
    return;
  }
  if (hasArgument(cursor.peek())) {
    reader.told.unknown(name, true);
    const groups: (readonly TexNode[])[] = [];
    const before = reader.writer.isBlank();
    for (let next = cursor.peek(); hasArgument(next); next = cursor.peek()) {
      const dropped = cursor.optional();
      if (dropped) reader.told.drop(dropped, at, 'markup');
      else if (next?.type === 'group') {
        const group = cursor.argument() ?? [];
        if (isName(group)) reader.told.drop(group, at, 'markup');
        else groups.push(group);
      } else break;
    }
    const isAlone = before && endsLine(cursor.peek());
    for (const group of groups) {
      if (isAlone) reader.apart(group, setting);
      else reader.walk(group, { ...setting });
    }
    return;
  }
  const isAlone = reader.writer.isBlank() && endsParagraph(cursor.peek());
  if (isAlone && (BREAK_NAME.test(name) || (reader.writer.isBehindProse() && isProse(cursor.nodes, cursor.at)))) {
    reader.told.remove('markup', name, at);
    reader.scene(at, setting);
    return;
  }
  reader.told.unknown(name, false);
  reader.print(node.spaced ? `${name} ` : name, at, setting);
}

/** Whether what a command is given is the name of a file or a place: a bare `_` is none that can be printed. */
function isName(group: readonly TexNode[]): boolean {
  const [only, ...more] = group;
  return only?.type === 'text' && more.length === 0 && /^[^\s_]+_\S+$/.test(only.value.trim());
}

/** Commands inside of programs, and signs that nothing is known of. */
function internal({ told }: TexReader, { name, at }: CommandNode, cursor: Cursor): void {
  if (/[A-Za-z\d]/.test(name)) told.remove('markup', name, at);
  if (!name.includes('@')) return;
  for (let next = cursor.peek(); next?.type === 'group'; next = cursor.peek()) {
    told.drop(cursor.argument() ?? [], at, 'markup');
  }
}

function endsLine(next: TexNode | undefined): boolean {
  return next === undefined || next.type === 'par' || (next.type === 'text' && /^[ \t]*\n/.test(next.value));
}

function endsParagraph(next: TexNode | undefined): boolean {
  return next === undefined || next.type === 'par';
}

/** Whether a paragraph of words comes next. */
function isProse(nodes: readonly TexNode[], from: number): boolean {
  const next = nodes.slice(from, from + 4).find(({ type }) => type !== 'par' && type !== 'comment');
  return next?.type === 'text' && /\p{L}/u.test(next.value);
}
