import { decode } from '../../decode/index.ts';
import { newElement } from '../../markup/tree.ts';
import { type Diagnostic, type Outcome, outcome, type PageNode, type Source, topOf } from '../../model/index.ts';
import { relocate } from '../../read/relocate.ts';
import type { Guard } from '../containers.ts';
import { pageSource } from '../document/source.ts';
import { signature } from '../signature.ts';
import { defines } from './macros.ts';
import { Cursor, type TexNode } from './nodes.ts';
import { parseTex } from './parse.ts';
import { TexReader } from './reader.ts';
import { Told } from './told.ts';
import { PageWriter, type Setting } from './writer.ts';

/** Opens a LaTeX file: what it prints becomes a page, each paragraph on the line of the file on which it stands. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const kind = signature(source.bytes);
  if (kind !== null && kind !== 'tex') return await (await import('../doc.ts')).unpack(source, guard);
  const decoded = decode(source.bytes, source.name, statedEncoding(source.bytes));
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const nodes = parseTex(text);
  const told = new Told(source.name, text, namesDefined(nodes));
  const body = printed(nodes, told);
  if (body.length === 0) return outcome([], {}, [...decoded.diagnostics, nothingPrinted(source.name)]);
  const page = newElement('', 1, [newElement('html', 1, [newElement('body', 1, body, { class: 'written-document' })])]);
  const made: Source = {
    ...pageSource(source, page),
    stated: told.stated,
    letters: told.letters(nodes),
    generated: told.generated,
    removals: told.removals,
    ...(told.moves.length > 0 ? { moves: told.moves } : {}),
    ...(source.documents ? { documents: source.documents } : {}),
    ...(source.isApart ? { isApart: true } : {}),
    ...(source.pictures ? { pictures: source.pictures } : {}),
  };
  const said = told.diagnostics();
  const placed = source.documents ? relocate(said, source.name, source.documents) : said;
  return outcome([made], {}, [...decoded.diagnostics, ...placed]);
}

const PLAIN = (): Setting => ({ marks: [], align: null });

/** What a file prints: the environment of the document, or all of a file without one, as a chapter is. */
function printed(nodes: readonly TexNode[], told: Told): readonly PageNode[] {
  const writer = new PageWriter();
  const reader = new TexReader(told, writer);
  const at = nodes.findIndex((node) => node.type === 'environment' && node.name === 'document');
  const document = nodes[at];
  if (document?.type !== 'environment') {
    const setting = PLAIN();
    reader.walk(nodes, setting);
    return writer.finish(setting.align);
  }
  readPreamble(nodes.slice(0, at), reader);
  const setting = PLAIN();
  reader.walk(document.children, setting);
  const body = writer.finish(setting.align);
  told.drop(nodes.slice(at + 1), document.end);
  return body;
}

/** Above the document stand definitions, and what the file says of itself; all else there is for the program. */
function readPreamble(nodes: readonly TexNode[], reader: TexReader): void {
  const { told } = reader;
  const stated: TexNode[] = [];
  const rest: TexNode[] = [];
  const cursor = new Cursor(nodes);
  for (let node = cursor.next(); node; node = cursor.next()) {
    const isSaid = node.type === 'command' && (defines(node.name) || SAID.has(node.name));
    if (!isSaid) {
      rest.push(node);
      continue;
    }
    const from = cursor.at - 1;
    cursor.take('o');
    if (node.type === 'command' && defines(node.name)) {
      cursor.at = from + 1;
      told.macros.define(node.name, cursor);
      rest.push(...cursor.nodes.slice(from, cursor.at));
    } else {
      cursor.argument();
      stated.push(...cursor.nodes.slice(from, cursor.at));
    }
  }
  reader.walk(stated, PLAIN());
  told.drop(rest, nodes[0]?.at ?? 0, 'markup');
}

const SAID: ReadonlySet<string> = new Set(['title', 'author', 'date', 'subtitle']);

/** The names of the commands that a file defines, wherever it does. */
function namesDefined(nodes: readonly TexNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (list: readonly TexNode[]): void => {
    list.forEach((node, at) => {
      if (node.type === 'group' || node.type === 'environment') visit(node.children);
      if (node.type !== 'command' || !defines(node.name)) return;
      const next = list.slice(at + 1, at + 4).find(({ type }) => type === 'command' || type === 'group');
      const named = next?.type === 'group' ? next.children.find(({ type }) => type === 'command') : next;
      if (named?.type === 'command') names.add(named.name);
    });
  };
  visit(nodes);
  return names;
}

/** The encoding that a file names for `inputenc`. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const stated = /\\usepackage\s*\[([\w-]+)\]\s*\{inputenc\}/.exec(head)?.[1]?.toLowerCase() ?? '';
  const isUtf8 = bytes.some((byte) => byte > 0x7f) && isWhole(bytes);
  return isUtf8 || !Object.hasOwn(ENCODINGS, stated) ? undefined : ENCODINGS[stated];
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What `inputenc` calls encodings. */
const ENCODINGS: Readonly<Record<string, string>> = {
  latin1: 'windows-1252',
  latin9: 'iso-8859-15',
  latin2: 'iso-8859-2',
  ansinew: 'windows-1252',
  cp1252: 'windows-1252',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  applemac: 'macintosh',
};

function nothingPrinted(source: string): Diagnostic {
  return {
    id: 'file-left-out',
    severity: 'warning',
    place: topOf(source),
    reason: `${source} holds commands and prints no words; it is not in the book`,
    remedy: null,
  };
}
