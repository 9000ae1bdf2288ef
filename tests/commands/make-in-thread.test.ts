import { expect, test } from 'vitest';
import type { BuildTask, MadeStory } from '../../src/commands/build-story.ts';
import { makeInThread, type Threads } from '../../src/commands/make-there.ts';
import { Lost } from '../../src/io/workers.ts';

const choices = { out: 'out', covers: 'covers', flags: {}, targets: ['epub'] };
const task = (name: string): BuildTask => ({
  story: { name, path: `${name}.txt`, files: [`${name}.txt`], links: [] },
  choices,
  known: null,
});
const made = (name: string): MadeStory => ({
  story: `${name}.txt`,
  stem: name,
  identifiers: [],
  books: [],
  summary: null,
  diagnostics: [],
  asked: [],
  inputs: [],
  parts: { sources: [], chapters: [] },
});

/** Threads that end when they meet a story called `bad`. */
const threads: Threads = {
  run: async (tasks) => {
    if (tasks.some(({ story }) => story.name === 'bad')) throw new Lost('its thread ended');
    return tasks.map(({ story }) => ({ made: made(story.name) }));
  },
  end: async () => {},
};

test('of stories whose thread ends, only the one that ends it is given up', async () => {
  const batch = ['a', 'bad', 'c'].map((name) => ({ task: task(name), size: 1000 }));
  const stories = (await makeInThread(batch, threads)) as readonly MadeStory[];
  expect(stories.map(({ story, stem }) => [story, stem])).toEqual([
    ['a.txt', 'a'],
    ['bad.txt', ''],
    ['c.txt', 'c'],
  ]);
  const reason = expect.stringContaining('its thread ended');
  expect(stories[1]?.diagnostics).toMatchObject([{ id: 'story-given-up', place: { source: 'bad.txt' }, reason }]);
});
