import { newElement } from '../../markup/tree.ts';
import type { FieldKey } from '../../model/index.ts';
import { allowed } from '../document/tree.ts';
import { defines } from './macros.ts';
import type { CommandNode, Cursor, TexNode } from './nodes.ts';
import type { TexReader } from './reader.ts';
import { typeset } from './signs.ts';
import { PageWriter, type Setting } from './writer.ts';

/** Does what a command with a hand of its own does; false for one without. */
export function ownCommand(reader: TexReader, node: CommandNode, cursor: Cursor, setting: Setting): boolean {
  const { name, at } = node;
  const { told, writer } = reader;
  const from = cursor.at;
  if (defines(name)) {
    told.macros.define(name, cursor);
    told.drop(cursor.nodes.slice(from, cursor.at), at, 'markup');
    return true;
  }
  switch (name) {
    case 'footnote':
    case 'endnote':
    case 'marginpar':
    case 'sidenote':
    case 'footnotetext': {
      const number = cursor.optional();
      if (number) told.drop(number, at, 'markup');
      addNote(reader, cursor.argument() ?? [], at);
      return true;
    }
    case 'title':
    case 'author':
    case 'date':
    case 'subtitle':
      stateFact(reader, name, cursor, at);
      return true;
    case 'item':
      nextItem(reader, cursor.optional(), at, setting);
      return true;
    case 'href':
    case 'url':
      addLink(reader, node, cursor, setting);
      return true;
    case 'includegraphics':
      addPicture(reader, cursor, at, setting);
      return true;
    case 'caption': {
      const short = cursor.optional();
      if (short) told.drop(short, at, 'markup');
      writer.endParagraph(setting.align);
      reader.walk(cursor.argument() ?? [], { marks: [], align: null });
      writer.block(newElement('figcaption', told.lineAt(at), writer.takeLine()));
      return true;
    }
    case 'enquote': {
      const [open, close] = reader.quoted % 2 === 0 ? ['“', '”'] : ['‘', '’'];
      reader.quoted += 1;
      reader.print(open, at, setting);
      reader.walk(cursor.argument() ?? [], { ...setting });
      reader.print(close, at, setting);
      reader.quoted -= 1;
      return true;
    }
    case 'lettrine': {
      const options = cursor.optional();
      if (options) told.drop(options, at, 'markup');
      // The quotation mark before a large first letter is an option.
      const before = /\bante=\s*([^,]*)/.exec(options ? told.letters(options) : '')?.[1] ?? '';
      if (!/[\p{L}\p{N}]/u.test(before)) reader.print(typeset(before), at, setting);
      for (const part of cursor.take('kk')) reader.walk(part ?? [], { ...setting });
      return true;
    }
    case 'centerline':
    case 'leftline':
    case 'opening':
    case 'ps':
      reader.apart(cursor.argument() ?? [], setting, name === 'centerline' ? 'center' : null);
      return true;
    case 'rightline':
    case 'closing':
    case 'signature':
    case 'address':
    case 'attrib':
      reader.apart(cursor.argument() ?? [], setting, 'right');
      return true;
    case 'input':
    case 'include':
    case 'subfile':
    case 'import': {
      const file = [cursor.argument() ?? [], name === 'import' ? (cursor.argument() ?? []) : []];
      for (const path of file) told.drop(path, at, 'markup');
      told.missing(file.map((path) => oneLine(told.letters(path))).join(''), at);
      return true;
    }
    case 'epigraph':
      writer.endParagraph(setting.align);
      writer.open('blockquote', told.lineAt(at));
      reader.apart(cursor.argument() ?? [], { marks: [], align: null });
      reader.apart(cursor.argument() ?? [], { marks: [], align: null }, 'right');
      writer.close();
      return true;
    default:
      return false;
  }
}

/** A note: its mark stands in the text, and it below the paragraph. */
function addNote(reader: TexReader, nodes: readonly TexNode[], at: number): void {
  const { told, writer } = reader;
  const words = told.letters(nodes);
  if (words.trim() === '') return;
  told.notes += 1;
  const [mark, id, line] = [`[${told.notes}]`, `note-${told.notes}`, told.lineAt(at)];
  told.generated.push(mark, mark);
  const sign = newElement('a', line, [{ type: 'text', value: mark, line }], { href: `#${id}`, class: 'epub:noteref' });
  writer.put(newElement('sup', line, [sign]));
  reader.writer = new PageWriter();
  reader.print(`${mark} `, at, { marks: [], align: null });
  reader.walk(nodes, { marks: [], align: null });
  const inside = reader.writer.finish();
  reader.writer = writer;
  told.moves.push({ place: told.placeOf(at), text: words });
  writer.below(newElement('aside', line, inside, { id, role: 'doc-footnote' }));
}

