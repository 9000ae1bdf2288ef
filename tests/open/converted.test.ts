import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blockText, inlineText, type Publication, type Section } from '../../src/model/index.ts';
import { isRefusal, openArchive } from '../../src/open/archive/index.ts';
import { bookFiles, openPackage, textFile } from '../../src/open/epub/files.ts';

import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { htmlLetters } from '../../src/read/html/letters.ts';
import { kepub } from '../../src/targets/index.ts';
import { some } from '../thorough.ts';
import { findProgram, hasJudge } from '../validity/requirement.ts';
import { bookOf, MADE, sourceOf } from './books.ts';

const STORIES = path.join(import.meta.dirname, '../../stories');
const stories = readdirSync(STORIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|md|html)$/.test(name))
  .sort();
const scratch = mkdtempSync(path.join(tmpdir(), 'fascicle-converted-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const calibre = findProgram(['ebook-convert']);
const pandoc = findProgram(['pandoc']);

/** A program that makes EPUBs of stories. */
interface Maker {
  readonly name: string;
  readonly skipped: boolean;
  /** Whether it keeps empty lines, by which some scenes are told. */
  readonly keepsGaps: boolean;
  readonly stories: readonly string[];
  readonly make: (from: string, to: string) => unknown;
}

function ran(program: string | null, args: readonly string[]): void {
  expect(spawnSync(program ?? '', args).status).toBe(0);
}

/** A book of this program's own. */
function madeHere(pack: (publication: Publication) => Promise<Uint8Array>): Maker['make'] {
  return async (from, to) => {
    const bound = await publish([sourceOf(path.basename(from), readFileSync(from))]);
    writeFileSync(to, await pack(bound.publication.value));
  };
}

const makers: readonly Maker[] = [
  { name: 'fascicle', skipped: false, keepsGaps: true, stories, make: madeHere(packageEpub) },
  { name: 'fascicle for Kobo', skipped: false, keepsGaps: true, stories, make: madeHere(kepub.make) },
  {
    name: 'calibre',
    skipped: !hasJudge('calibre'),
    keepsGaps: true,
    stories: some(stories),
    make: (from, to) => ran(calibre, [from, to]),
  },
  {
    name: 'pandoc',
    // Not among the tools that a machine may be made to have.
    skipped: pandoc === null,
    keepsGaps: false,
    stories: some(stories),
    make: (from, to) => ran(pandoc, ['-f', from.endsWith('.html') ? 'html' : 'markdown', from, '-o', to]),
  },
];

describe.each(makers)('the EPUB that $name makes of a story', ({ name, skipped, keepsGaps, stories, make }) => {
  it.skipIf(skipped).each(stories)('has the chapters and every word of %s', { timeout: 60_000 }, async (story) => {
    const from = path.join(STORIES, story);
    const to = path.join(scratch, `${path.basename(story)}.${name}.epub`);
    await make(from, to);
    const bytes = readFileSync(to);
    const again = await bookOf(to, bytes);
    const first = await publish([sourceOf(path.basename(story), readFileSync(from))]);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(titles(again)).toEqual(titles(first));
    expect(runningWords(again)).toEqual(runningWords(first));
    expect(runningWords(first).length).toBeGreaterThan(100);
    if (keepsGaps) expect(scenes(again)).toBe(scenes(first));
    expect(lostWords(bytes, again)).toEqual([]);
  });
});

/** The story's own sections, outer ones before what is in them. */
function sectionsOf(bound: BoundBook): readonly Section[] {
  const below = (section: Section): readonly Section[] => [section, ...section.children.flatMap(below)];
  return bound.book.value.sections.filter(({ kind }) => !MADE.has(kind)).flatMap(below);
}

/** What each section is and is called; one without a heading has the book's title, which is the header's. */
function titles(bound: BoundBook): readonly string[] {
  return sectionsOf(bound).map(({ kind, heading }) => `${kind}: ${heading ? headingWords(heading).join(' ') : ''}`);
}

function headingWords({ label, title }: NonNullable<Section['heading']>): readonly string[] {
  return wordsOf(`${inlineText(label)} ${inlineText(title)}`);
}

function runningWords(bound: BoundBook): readonly string[] {
  return sectionsOf(bound).flatMap(({ heading, blocks }) => [
    ...(heading ? headingWords(heading) : []),
    ...blocks.flatMap((block) => wordsOf(blockText(block, ' '))),
  ]);
}

function scenes(bound: BoundBook): number {
  return sectionsOf(bound).flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'scene-break')).length;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of the converter's pages that are not in the book's pages, its metadata, or what is listed as left out. */
function lostWords(bytes: Uint8Array, bound: BoundBook): readonly string[] {
  const archive = openArchive(bytes);
  if (isRefusal(archive)) throw new Error(archive.reason);
  const files = bookFiles(archive, 'book');
  const pages = openPackage(files)?.spine.map((item) => textFile(files, item.path) ?? '') ?? [];
  const kept = [
    ...bound.publication.value.resources.map(({ content }) => htmlLetters(String(content))),
    ...bound.trace.removals.map(({ text }) => text),
    JSON.stringify(bound.book.value.metadata),
  ];
  const left = new Map<string, number>();
  for (const word of kept.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = pages.flatMap((page) => wordsOf(htmlLetters(page.replace(/<head[\s>].*?<\/head>/s, ''))));
  return words.filter((word) => {
    left.set(word, (left.get(word) ?? 0) - 1);
    return (left.get(word) ?? 0) < 0;
  });
}
