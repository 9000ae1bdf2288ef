import { newElement } from '../../markup/tree.ts';
import { BREAK_NAME, type Command, commandNamed } from './commands.ts';
import { walkEnvironment } from './environments.ts';
import { joins, mathWords } from './letters.ts';
import { type CommandNode, Cursor, isForProgram, type TexNode } from './nodes.ts';
import { ownCommand } from './own-commands.ts';
import { accented, isAccent, signOf, typeset } from './signs.ts';
import type { Told } from './told.ts';
import { unknownCommand } from './unknown.ts';
import type { PageWriter, Setting } from './writer.ts';

/** Reads the nodes of a file, and writes what they print. */
export class TexReader {
  readonly told: Told;
  writer: PageWriter;
  /** Chapters so far, for those that have no title but their number. */
  chapters = 0;
  /** How deep quotation marks that a command sets stand in each other. */
  quoted = 0;

  constructor(told: Told, writer: PageWriter) {
    this.told = told;
    this.writer = writer;
  }

  /** What is declared in some nodes holds for the rest of them: `setting` is the group's own. */
  walk(nodes: readonly TexNode[], setting: Setting): void {
    const cursor = new Cursor(nodes);
    const comments: TexNode[] = [];
    for (let node = cursor.next(); node; node = cursor.next()) {
      if (node.type === 'comment') {
        comments.push(node);
        continue;
      }
      if (comments.length > 0) this.#comment(comments.splice(0));
      this.#node(node, cursor, setting);
    }
    if (comments.length > 0) this.#comment(comments);
  }

  /** Words, on the line that they stand on. */
  print(words: string, at: number, setting: Setting): void {
    this.writer.text(words, this.told.lineAt(at), setting);
  }

  /** What stands on lines of its own. */
  apart(nodes: readonly TexNode[], setting: Setting, align: Setting['align'] = setting.align): void {
    this.writer.endParagraph(setting.align);
    this.walk(nodes, { ...setting, align });
    this.writer.endParagraph(align);
  }

  #node(node: TexNode, cursor: Cursor, setting: Setting): void {
    switch (node.type) {
      case 'text':
        this.print(typeset(node.value), node.at, setting);
        return;
      case 'par':
        this.writer.endParagraph(setting.align);
        return;
      case 'group':
        this.walk(node.children, { ...setting });
        return;
      case 'environment':
        walkEnvironment(this, node, setting);
        return;
      case 'math':
        this.#formula(node, setting);
        return;
      case 'verbatim':
        this.#verbatim(node, setting);
        return;
      case 'command':
        this.#command(node, cursor, setting);
        return;
      default:
        if (!this.#nextCell(node.at)) this.print(' ', node.at, setting);
    }
  }

