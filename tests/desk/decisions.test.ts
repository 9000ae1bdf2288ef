import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShelfView, StoryView } from '../../src/desk/api.ts';
import { folderWith, openDesk, type TestDesk } from './open-desk.ts';

const GATE = `The Gate
by Ada Reed

She came to the gate at noon, and it was shut.

* * *

At night it was open, and nobody stood there.

* * *

In the morning she went home again, and said nothing of it.
`;
const NIGHT =
  'The lamp on the quay went out twice that night, and twice the keeper lit it again, and he counted the hours. ';

const SECTIONS = [1, 2, 4].map((n) => `Chapter ${n}\n\nShe stood at the gate on day ${n}, and it was shut.\n`);
const TITLED = `The Gate at Noon
A Tale of the Quay

by Ada Reed

${SECTIONS.join('\n')}`;

let desk: TestDesk;
let stories: Readonly<Record<string, string>>;
beforeAll(async () => {
  desk = await openDesk(
    folderWith({
      'stories/gate.txt': GATE,
      'stories/titled.txt': TITLED,
      'stories/quay.md':
        '# The Quay\n\nA boat lay at the quay, and nobody was in it.\n\n***\n\nThen somebody was, and nobody asked who.\n\nShe went home.\n',
      'stories/titled.yaml': 'subtitle: "A Tale"\n',
      'stories/lamp/1 The Lamp.txt': `${NIGHT.repeat(12)}\n\nThen it was day.\n`,
      'stories/lamp/1 The Lamp (old).txt': `${NIGHT.repeat(12)}\n\nThen it was day again.\n`,
      'stories/lamp/2 The Boat.txt': `${'A boat came in without a sail, and nobody was in it. '.repeat(12)}\n`,
    }),
  );
  const { stories: all } = (await (await desk.ask('/api/shelf')).json()) as ShelfView;
  stories = Object.fromEntries(all.map(({ path: at, id }) => [path.basename(at), id]));
});
afterAll(() => desk.end());

const tell = async (what: string, body: object): Promise<StoryView> =>
  (await (await desk.tell(what, body)).json()) as StoryView;
const see = async (name: string): Promise<StoryView> =>
  (await (await desk.ask(`/api/story?id=${stories[name]}`)).json()) as StoryView;
const settings = (name: string): string => readFileSync(path.join(desk.folder, 'stories', name), 'utf8');

test('stars that are no scene break are text again, and not lost', async () => {
  const view = await tell('decide', { id: stories['gate.txt'], source: 0, line: 8, as: 'prose' });
  expect(settings('gate.yaml')).toContain('{line: 6, before: "* * *", as: prose}');
  expect(view.outline.filter(({ kind }) => kind === 'scene')).toHaveLength(1);
});

test('decisions follow their words to other lines when they are told to, and are never moved unasked', async () => {
  await tell('decide', { id: stories['gate.txt'], source: 0, line: 12, as: 'note' });
  writeFileSync(
    path.join(desk.folder, 'stories/gate.txt'),
    GATE.replace('by Ada Reed\n', 'by Ada Reed\n\nFor Nell.\n'),
  );
  const moved = await see('gate.txt');
  expect(moved.messages.filter(({ hasMoved }) => hasMoved)).toHaveLength(2);
  const after = await tell('follow', { id: stories['gate.txt'] });
  expect(after.messages.filter(({ id }) => id === 'pin-mismatch')).toEqual([]);
  expect(settings('gate.yaml')).toContain('{line: 8, before: "* * *", as: prose}');
  expect(settings('gate.yaml')).toContain('line: 14');
  await tell('undo', { id: stories['gate.txt'] });
  expect(settings('gate.yaml')).toContain('line: 12');
});

test('a whole file that was left out comes back into the order', async () => {
  const view = await see('lamp');
  const gone = view.leftOut.find(({ name }) => name === 'duplicate-part');
  expect(gone?.way).toBe('order');
  const file = view.sources[gone?.at[0] ?? -1]?.name ?? '';
  const after = await tell('set', { id: stories.lamp, key: 'order', value: [...view.parts, file] });
  expect(after.parts).toContain(file);
  expect(after.leftOut.some(({ name }) => name === 'duplicate-part')).toBe(false);
});

test('a chapter whose number does not follow is a place to look at, and one that follows is none', async () => {
  const { outline } = await see('titled.txt');
  const chapters = outline.filter(({ kind }) => kind === 'chapter');
  expect(chapters.map(({ outOfTurn }) => outOfTurn)).toEqual([false, false, true]);
  expect(chapters.at(-1)?.look).toBe(true);
  const { id, at } = { id: stories['titled.txt'], at: chapters.at(-1)?.at };
  const after = await tell('decide', { id, source: 0, line: at?.[1], as: 'chapter' });
  expect(after.outline.filter(({ kind }) => kind === 'chapter').at(-1)?.look).toBe(false);
  expect((await tell('undo', { id })).what).toBe(`chapter at line ${at?.[1]}`);
});

test('a fact that was found is left away, and comes back', async () => {
  const id = stories['gate.txt'];
  for (const key of ['subtitle', 'summary', 'tags', 'warnings']) {
    await tell('set', { id, key, value: key === 'subtitle' || key === 'summary' ? 'A' : ['A'] });
    expect((await see('gate.txt')).facts.find((one) => one.key === key)?.values).toEqual(['A']);
    const none = (await tell('set', { id, key, value: 'none' })).facts.find((one) => one.key === key);
    expect(none, key).toMatchObject({ values: [], set: true });
    await tell('set', { id, key, value: null });
  }
});

test('the line that is named a title last is the title', async () => {
  const id = stories['titled.txt'];
  await tell('decide', { id, source: 0, line: 2, as: 'title' });
  const view = await tell('decide', { id, source: 0, line: 1, as: 'title' });
  expect(view.title).toBe('The Gate at Noon');
  expect(settings('titled.yaml').match(/as: title/g)).toHaveLength(1);
  const other = await tell('decide', { id, source: 0, line: 2, as: 'title' });
  expect(other.title).toBe('A Tale of the Quay');
});

test('a story without a book gets none by a correction alone', async () => {
  const made = (await (await desk.ask(`/api/made?id=${stories['titled.txt']}`)).json()) as { state: string };
  expect(made.state).toBe('new');
});

test('ordinary text takes a scene back, the drawn one of a format and the one that was asked for', async () => {
  const id = stories['quay.md'];
  const scenes = ({ outline }: StoryView): number => outline.filter(({ kind }) => kind === 'scene').length;
  expect(scenes(await see('quay.md'))).toBe(1);
  expect(scenes(await tell('decide', { id, source: 0, line: 7, as: 'prose' }))).toBe(0);
  expect(scenes(await tell('undo', { id }))).toBe(1);
  expect(scenes(await tell('redo', { id }))).toBe(0);
  expect(scenes(await tell('decide', { id, source: 0, line: 9, as: 'scene' }))).toBe(1);
  expect(scenes(await tell('decide', { id, source: 0, line: 9, as: 'prose' }))).toBe(0);
  expect(settings('quay.yaml')).not.toContain('as: scene');
});
