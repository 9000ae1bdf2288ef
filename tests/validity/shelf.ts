import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pipelineOptions } from '../../src/commands/options.ts';
import { storyAt } from '../../src/io/stories.ts';
import { loadStory } from '../../src/io/story.ts';
import { lookOf, namedLooks } from '../../src/looks/index.ts';
import { packageEpub } from '../../src/package/epub.ts';
import { type BoundBook, publish, sourceFromText } from '../../src/pipeline.ts';
import { hasJudge, SHARED } from './requirement.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A story on disk and the way to its book. */
export interface Shelved {
  readonly name: string;
  bind(): Promise<BoundBook>;
}

/** The sample stories, bound as the command line binds them. */
export async function sampleStories(): Promise<readonly Shelved[]> {
  const folder = path.join(ROOT, 'stories');
  const found = await Promise.all(readdirSync(folder).map((name) => storyAt(path.join(folder, name))));
  const stories = found.filter((story) => story !== null);
  return stories.map((story) => ({
    name: `stories/${path.basename(story.path)}`,
    async bind() {
      const loaded = await loadStory(story, path.join(ROOT, 'covers'));
      return publish(loaded.sources, pipelineOptions(loaded.settings, story.name, loaded.cover));
    },
  }));
}

/** The story that has something of everything, in each of the named looks. */
export function inEveryLook(): readonly Shelved[] {
  const file = path.join(ROOT, 'bench/looks/showcase.md');
  return namedLooks.map(({ name }) => ({
    name: `the look ${name}`,
    async bind() {
      const source = sourceFromText(readFileSync(file, 'utf8'), 'showcase.md');
      return await publish([source], { look: lookOf({ look: name, changes: {} }) });
    },
  }));
}

/** The stories of the collections beside the project; none, with a word, when they are not there or not asked for. */
export function sharedStories(): readonly Shelved[] {
  if (!hasJudge('shared')) return [];
  const inputs = (folder: string): string[] => namesIn(folder).filter((name) => /^input\.\w+$/.test(name));
  return [
    ...namesIn('samples')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => shelved(`samples/${name}`, 'samples', [name])),
    ...casesIn('torture').map((folder) => shelved(folder, folder, inputs(folder))),
    ...casesIn('gold/dev').map((folder) => shelved(folder, folder, inputs(folder))),
    ...casesIn('rough/dev').map((folder) => shelved(folder, `${folder}/input`, namesIn(`${folder}/input`))),
  ];
}

/** The bytes of a bound book. */
export function bytesOf(bound: BoundBook): Promise<Uint8Array> {
  return packageEpub(bound.publication.value);
}

function casesIn(folder: string): string[] {
  if (!existsSync(path.join(SHARED, folder))) return [];
  const entries = readdirSync(path.join(SHARED, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

function namesIn(folder: string): string[] {
  const whole = path.join(SHARED, folder);
  return existsSync(whole) ? readdirSync(whole).sort() : [];
}

function shelved(name: string, folder: string, files: readonly string[]): Shelved {
  const read = (file: string) => ({ name: file, format: '', bytes: readFileSync(path.join(SHARED, folder, file)) });
  return { name, bind: () => publish(files.map(read)) };
}
