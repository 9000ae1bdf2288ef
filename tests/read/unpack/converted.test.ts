import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blockText, inlineText, type Section } from '../../../src/model/index.ts';
import { type BoundBook, publish } from '../../../src/pipeline.ts';
import { htmlLetters } from '../../../src/read/html/letters.ts';
import { isRefusal, openArchive } from '../../../src/read/unpack/archive.ts';
import { openPackage } from '../../../src/read/unpack/epub/open.ts';
import { bookFiles, textFile } from '../../../src/read/unpack/epub/files.ts';
import { findProgram, hasTool } from '../../validity/requirement.ts';
import { bookOf, MADE, sourceOf } from './books.ts';

const STORIES = path.join(import.meta.dirname, '../../../stories');
const files = readdirSync(STORIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|md|html)$/.test(name))
  .sort();
const scratch = mkdtempSync(path.join(tmpdir(), 'fascicle-converted-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const calibre = findProgram(['ebook-convert']);
const pandoc = findProgram(['pandoc']);

/** Each program that makes an EPUB of a story, and how it is called. */
const programs = [
  { name: 'calibre', skipped: !hasTool('calibre', calibre !== null, 'ebook-convert'), run: calibre, kind: () => [] },
  // Not among the tools that a machine may be made to have.
  { name: 'pandoc', skipped: pandoc === null, run: pandoc, kind: (file: string) => ['-f', /html$/.test(file) ? 'html' : 'markdown', '-o'] },
];

describe.each(programs)("$name's EPUB of a story has its chapters and every word", ({ name, skipped, run, kind }) => {
  it.skipIf(skipped).each(files)('%s', { timeout: 60_000 }, async (file) => {
    const out = path.join(scratch, `${path.basename(file)}.${name}.epub`);
    const [option = []] = [kind(file)];
    const from = path.join(STORIES, file);
    expect(spawnSync(run ?? '', [...option.slice(0, -1), from, ...option.slice(-1), out]).status).toBe(0);
    const bytes = readFileSync(out);
    const again = await bookOf(out, bytes);
    const first = await publish([sourceOf(path.basename(file), readFileSync(from))]);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(chapters(again)).toEqual(chapters(first));
    expect(runningWords(again)).toEqual(runningWords(first));
    expect(lostOf(bytes, again)).toEqual([]);
  });
});

function chapters(bound: BoundBook): readonly string[] {
  return sectionsOf(bound).flatMap(({ heading }) => heading ? [`${inlineText(heading.label)} | ${inlineText(heading.title)}`]: []);
}

function runningWords(bound: BoundBook): readonly string[] {
  return sectionsOf(bound).flatMap(({ heading, blocks }) => [
    ...(heading ? wordsOf(`${inlineText(heading.label)} ${inlineText(heading.title)}`) : []),
    ...blocks.flatMap((block) => wordsOf(blockText(block, ' '))),
  ]);
}

function sectionsOf(bound: BoundBook): readonly Section[] {
  const below = (section: Section): readonly Section[] => [section, ...section.children.flatMap(below)];
  return bound.book.value.sections.filter(({ kind }) => !MADE.has(kind)).flatMap(below);
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of the converter's pages that are nowhere in the book, its metadata or what is listed as left out. */
function lostOf(bytes: Uint8Array, bound: BoundBook): readonly string[] {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) throw new Error(archive.reason);
  const opened = bookFiles(archive, 'book');
  const pages = openPackage(opened)?.spine.map(({ path: page }) => textFile(opened, page)) ?? [];
  const kept = [
    ...bound.publication.value.resources.map(({ content }) => htmlLetters(String(content))),
    ...bound.trace.removals.map(({ text }) => text),
    JSON.stringify(bound.book.value.metadata),
  ];
  const left = new Map<string, number>();
  for (const word of kept.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  return pages
    .flatMap((page) => wordsOf(htmlLetters((page ?? '').replace(/<head[\s>].*?<\/head>/s, ''))))
    .filter((word) => {
      left.set(word, (left.get(word) ?? 0) - 1);
      return (left.get(word) ?? 0) < 0;
    });
}