/** What the file says of itself; nothing of it is printed. */
function stateFact({ told }: TexReader, name: string, cursor: Cursor, at: number): void {
  const short = cursor.optional();
  if (short) told.drop(short, at, 'markup');
  const given = cursor.argument() ?? [];
  // Thanks and addresses stand in the same braces, and are printed below the page.
  const isThanks = (i: number): boolean => i > 0 && isCommand(given[i - 1], 'thanks');
  const nodes = given.filter((_, i) => !isThanks(i));
  told.drop(nodes, at, 'story-header');
  const place = told.placeOf(at);
  const by = 'front-matter';
  for (const thanks of given.filter((_, i) => isThanks(i))) {
    const value = oneLine(told.letters([thanks]));
    const key: FieldKey = 'notes';
    if (value !== '') told.stated.push({ kind: 'field', field: { key, label: '', values: [value], place }, by, place });
    told.drop([thanks], thanks.at, 'story-header');
  }
  const lines = parted(nodes, name === 'author' ? ['and', '\\'] : ['\\']).map((line) => oneLine(told.letters(line)));
  const [first = '', ...others] = lines.filter((line) => line !== '');
  if (first === '') return;
  if (name === 'author') {
    const names = parted(nodes, ['and']).map((one) => oneLine(told.letters(parted(one, ['\\'])[0] ?? [])));
    for (const value of names.filter((one) => one !== '')) told.stated.push({ kind: 'author', value, by, place });
  } else if (name === 'date') {
    // Words for a day stand there as well, `the night the raft sank`: no date, and below the author as they were typed.
    const key: FieldKey = /[\p{N}\p{Script=Han}]/u.test(first) ? 'date' : 'notes';
    if (/[\p{L}\d]/u.test(first))
      told.stated.push({ kind: 'field', field: { key, label: '', values: [first], place }, by, place });
  } else if (name === 'subtitle') {
    told.stated.push({ kind: 'subtitle', value: lines.join(' '), by, place });
  } else {
    told.stated.push({ kind: 'title', value: first, by, place });
    if (others.length > 0) told.stated.push({ kind: 'subtitle', value: others.join(' '), by, place });
  }
}

function isCommand(node: TexNode | undefined, name: string): boolean {
  return node?.type === 'command' && node.name === name;
}

function parted(nodes: readonly TexNode[], names: readonly string[]): readonly (readonly TexNode[])[] {
  const pieces: TexNode[][] = [[]];
  for (const node of nodes) {
    if (names.some((name) => isCommand(node, name))) pieces.push([]);
    else pieces.at(-1)?.push(node);
  }
  return pieces;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Noncharacter_Code_Point}\u2029]/gu, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}

function nextItem(reader: TexReader, label: readonly TexNode[] | null, at: number, setting: Setting): void {
  const { told, writer } = reader;
  writer.endParagraph(setting.align);
  if (writer.isIn('li')) {
    writer.close();
    writer.open('li', told.lineAt(at));
  }
  if (label === null) return;
  reader.walk(label, { ...setting, marks: [...setting.marks, 'strong'] });
  reader.print(' ', at, setting);
}

function addLink(reader: TexReader, { name, at }: CommandNode, cursor: Cursor, setting: Setting): void {
  const { told, writer } = reader;
  const options = cursor.optional();
  if (options) told.drop(options, at, 'markup');
  const address = oneLine(told.letters(cursor.argument() ?? []));
  const line = told.lineAt(at);
  const words = name === 'href' ? told.letters(cursor.argument() ?? []) : address;
  if (name === 'href') told.remove('markup', address, at);
  const inside = {
    type: 'text',
    value: typeset(words.replace(/[\p{Noncharacter_Code_Point}\u2029]/gu, '')),
    line,
  } as const;
  writer.put(newElement('a', line, [inside], allowed('a', { href: address })), setting.marks);
}

/** A picture, by the name of its file. */
function addPicture({ told, writer }: TexReader, cursor: Cursor, at: number, setting: Setting): void {
  for (let options = cursor.optional(); options; options = cursor.optional()) told.drop(options, at, 'markup');
  const file = cursor.argument() ?? [];
  told.drop(file, at, 'markup');
  writer.put(newElement('img', told.lineAt(at), [], { src: oneLine(told.letters(file)), alt: '' }), setting.marks);
}
