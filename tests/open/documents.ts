import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { foldFacts } from '../../src/facts/index.ts';
import { blockText, type Metadata, type PageNode, type Source } from '../../src/model/index.ts';
import { unpack } from '../../src/open/index.ts';
import { divide } from '../../src/pipeline.ts';
import { formats } from '../../src/read/index.ts';

const FOLDER = path.join(import.meta.dirname, 'documents');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a document: a file as it is, a folder zipped; a PNG's first bytes stand for every picture. */
export function documentBytes(name: string): Uint8Array {
  const at = path.join(FOLDER, name);
  if (/\.\w+$/.test(name)) return new Uint8Array(readFileSync(at));
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) =>
    path.relative(at, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  );
  // The kind of document stands first in an ODT.
  names.sort((a, b) => Number(b === 'mimetype') - Number(a === 'mimetype'));
  const tree: Record<string, Uint8Array> = Object.fromEntries(
    names.map((file) => [file, new Uint8Array(readFileSync(path.join(at, file)))]),
  );
  if (tree.mimetype) tree.mimetype = encode(new TextDecoder().decode(tree.mimetype).trim());
  return zipSync(tree, { level: 0 });
}

/** What a document says of its story. */
export function statedBy(source: Source | null | undefined): Metadata {
  return foldFacts(source?.stated ?? [], source?.name ?? '').metadata;
}

/** Zips the text files of a document. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])));
}

/** A DOCX of a body, with other parts beside it. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts });
}

/** What a document reads as: its page, its chapters, and what was said about it. */
export interface Read {
  readonly source: Source | null;
  readonly html: string;
  /** Title of each part that has one, and the texts of its blocks. */
  readonly parts: readonly { readonly title: string; readonly blocks: readonly string[] }[];
  readonly text: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly subtitle: string | null;
  readonly messages: readonly string[];
  readonly lost: readonly string[];
}

/** A page as markup. */
function markupOf(node: PageNode): string {
  const escaped = (text: string): string => text.replace(/[&<>"\u00a0]/g, (sign) => `&#${sign.codePointAt(0)};`);
  if (node.type === 'text') return escaped(node.value);
  const inside = node.children.map(markupOf).join('');
  if (node.name === '') return inside;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const end = /^(?:br|hr|img)$/.test(node.name) ? '' : `</${node.name}>`;
  return `<${node.name}${attributes.join('')}>${inside}${end}`;
}

export async function readDocument(
  name: string,
  bytes: Uint8Array,
  format = name.split('.').at(-1) ?? '',
): Promise<Read> {
  const opened = await unpack([{ name, format, bytes }]);
  const [source] = opened.value;
  const messages = opened.diagnostics.map(({ id, reason }) => `${id}: ${reason}`);
  if (!source)
    return {
      source: null,
      html: '',
      parts: [],
      text: '',
      title: null,
      authors: [],
      subtitle: null,
      messages,
      lost: [],
    };
  const row = formats.find(({ id }) => id === source.format);
  if (!row) throw new Error(`no reader for ${source.format}`);
  const { division, diagnostics } = divide(source, await row.load());
  const parts = division.value.parts.map(({ heading, blocks }) => ({
    title: [...(heading?.label ?? []), ...(heading?.title ?? [])].map((inline) => words(inline)).join(' '),
    blocks: blocks.map((block) => blockText(block)),
  }));
  return {
    source,
    html: source.page ? markupOf(source.page.root) : new TextDecoder().decode(source.bytes),
    parts,
    text: parts.flatMap(({ title, blocks }) => [title, ...blocks]).join('\n'),
    title: division.value.metadata.title,
    authors: division.value.metadata.authors,
    subtitle: division.value.metadata.subtitle,
    messages,
    lost: diagnostics.filter(({ id }) => /^text-/.test(id)).map(({ reason }) => reason),
  };
}

function words(inline: unknown): string {
  if (typeof inline !== 'object' || inline === null) return '';
  if ('value' in inline) return String(inline.value);
  return 'children' in inline && Array.isArray(inline.children) ? inline.children.map(words).join('') : '';
}

/** The line of the page on which a text stands. */
export function lineOf(html: string, text: string): number {
  return html.split('\n').findIndex((line) => line.includes(text)) + 1;
}
