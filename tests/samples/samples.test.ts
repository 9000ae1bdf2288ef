import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Section } from '../../src/model/index.ts';
import { blockText } from '../../src/model/index.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { hasTool } from '../validity/requirement.ts';

/** Two real stories that are not part of the project, and what a careful editor found in them. */
const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');
const canRun = hasTool('shared');
const fileOf = (start: string): string => readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? '';

interface Sample {
  readonly lines: readonly string[];
  readonly bound: BoundBook;
}

async function bind(start: string): Promise<Sample> {
  const name = fileOf(start);
  const bytes = readFileSync(path.join(SAMPLES, name));
  return { lines: bytes.toString('utf8').split('\n'), bound: await publish([{ name, format: 'txt', bytes }]) };
}

const chapters = ({ bound }: Sample): readonly Section[] =>
  bound.book.value.sections.filter((section) => section.matter === 'body');
const blocks = (sample: Sample): readonly Block[] => chapters(sample).flatMap((section) => section.blocks);
const at = (sample: Sample, line: number): Block | undefined => blocks(sample).find((b) => b.place.line === line);
const textAt = (sample: Sample, line: number): string => blockText(at(sample, line) as Block);
const page = ({ bound }: Sample, stem: string): string =>
  String(bound.publication.value.resources.find((r) => r.href.includes(`${stem}.xhtml`))?.content);
const plain = (xhtml: string): string =>
  xhtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
/** Letters and digits alone: what no rule of typography changes. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const cuts = ({ bound }: Sample, verdicts: readonly string[]): number[] =>
  bound.trace.decisions
    .filter((d) => d.kind === 'scene-break' && verdicts.includes(d.verdict))
    .map((d) => d.place.line);
/** Lines whose paragraph comes right after a scene break in the finished book. */
const openings = (sample: Sample): number[] =>
  blocks(sample).flatMap((b, i, all) => (all[i - 1]?.type === 'scene-break' ? [b.place.line] : []));

