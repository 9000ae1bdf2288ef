import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Section, Source } from '../../src/model/index.ts';
import { blockText, inlineText } from '../../src/model/index.ts';
import { zip } from '../../src/package/zip.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';

export const FIXTURES: string = path.join(import.meta.dirname, 'fixtures');

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An archive of some files, in their order. */
export function zipped(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    stored: name === 'mimetype',
  }));
  return zip(entries, 1_000_000_000);
}

/** A folder's files as an archive. */
export function zippedFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const sorted = names.sort((a, b) => Number(b === 'mimetype') - Number(a === 'mimetype') || (a < b ? -1 : 1));
  return zipped(Object.fromEntries(sorted.map((name) => [name, readFileSync(path.join(folder, name))])));
}

export function sourceOf(name: string, bytes: Uint8Array): Source {
  return { name, format: /\.([^.]+)$/.exec(name)?.[1] ?? '', bytes };
}

/** The smallest whole EPUB around some pages, in their order. */
export function epubOf(pages: Files, extra: Files = {}, metadata = '<dc:title>A Book</dc:title>'): Uint8Array {
  const names = Object.keys(pages);
  const items = names.map((name, i) => `<item id="p${i}" href="${name}" media-type="application/xhtml+xml"/>`);
  const others = Object.keys(extra).filter((name) => !/META-INF|\.opf$/.test(name));
  const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', css: 'text/css', svg: 'image/svg+xml' };
  const rest = others.map((name, i) => {
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/x-dtbncx+xml';
    return `<item id="x${i}" href="${name}" media-type="${type}"/>`;
  });
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata>
<manifest>${[...items, ...rest].join('\n')}</manifest>
<spine>${names.map((_, i) => `<itemref idref="p${i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [`OEBPS/${name}`, page])),
    ...Object.fromEntries(
      Object.entries(extra).map(([name, content]) => [/META-INF|\.opf$/.test(name) ? name : `OEBPS/${name}`, content]),
    ),
  });
}

/** One page of a book. */
export function page(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>x</title>${head}</head>
<body>
${body}
</body>
</html>`;
}

/** A book made from one container. */
export async function bookOf(name: string, bytes: Uint8Array): Promise<BoundBook> {
  return await publish([sourceOf(name, bytes)]);
}

/** The story's sections as nested titles, each with its scenes' first words. */
export function outline(bound: BoundBook): readonly string[] {
  const lines: string[] = [];
  const visit = (section: Section, depth: number): void => {
    const { heading, blocks } = section;
    const words = heading ? [inlineText(heading.label), inlineText(heading.title)].filter((w) => w !== '') : [];
    const told = blocks.map((block) => `${block.type}${block.type === 'note' ? ` ${block.position}` : ''}`);
    lines.push(`${'  '.repeat(depth)}${section.kind} [${words.join(' | ')}] ${told.join(', ')}`);
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of bound.book.value.sections) if (!MADE.has(section.kind)) visit(section, 0);
  return lines;
}

export const MADE = new Set(['cover', 'title-page', 'warnings', 'facts', 'contents', 'colophon']);

/** Every block of the story as a line of text, sections by their names. */
export function storyLines(bound: BoundBook): readonly string[] {
  const lines: string[] = [];
  const visit = (section: Section): void => {
    lines.push(`# ${section.name}`);
    lines.push(...section.blocks.map((block) => `${block.type}: ${blockText(block, ' / ')}`));
    section.children.forEach(visit);
  };
  for (const section of bound.book.value.sections) if (!MADE.has(section.kind)) visit(section);
  return lines;
}

/** Ids of errors and warnings. */
export function troubles(bound: BoundBook): readonly string[] {
  return bound.diagnostics.filter(({ severity }) => severity !== 'info').map(({ id }) => id);
}
