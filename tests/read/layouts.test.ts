import { describe, expect, it } from 'vitest';
import { type Block, blockText, type Section } from '../../src/model/index.ts';
import { containerOf } from '../../src/open/containers.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';
import { MADE } from '../open/books.ts';
import { type Expected, layoutCases } from './layouts/cases.ts';

/** Marks and blanks are the typesetter's; the words must be the author's. */
const words = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}/]+/gu) ?? []).join(' ');
const folded = (line: string): string =>
  line.replace(/^([a-z -]+)(?:: )?(.*)$/s, (_, kind, rest) => `${kind}: ${words(rest)}`);

/** A note's label stands on the line of its words, or apart. */
const NOTE_BREAK = /(?<=^(?:A\/?N|Notes?)) \/(?= )/;

function blockLine(block: Block): string {
  if (block.type === 'scene-break') return 'scene-break: ';
  const kind = block.type === 'note' ? `note ${block.position}` : block.type;
  return `${kind}: ${words(blockText(block, ' / ')).replace(NOTE_BREAK, '')}`;
}

/** The story's chapters, the sections of one put together, with what stands between two of them. */
function chaptersOf(bound: BoundBook): { readonly title: string; readonly blocks: readonly string[] }[] {
  const blocksOf = (section: Section): string[] => [
    ...section.blocks.map(blockLine),
    ...section.children.flatMap(blocksOf),
  ];
  return bound.book.value.sections
    .filter(({ kind }) => !MADE.has(kind))
    .map((section) => ({ title: section.heading ? words(section.name) : '', blocks: blocksOf(section) }));
}

function factsOf(bound: BoundBook): Record<string, readonly string[]> {
  return Object.fromEntries(
    bound.book.value.metadata.fields.map(({ key, label, values }) => [key === 'other' ? label : key, values]),
  );
}

function emphasisOf(bound: BoundBook): string[] {
  const pages = bound.publication.value.resources.filter(({ story }) => story).map(({ content }) => String(content));
  const prose = pages.join('\n').replace(/<h\d[\s\S]*?<\/h\d>|<aside[\s\S]*?<\/aside>/g, '');
  return [...prose.matchAll(/<(em|strong)>([\s\S]*?)<\/\1>/g)].map((match) =>
    words((match[2] ?? '').replace(/<[^>]+>/g, '')),
  );
}

const cases = layoutCases();
const origins = [...new Set(cases.map(({ origin }) => origin))];

/** A book as the expectations write it down. */
function foundIn(bound: BoundBook, expected: Expected): Expected {
  const { title, metadata, pictures = [] } = bound.book.value;
  const { language, series, warnings } = metadata;
  const part = bound.sources[0]?.manuscript.value.metadata.part;
  return {
    title,
    authors: metadata.authors,
    ...(expected.language || language ? { language: language ?? '' } : {}),
    ...(series
      ? { series: { name: series.name ?? '', ...(series.index === null ? {} : { index: series.index }) } }
      : {}),
    ...(expected.part && part ? { part } : {}),
    ...(warnings.length > 0 ? { warnings: warnings.map(({ text }) => text) } : {}),
    facts: factsOf(bound),
    chapters: chaptersOf(bound),
    emphasis: emphasisOf(bound),
    ...(expected.pictures || pictures.length > 0 ? { pictures: pictures.length } : {}),
  };
}

describe.each(origins)('a file as %s writes it', (origin) => {
  it.each(cases.filter((each) => each.origin === origin))('$name', async ({ source, expected }) => {
    const format = (formatOf(source.name) ?? containerOf(source.name))?.id ?? source.format;
    const bound = await publish([{ ...source, format }]);
    expect(bound.diagnostics.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason)).toEqual([]);
    const chapters = expected.chapters.map(({ title, blocks }) => ({
      title: words(title),
      blocks: blocks.map(folded),
    }));
    expect(foundIn(bound, expected)).toEqual({ ...expected, chapters, emphasis: expected.emphasis.map(words) });
  });
});
