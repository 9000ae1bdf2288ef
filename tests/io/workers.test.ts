import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Crew, Lost, startCrew } from '../../src/io/workers.ts';

const FILE = pathToFileURL(path.join(import.meta.dirname, 'crew', 'worker.mjs'));
const LIMIT = 30_000;

let crew: Crew<string, string>;
beforeEach(async () => {
  crew = await startCrew(FILE, 2, 64);
});
afterEach(async () => {
  await crew.end();
});

const ends = async (task: string, limit = LIMIT): Promise<unknown> =>
  await crew.run(task, limit).catch((error: unknown) => (error instanceof Lost ? `lost: ${error.message}` : error));

test.each([
  ['exit', LIMIT, 'lost: its thread ended'],
  ['hang', 300, 'lost: it took too long'],
  ['wait', 300, 'lost: it took too long'],
  ['memory', LIMIT, 'lost: it needs more memory than there is'],
])('a piece that ends with %s is given up, and the others are done', async (task, limit, said) => {
  const all = await Promise.all([ends('a'), ends(task, limit), ends('b'), ends('c')]);
  expect(all).toEqual(['a done', said, 'b done', 'c done']);
  expect(await ends('d')).toBe('d done');
});

test('an error of the work stays what it was', async () => {
  expect(await ends('throw')).toMatchObject({ message: 'a fault' });
  expect(await ends('a')).toBe('a done');
});
