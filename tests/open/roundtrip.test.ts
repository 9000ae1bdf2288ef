import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Section, Source } from '../../src/model/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';
import { bookOf, sourceOf, troubles } from './books.ts';

const STORIES = path.join(import.meta.dirname, '../../stories');

function storyFiles(name: string): readonly string[] {
  const at = path.join(STORIES, name);
  return /\./.test(name) ? [at] : readdirSync(at).map((file) => path.join(at, file));
}

const isStory = (file: string): boolean => /\.(txt|md|html)$/.test(file);
const names = readdirSync(STORIES).filter((name) => isStory(name) || !name.includes('.'));

function sources(name: string): readonly Source[] {
  const files = storyFiles(name).filter(isStory).sort();
  return files.map((file) => sourceOf(path.basename(file), readFileSync(file)));
}

/** A story with every kind of block. */
const EVERYTHING = `---
title: Everything
author: Perrin Ashdown
series: { name: The Whole, index: 3 }
warnings: [storms, "tea, cold"]
summary: |
  One of each.
tags: [lists, lamps]
---
# Part One: Out

## Chapter 1: The Harbour

A/N: Mind the gulls.

*Lisbon, 4 May 1931*

She went down to the harbour and *waited* there for the boat, which was late, as it had been on every Thursday since March.

* * *

He did **not** come either. It was H~2~O all the way to the other side, and [a link](https://lamps.example/a?b=1&c=2) besides.

> Keep off the stones.

- rope
- more rope
  1. and a hook

| Watch | Who |
| --- | --- |
| First | Tam |

To be continued…

## Chapter 2

    Dear Ada,

    I hope this finds you dry.

Roses are red,\\
the lamp is out,\\
nobody said\\
what it was about.

### Noon

It was noon (A/N: my time!), and the gulls were about their business.

# Epilogue

The lamp was lit again,[^lamp] and that was the end of the matter for everyone but the gulls.[^2]

[^lamp]: The third lamp.

    See *Everything*.[^2]
[^2]: - one gull
    - another

The End
`;

describe('a book made here reads back as the same book', () => {
  it.each([...names, 'everything'])('%s', async (name) => {
    const first = await publish(name === 'everything' ? [sourceFromText(EVERYTHING, 'e.md')] : sources(name));
    const again = await bookOf('book.epub', await packageEpub(first.publication.value));
    expect(troubles(again).filter((id) => id !== 'picture-missing')).toEqual([]);
    expect(shown(again)).toEqual(shown(first));
    const [before, after] = [first, again].map(({ book: { value } }) => ({
      title: value.title,
      subtitle: value.metadata.subtitle,
      authors: value.metadata.authors,
      series: value.metadata.series?.name ?? null,
      warnings: value.metadata.warnings.map(({ text }) => text),
      words: value.words,
      date: value.date,
      language: value.metadata.language,
      spoken: value.language,
      facts: value.sections.find(({ kind }) => kind === 'facts')?.facts,
      identified: value.identifier === first.book.value.identifier,
    }));
    expect(after).toEqual({ ...before, identified: after?.identified });
    expect(first.book.value.words).toBeGreaterThan(30);
  });
});

/** Everything that the story's pages show, but for where it stood in its source. */
function shown(bound: BoundBook): unknown {
  const block = (value: Block): unknown =>
    JSON.parse(JSON.stringify(value, (key, inner) => (UNSHOWN.has(key) ? undefined : asPrinted(inner))));
  const section = ({ kind, name, heading, blocks, children, matter }: Section): unknown => ({
    kind,
    matter,
    name,
    heading: heading && { label: heading.label, title: heading.title, number: heading.number, kind: heading.kind },
    blocks: blocks.flatMap(linewise).map(block),
    children: children.map(section),
  });
  const made = new Set(['cover', 'title-page', 'warnings', 'facts', 'contents', 'colophon']);
  return bound.book.value.sections.filter(({ kind }) => !made.has(kind)).map(section);
}

/** A dateline of several lines is printed as several of one line. */
function linewise(value: Block): readonly Block[] {
  if (value.type !== 'paragraph' || value.role !== 'dateline') return [value];
  const lines: Inline[][] = [[]];
  for (const inline of value.children) {
    if (inline.type === 'hard-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((children) => ({ ...value, children: uprightAsAWhole(children) }));
}

/** What was typed in italics as a whole is printed so by its role. */
function uprightAsAWhole(children: readonly Inline[]): readonly Inline[] {
  const [only, ...more] = children;
  return only?.type === 'emphasis' && more.length === 0 ? only.children : children;
}

/** A raised mark is printed without the brackets in which it was typed. */
function asPrinted(inner: unknown): unknown {
  const mark = inner as {
    readonly type?: string;
    readonly label?: string;
    readonly children?: readonly Inline[];
  } | null;
  if (mark?.type === 'note' && mark.label) return { ...mark, label: mark.label.replace(/^\[(.*)\]$/, '$1') };
  const [only, ...more] = mark?.children ?? [];
  if (mark?.type !== 'note-reference' || only?.type !== 'text' || more.length > 0) return inner;
  return { ...mark, children: [{ ...only, value: only.value.replace(/^\[(.*)\]$/, '$1') }] };
}

/** Where a block stood, and what only the source said of it. */
const UNSHOWN = new Set([
  'guessed',
  'place',
  'gapBefore',
  'indent',
  'fromHeader',
  'src',
  'href',
  'level',
  'ornament',
  'identifier',
]);