describe.skipIf(!canRun)('the first sample story', () => {
  let story: Sample;
  beforeAll(async () => {
    story = await bind('000');
  });

  test('builds without a fault', () => {
    expect(story.bound.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  test('has its author, and no invented title', () => {
    const { metadata, title } = story.bound.book.value;
    expect(metadata.authors).toEqual([/^By (\S+)/i.exec(story.lines[0] ?? '')?.[1]]);
    expect(metadata.title).toBeNull();
    // The file's name is a digest, which says nothing: the story goes by its own first words.
    const words = /^“(.{10,40}?)…?”$/u.exec(title)?.[1] ?? 'no words';
    expect(story.lines.join(' ').replaceAll("'", '’')).toContain(words);
    expect(story.bound.diagnostics.map((d) => d.id)).toContain('no-title');
    expect(metadata.part).toEqual({ number: 1, total: null });
  });

  test.each([
    ['summary', 5],
    ['rating', 7],
    ['category', 9],
    ['spoilers', 11],
    ['timeline', 13],
    ['disclaimer', 15],
    ['dedication', 19],
  ])('%s of line %i stands whole on the page of facts', (key, line) => {
    const typed = story.lines[line - 1] ?? '';
    const value = key === 'dedication' ? typed : typed.slice(typed.indexOf(':') + 1);
    const members = key === 'category' ? value.split('/') : [value];
    const facts = letters(plain(page(story, 'facts')));
    expect(story.bound.book.value.metadata.fields.find((f) => f.key === key)?.values).toHaveLength(members.length);
    for (const member of members) expect(facts).toContain(letters(member));
  });

  test('all warnings stand in full before the text', () => {
    const typed = story.lines[16] ?? '';
    expect(plain(page(story, 'warnings'))).toContain(
      typed
        .slice(typed.indexOf(':') + 1)
        .trim()
        .match(/\S+$/)?.[0],
    );
    expect(letters(plain(page(story, 'warnings')))).toContain(letters(typed.slice(typed.indexOf(':') + 1)));
    const { spine } = story.bound.publication.value;
    const place = (stem: string): number => spine.findIndex((href) => href.includes(stem));
    expect(place('warnings')).toBeLessThan(place('chapter'));
    expect(place('warnings')).toBeGreaterThanOrEqual(0);
  });

  test('is one chapter that begins at line 22, without header lines in it', () => {
    expect(chapters(story)).toHaveLength(1);
    expect(blocks(story)[0]?.place.line).toBe(22);
  });

  test('is cut into scenes at lines 66 and 102, and cut or suggested at 184', () => {
    expect(openings(story)).toEqual(expect.arrayContaining([66, 102]));
    expect(cuts(story, ['cut', 'suggest'])).toContain(184);
    const never = [43, 46, 49, 54, 104, 106, 84, 88, 92, 180, 182, 214, 252, 254, 282, 292, 322, 324];
    expect(cuts(story, ['cut']).filter((line) => never.includes(line))).toEqual([]);
    expect(openings(story).filter((line) => ![66, 102, 184].includes(line))).toEqual([]);
  });

  test('keeps the three lines of a dateline together', () => {
    const opened = blocks(story).findIndex((b) => b.type === 'paragraph' && b.place.line === 102);
    const three = blocks(story).slice(opened, opened + 3);
    expect(three.map((b) => [b.place.line, b.type === 'paragraph' && b.role])).toEqual(
      [102, 104, 106].map((line) => [line, 'dateline']),
    );
  });

  test('ends with its ending and is unfinished', () => {
    expect(at(story, 326)).toMatchObject({ type: 'paragraph', role: 'continued' });
    expect(story.bound.book.value.unfinished).toBe(true);
    expect(cuts(story, ['cut', 'suggest'])).not.toContain(326);
  });

  test('has every stray-space quote on the right side of its space', () => {
    const body = story.lines.slice(21);
    const stray = body.flatMap((line) => line.match(/(?<=^|\s)"(?=\s)|(?<=\s)"(?=\s|$)|(?<=\S)"(?=[\p{L}])/gu) ?? []);
    expect(stray.length).toBeGreaterThan(10);
    const typed = body.join('').match(/["“”]/g)?.length;
    const set = blocks(story)
      .map((b) => blockText(b))
      .join('\n');
    expect(set.match(/[“”]/g)).toHaveLength(typed ?? 0);
    expect(set).not.toMatch(/"|“[ \u00a0]|[ \u00a0]”|“$/m);
  });

  test('has no paragraph with unpaired quotes', () => {
    const unpaired = blocks(story).filter((block) => {
      const text = blockText(block);
      return text.split('“').length !== text.split('”').length;
    });
    expect(unpaired.map((block) => block.place.line)).toEqual([]);
    expect(story.bound.diagnostics.map((d) => d.id)).not.toContain('unbalanced-quotes');
  });

  test.each(trapsOf())('line %i is set as the editor sets it: %s', (line, wanted) => {
    expect(textAt(story, line)).toContain(wanted);
  });

  test('leaves the author’s voice alone', () => {
    const typed = story.lines.slice(21).join('\n');
    const set = blocks(story)
      .map((b) => blockText(b))
      .join('\n');
    const straight = set.replaceAll('’', "'");
    for (const voice of voicesOf())
      expect([voice, straight.split(voice).length]).toEqual([voice, typed.split(voice).length]);
    expect(set).not.toContain('‘bout');
    expect(set.split('’bout').length).toBe(typed.split(/['‘’]bout/).length);
    expect(set.split(' .').length).toBeLessThanOrEqual(typed.split(' .').length);
  });
});

/** The traps that the labels spell out with what becomes of them: `l.142 `typed` → `set`` and `l.256 `set``. */
function trapsOf(): [number, string][] {
  if (!canRun) return [];
  const labels = readFileSync(path.join(SAMPLES, 'LABELS.md'), 'utf8');
  const part = /Typography traps:([^\n]*)/.exec(labels)?.[1] ?? '';
  return [...part.matchAll(/l\.(\d+)[^;`]*(?:`[^`]*` → )?`([^`]*)`(?= ?[;(]|;)/g)].map((m) => [
    Number(m[1]),
    m[2] ?? '',
  ]);
}

/** Words that the labels say must stay as they are. */
function voicesOf(): string[] {
  const labels = readFileSync(path.join(SAMPLES, 'LABELS.md'), 'utf8');
  const part = /unchanged:([^\n]*)/.exec(labels)?.[1] ?? '';
  return [...part.matchAll(/`([^`]*)`(?=,)/g)].map((m) => m[1] ?? '').filter((word) => !/bout/.test(word));
}

describe.skipIf(!canRun)('the second sample story', () => {
  let story: Sample;
  beforeAll(async () => {
    story = await bind('004');
  });

  test('has nothing invented', () => {
    const { title, subtitle, authors, warnings, fields, series, part } = story.bound.book.value.metadata;
    expect({ title, subtitle, authors, warnings, fields, series, part }).toEqual({
      title: null,
      subtitle: null,
      authors: [],
      warnings: [],
      fields: [],
      series: null,
      part: null,
    });
    expect(story.bound.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  test('is one scene in one chapter, and is not to be continued', () => {
    expect(chapters(story)).toHaveLength(1);
    expect(blocks(story)[0]?.place.line).toBe(1);
    expect(openings(story)).toEqual([]);
    expect(story.bound.book.value.unfinished).toBe(false);
  });

  test('has line 40 as the author’s note', () => {
    const notes = story.bound.book.value.sections
      .flatMap((section) => section.blocks)
      .filter((block) => block.type === 'note');
    expect(notes.map((note) => note.place.line)).toEqual([40]);
    expect(letters(notes.map((note) => blockText(note)).join(''))).toBe(letters(story.lines[39] ?? ''));
  });

  test('has dashes in line 37, and line 15 as typed', () => {
    expect(textAt(story, 37).match(/[—–]/g)).toHaveLength(2);
    expect(letters(textAt(story, 15))).toBe(letters(story.lines[14] ?? ''));
  });
});
