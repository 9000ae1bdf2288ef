import { describe, expect, test } from 'vitest';
import { NO_METADATA } from '../../src/model/index.ts';
import { applyEdits, editsOf } from '../../src/normalize/apply.ts';
import { flatten, unflatten } from '../../src/normalize/flat.ts';
import { normalize, rules } from '../../src/normalize/index.ts';
import { manuscript, show, showBlock } from './manuscript.ts';

const at = { run: 0, place: { source: 'test.txt', line: 1, endLine: 1 } };
const rule = rules.find(({ id }) => id === 'spaces') as (typeof rules)[number];

describe('the engine', () => {
  test('refuses an edit that would change letters', () => {
    expect(() => editsOf(rule, 'colour', [{ kind: 'replace', start: 4, end: 5, text: '' }], at)).toThrow(/letters/);
  });

  test('refuses proposals that overlap', () => {
    const one = { kind: 'replace', start: 0, end: 2, text: '' } as const;
    expect(() => editsOf(rule, '    ', [one, { ...one, start: 1 }], at)).toThrow(/overlap/);
  });

  test('parts a wrap at the border of an inline it would cross', () => {
    const flat = flatten([
      [
        { type: 'text', value: 'a *b ' },
        { type: 'strong', children: [{ type: 'text', value: 'c* d' }] },
      ],
    ]);
    const edits = editsOf(
      rule,
      flat.text,
      [{ kind: 'wrap', start: 2, end: 7, open: 1, close: 1, inline: 'emphasis' }],
      at,
    );
    expect(show(unflatten(applyEdits(flat, edits))[0] ?? [])).toBe(
      'a <em>b <strong>c</strong></em><strong> d</strong>',
    );
  });

  test('keeps images and code where they were', () => {
    const story = manuscript([]);
    const image = { type: 'image', src: 'map.png', alt: 'a "map"' } as const;
    const children = [{ type: 'text', value: '"Look: ' }, image, { type: 'text', value: '"' }] as const;
    const block = { type: 'paragraph', place: at.place, gapBefore: 0, children } as const;
    const { value } = normalize({ ...story, blocks: [block] });
    expect(value.blocks[0]).toMatchObject({ children: [{ value: '“Look: ' }, image, { value: '”' }] });
  });
});

describe('normalize', () => {
  test('reads an emphasis and a quotation over inline borders', () => {
    const children = [
      { type: 'text', value: '"I ' },
      { type: 'emphasis', children: [{ type: 'text', value: "won't" }] },
      { type: 'text', value: '," she said' },
    ] as const;
    const block = { type: 'paragraph', place: at.place, gapBefore: 0, children } as const;
    const { value } = normalize({ ...manuscript([]), blocks: [block] });
    expect(showBlock(value.blocks[0])).toBe('“I <em>won’t</em>,” she said');
  });

  test('sets titles, summaries and warnings too, but no addresses', () => {
    const field = { label: 'Summary', place: at.place, values: ['"Lost" -- and found...'] } as const;
    const metadata = {
      ...NO_METADATA,
      title: 'The Keeper&#39;s "Lamp"',
      warnings: [{ text: "It's sad", place: at.place }],
      fields: [
        { ...field, key: 'summary' },
        { ...field, key: 'email', values: ["o'neil--x@example.org"] },
      ],
    } as const;
    const { value } = normalize(manuscript([], { metadata }));
    expect(value.metadata.title).toBe('The Keeper’s “Lamp”');
    expect(value.metadata.warnings[0]?.text).toBe('It’s sad');
    expect(value.metadata.fields.map(({ values }) => values)).toEqual([
      ['“Lost”—and found…'],
      ["o'neil--x@example.org"],
    ]);
  });

  test('tells of mojibake once, with a count and the first place', () => {
    const { diagnostics } = normalize(manuscript(['Well.', 'cafÃ©s wasnâ€™t', 'ZoÃ«']));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ id: 'mojibake-repaired', place: { line: 3 } });
    expect(diagnostics[0]?.reason).toContain('3 places');
  });

  test('records nothing unless asked, but for edits that change letters', () => {
    const { trace } = normalize(manuscript(['"So," caf&eacute; he said--']));
    expect(trace.edits.map((edit) => [edit.rule, edit.before, edit.after])).toEqual([['entities', '&eacute;', 'é']]);
  });

  test('never changes the voice: capitals, stutters, marks in a row, emoticons, dots', () => {
    const text = "NO!!!!1 W-w-what?! ok :) ;-) :'( teh end.. .and (so)";
    expect(showBlock(normalize(manuscript([text])).value.blocks[0])).toBe(text);
  });

  test('sets a very long line right to its end', () => {
    const sentence = '"Go," he said -- \'tis *so* late... ';
    const set = (times: number): string =>
      showBlock(normalize(manuscript([sentence.repeat(times).trim()])).value.blocks[0]);
    expect(set(1)).toBe('“Go,” he said—’tis <em>so</em> late…');
    expect(set(3000)).toBe(Array.from({ length: 3000 }, () => set(1)).join(' '));
  });
});