  #comment(nodes: readonly TexNode[]): void {
    const text = nodes.map((node) => (node.type === 'comment' ? node.value : '')).join('\n');
    this.told.comment(text, nodes[0]?.at ?? 0);
  }

  #formula(node: TexNode & { readonly type: 'math' }, setting: Setting): void {
    const words = mathWords(node.value);
    if (node.name === '') {
      this.print(words, node.at, setting);
      return;
    }
    this.writer.endParagraph(setting.align);
    this.print(words.trim(), node.at, setting);
    this.writer.endParagraph('center');
  }

  #verbatim(node: TexNode & { readonly type: 'verbatim' }, setting: Setting): void {
    if (isForProgram(node.name)) {
      this.told.comment(node.value, node.at);
      return;
    }
    if (node.name === '') {
      this.print(node.value, node.at, { ...setting, marks: [...setting.marks, 'code'] });
      return;
    }
    const line = this.told.lineAt(node.at);
    const text = { type: 'text', value: node.value.replace(/^\n/, ''), line: line + 1 } as const;
    this.writer.block(newElement('pre', line, [text]), setting.align);
  }

  #nextCell(at: number): boolean {
    if (!this.writer.isIn('td')) return false;
    this.writer.endParagraph(null);
    this.writer.close();
    this.writer.open('td', this.told.lineAt(at));
    return true;
  }

  #nextRow(at: number): boolean {
    if (!this.#nextCell(at)) return false;
    this.writer.close();
    this.writer.close();
    this.writer.open('tr', this.told.lineAt(at));
    this.writer.open('td', this.told.lineAt(at));
    return true;
  }

  #command(node: CommandNode, cursor: Cursor, setting: Setting): void {
    const { name, at } = node;
    if (this.told.macros.has(name)) {
      this.#ofTheFile(node, cursor, setting);
      return;
    }
    if (isAccent(name)) {
      const letters = this.told.letters(cursor.argument() ?? []);
      this.print(accented(name, letters), at, setting);
      return;
    }
    const command = commandNamed(name);
    if (command !== null) {
      this.#known(command, node, cursor, setting);
      return;
    }
    const sign = signOf(name);
    if (sign !== null) {
      this.print(node.spaced && !joins(name) ? `${sign} ` : sign, at, setting);
      return;
    }
    unknownCommand(this, node, cursor, setting);
  }

  /** A command that the file defines. */
  #ofTheFile(node: CommandNode, cursor: Cursor, setting: Setting): void {
    const { macros } = this.told;
    const expansion = macros.expand(node.name, cursor, node.at);
    if (expansion === null) {
      this.told.beyond();
      return;
    }
    for (const dropped of expansion.unused) this.told.drop(dropped, node.at);
    for (const moved of expansion.moved) this.told.drop(moved, node.at, 'markup');
    const printed = expansion.generated.map((nodes) => this.told.letters(nodes));
    if (BREAK_NAME.test(node.name) && this.writer.isBlank() && printed.every((words) => words.trim() === '')) {
      this.scene(node.at, setting);
      return;
    }
    this.told.generated.push(...printed.filter((words) => /[\p{L}\p{N}]/u.test(words)));
    macros.inside(() => this.walk(expansion.nodes, setting));
    if (node.spaced) this.print(' ', node.at, setting);
  }

  #known(command: Command, node: CommandNode, cursor: Cursor, setting: Setting): void {
    const { at } = node;
    if (command.does === 'own' && ownCommand(this, node, cursor, setting)) return;
    const given = cursor.take(command.takes);
    const kept: (readonly TexNode[])[] = [];
    given.forEach((argument, i) => {
      if (argument === null) return;
      if (command.takes[i] === 'k') kept.push(argument);
      else this.told.drop(argument, at, 'markup');
    });
    switch (command.does) {
      case 'mark':
        for (const inside of kept) this.walk(inside, { ...setting, marks: [...setting.marks, command.element] });
        return;
      case 'declare':
        setting.marks = [...setting.marks.filter((mark) => mark !== command.element), command.element];
        return;
      case 'align':
        setting.align = command.align;
        return;
      case 'heading':
        this.#heading(command.level, kept[0] ?? [], node, setting);
        return;
      case 'gap': {
        const length = given[0] ? this.told.letters(given[0]) : '1em';
        if (!/^\s*-|^\s*0*\.?0*\s*(?:pt|em)?$/.test(length)) this.writer.gap(this.told.lineAt(at));
        return;
      }
      case 'break':
        if (kept.every((inside) => this.told.letters(inside).trim() === '')) {
          this.scene(at, setting);
          return;
        }
        for (const inside of kept) this.apart(inside, setting, 'center');
        return;
      case 'rule':
        if (this.writer.isBlank()) this.scene(at, setting);
        return;
      case 'paragraph':
        this.writer.endParagraph(setting.align);
        return;
      case 'line':
        if (!this.#nextRow(at)) this.writer.lineBreak(this.told.lineAt(at));
        return;
      default:
        for (const inside of kept) this.walk(inside, { ...setting });
        if (node.spaced && command.does === 'nothing') this.print(' ', at, setting);
    }
  }

  /** A line between scenes. */
  scene(at: number, setting: Setting): void {
    this.writer.block(newElement('hr', this.told.lineAt(at)), setting.align);
  }

  /** A title; a chapter without one has its number, as LaTeX prints it. */
  #heading(level: number, title: readonly TexNode[], { at, star, name }: CommandNode, setting: Setting): void {
    const plain: Setting = { marks: [], align: null };
    if (name === 'paragraph' || name === 'subparagraph') {
      this.walk(title, { ...setting, marks: [...setting.marks, 'strong'] });
      this.print(' ', at, setting);
      return;
    }
    this.writer.endParagraph(setting.align);
    if (level === 2 && !star) this.chapters += 1;
    this.walk(title, plain);
    if (this.writer.isBlank() && level === 2 && !star) {
      const number = `${this.chapters}`;
      this.told.generated.push(number);
      this.print(number, at, plain);
    }
    const line = this.told.lineAt(at);
    const inside = this.writer.takeLine();
    if (inside.length > 0) this.writer.block(newElement(`h${level}`, line, inside));
  }
}
