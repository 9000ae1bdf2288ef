import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreedTo } from '../../src/commands/plan.ts';
import { storiesIn } from '../../src/io/stories.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-agreed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A serial of so many files, and what is asked about it. */
async function asked(files: number, answer: string): Promise<{ readonly questions: string[]; readonly left: number }> {
  mkdirSync(path.join(folder, 'serial'));
  for (let i = 1; i <= files; i++)
    writeFileSync(
      path.join(folder, 'serial', `${i} - Night ${'ivx'.charAt(i % 3)}.txt`),
      `She waited ${i} nights there.\n`,
    );
  const { stories } = await storiesIn(folder, path.join(folder, 'out'));
  const questions: string[] = [];
  const asking = { out: path.join(folder, 'out'), covers: 'covers', flags: {} };
  const left = await agreedTo(stories, asking, async (question) => {
    questions.push(question);
    return answer;
  });
  return { questions, left: left.length };
}

test('the table of a folder of many files is shown before it is built, and no is no', async () => {
  const { questions, left } = await asked(5, 'n');
  expect(left).toBe(0);
  expect(questions).toHaveLength(1);
  expect(questions[0]).toMatch(/in the contents[\s\S]*5 - Night[\s\S]*Build .*serial\? \[Y\/n\] $/);
});

test.each(['', 'y', 'ja'])('%j is yes', async (answer) => {
  expect((await asked(6, answer)).left).toBe(1);
});

test('nobody is asked about a folder of few files', async () => {
  expect(await asked(4, 'n')).toEqual({ questions: [], left: 1 });
});
