import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { reader } from '../../../src/read/markdown/index.ts';

function read(body: string) {
  const { value, trace } = reader.read(`# Salt\n\n${body}`, 'salt.md');
  return {
    blocks: value.blocks.map((block) => `${block.gapBefore} ${blockText(block)}`).slice(1),
    notes: (value.footnotes ?? []).map((note) => `${note.identifier} ${note.place.line} ${blockText(note)}`),
    kinds: (value.footnotes ?? []).map((note) => note.children.map(({ type }) => type)),
    edits: trace.edits.map(({ before, after, place }) => `${place.line} ${before} ${after}`),
  };
}

describe('a footnote of Markdown', () => {
  test('is counted in the order of the marks, and is no block of the text', () => {
    const { blocks, notes, edits } = read(
      'A lamp.[^2] A *boat.[^boat]*\n\n[^boat]: A barge.\n[^2]: Unlit.\n\nAnd on.[^2]\n',
    );
    expect(blocks).toEqual(['1 A lamp.[1] A boat.[2]', '1 And on.[1]']);
    expect(notes).toEqual(['salt.md#2 5 [2] A barge.', 'salt.md#1 6 [1] Unlit.']);
    expect(edits).toEqual(['3 2 1', '3 boat 2', '5 boat 2', '6 2 1', '8 2 1']);
  });

  test('goes on over lines, and over blank lines when it is indented', () => {
    const { notes, kinds, blocks } = read(
      'A lamp.[^1]\n\n[^1]: Of nine\nwicks.\n\n    > Burn,\n\n    - one\n    - two\n\nAnd on.\n',
    );
    expect(notes).toEqual(['salt.md#1 5 [1] Of nine wicks. Burn, one two']);
    expect(kinds).toEqual([['paragraph', 'quotation', 'list']]);
    expect(blocks).toEqual(['1 A lamp.[1]', '1 And on.']);
  });

  test('needs both a mark and a definition; all else is text as typed', () => {
    const { notes, blocks } = read(
      'A lamp.[^1] A boat[^2]: a barge.\n\n[^2]: Twice.\n\n[^2]: Again.\n\n[^3]: Unasked.\n',
    );
    expect(notes).toEqual(['salt.md#1 5 [1] Twice.']);
    expect(blocks).toEqual(['1 A lamp.[^1] A boat[1]: a barge.', '1 [1]: Again.', '1 [^3]: Unasked.']);
  });

  test('may stand in its place, with emphasis and links in it; a power is none', () => {
    const { notes, blocks } = read(
      'A lamp.^[A *gift*, see [it](https://a.org/b).] A boat.[^2] Two^[x\n\nNo.\n\n[^2]: Lost.\n',
    );
    expect(notes).toEqual(['salt.md#1 3 [1] A gift, see it.', 'salt.md#2 7 [2] Lost.']);
    expect(blocks).toEqual(['1 A lamp.[1] A boat.[2] Two^[x', '1 No.']);
  });

  test('makes Markdown of a text that has no other marks', () => {
    expect(reader.read('A lamp.[^1]\n\n[^1]: Unlit.\n', 'salt.md').value.footnotes).toHaveLength(1);
  });

  test('is in the book, linked, with every word', async () => {
    const story =
      '---\ntitle: Salt\n---\n# One\n\nIt was dark at the quay.[^x]\n\n# Two\n\nIt was day.\n\n[^x]: “Dark” -- so to speak.\n';
    const bound = await publish([sourceFromText(story, 'salt.md')]);
    expect(bound.diagnostics).toEqual([]);
    const page = String(bound.publication.value.resources.find(({ href }) => href === 'chapter-1.xhtml')?.content);
    expect(page).toContain('role="doc-noteref">1</a>');
    expect(page).toContain('1</a> “Dark”—so to speak.</p>');
  });

  test('hostile definitions cost no time', () => {
    expect(read(`x^[${'^['.repeat(20_000)}`).notes).toEqual([]);
    expect(read(`x^[${'[a'.repeat(20_000)}`).notes).toEqual([]);
    const spaces = `x[^1]\n\n[^1]: ${' '.repeat(30_000)}x\n${'\n'.repeat(15_000)}${'[^1'.repeat(10_000)}`;
    expect(read(spaces).notes).toHaveLength(1);
  });
});
