import { describe, expect, test } from 'vitest';
import type { Pin } from '../../../src/model/index.ts';
import { publish } from '../../../src/pipeline.ts';
import { showChoices } from '../../../src/report/choices.ts';
import { mbox, message, prose } from './messages.ts';

const archive = mbox(
  message('Salt Road (1/2)', `${prose(90)}\n\nNobody answered him that day.\n\n${prose(40, 3)}`),
  message('Salt Road (2/2)', `${prose(90, 5)}\n\nThe lamp was out again, and he said so.\n\n${prose(40, 7)}`),
);
const lineOf = (words: string): number => archive.split('\n').findIndex((line) => line.startsWith(words)) + 1;

/** What is said of a pin, with the line that it should have. */
async function said(pin: Partial<Pin>): Promise<readonly (readonly [string, number | undefined])[]> {
  const pins: readonly Pin[] = [{ as: 'scene', line: 1, before: 'The lamp was', place: null, ...pin }];
  const sources = [{ name: 'old/road.mbox', format: 'mail', bytes: new TextEncoder().encode(archive) }];
  const { diagnostics } = await publish(sources, { read: { pins } });
  return diagnostics.flatMap(({ id, reason, movedTo }) => (id === 'pin-mismatch' ? [[reason, movedTo] as const] : []));
}

describe('a pin for a line of an archive', () => {
  const line = lineOf('The lamp was');

  test('is for the post that holds the line', async () => {
    for (const source of ['road.mbox', 'old/road.mbox', undefined])
      expect(await said({ line, ...(source === undefined ? {} : { source }) })).toEqual([]);
    expect(await said({ line: lineOf('Nobody answered'), before: 'Nobody answered' })).toEqual([]);
  });

  test('is told once when its words stand at another line, or at none', async () => {
    const at = (stated: number): string => `“The lamp was” does not stand at line ${stated} of old/road.mbox`;
    expect(await said({ line: line + 2 })).toEqual([[`${at(line + 2)}; it stands at line ${line}`, line]]);
    // Also in a post that is not the one of its words.
    expect(await said({ line: 8, source: 'road.mbox' })).toEqual([[`${at(8)}; it stands at line ${line}`, line]]);
    expect(await said({ line: 8, before: 'Not a word' })).toEqual([
      ['“Not a word” does not stand at line 8 of old/road.mbox, nor at the start of any other line', undefined],
    ]);
  });
});

test('a message names the line of the archive in the pin that it offers', async () => {
  const told =
    'I wrote this one night when the whole house slept. It is for the cat, who heard all of it first. She did not like it.';
  const text = mbox(
    message('Salt Road', `Summary: ${told}\n\n${prose(200)}`),
    message('Salt Road (2/2)', prose(200, 5)),
  );
  const { diagnostics } = await publish([{ name: 'a.mbox', format: 'mail', bytes: new TextEncoder().encode(text) }]);
  for (const { place, remedy } of diagnostics) {
    const line = /pins: \[\{line: (\d+)/.exec(remedy ?? '')?.[1];
    if (line !== undefined) expect(Number(line)).toBe(place?.line);
  }
});

test('a pattern for chapters shows the lines of the archive that it hits', async () => {
  const isHeading = (row: string): boolean => row.startsWith('The lamp was');
  const sources = [{ name: 'road.mbox', format: 'mail', bytes: new TextEncoder().encode(archive) }];
  const { diagnostics } = await publish(sources, { read: { isHeading } });
  const hits = diagnostics.filter(({ id, severity }) => id === 'pattern-hits' && severity === 'info');
  expect(hits.map(({ reason }) => reason)).toEqual([
    expect.stringContaining(`1 line: ${lineOf('The lamp was')} “The lamp was`),
  ]);
});

test('what could not be decoded is told with the lines of the archive, and so is where a title comes from', async () => {
  const held = (about: string, seed: number): string =>
    message(
      about,
      `${prose(60, seed)}\nThe lamp\ufffd was out.\n\nNobody\ufffd said so.\n\n${prose(60, seed)}`,
      undefined,
      UTF8,
    );
  const text = mbox(held('Salt Road (1/2)', 3), held('Salt Road (2/2)', 5));
  const sources = [{ name: 'a.mbox', format: 'mail', bytes: new TextEncoder().encode(text) }];
  const { diagnostics, trace } = await publish(sources);
  const lines = text.split('\n').flatMap((line, i) => (line.includes('\ufffd') ? [i + 1] : []));
  const reasons = diagnostics.flatMap(({ id, reason }) => (id === 'characters-replaced' ? [reason] : []));
  expect(reasons).toEqual([
    expect.stringMatching(new RegExp(`, line ${lines.slice(0, 2).join(', ')}$`)),
    expect.stringMatching(new RegExp(`, line ${lines.slice(2).join(', ')}$`)),
  ]);
  expect(showChoices(trace.choices ?? [], false)).not.toMatch(/what its files state, .*:\d/);
  expect(showChoices(trace.choices ?? [], true)).toMatch(/a\.mbox:3\b/);
});

const UTF8 = 'Content-Type: text/plain; charset=utf-8\n';
