import { stillTrue } from '../commands/bind-story.ts';
import { lookFilesOf, pipelineOptions, ruleIds, withPatterns } from '../commands/options.ts';
import { bindWithoutOwn } from '../commands/own-books.ts';
import { decode } from '../decode/index.ts';
import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import { namedOf, type StoryFiles } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import { guardFor } from '../io/time-limit.ts';
import {
  blockText,
  type Diagnostic,
  type Pin,
  type Place,
  type Publication,
  type Resource,
  type Source,
} from '../model/index.ts';
import { type BoundBook, type DividedSource, type PipelineOptions, publish } from '../pipeline.ts';

/** Milliseconds of the processor that showing a story may take. */
const LIMIT = 60_000;

/** A story as it is shown: bound, with everything that the page asks of it. */
export interface Shown {
  readonly story: StoryFiles;
  readonly settings: Settings;
  readonly bound: BoundBook;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: readonly SourceText[];
  /** Index of a source by the name that places have. */
  readonly indexOf: (source: string) => number;
  readonly ownCover: boolean;
}

/** A source as it was divided, and what it was divided from. */
interface Kept {
  readonly bytes: Uint8Array;
  readonly choices: string;
  readonly divided: DividedSource;
}

/**
 * One story in memory. What is made anew after a change is what can have changed: sources that are as they were, under
 * pins and settings that say the same of them, are not read again.
 */
export class StorySession {
  readonly id: string;
  #kept = new Map<string, Kept>();
  #shown: Shown | null = null;
  #making: Promise<Shown> | null = null;
  #versions = new Map<string, { readonly content: Resource['content']; readonly version: number }>();
  /** Indices of sources by the names that places have: a source keeps its own, wherever its part comes to stand. */
  readonly #indices = new Map<string, number>();
  #clock = 0;
  #again = false;

  constructor(id: string) {
    this.id = id;
  }

  /** Rises whenever the story was made anew. */
  get revision(): number {
    return this.#clock;
  }

  /** The story as it is now on disk. One making at a time; whoever asks meanwhile gets the next one. */
  async show(story: StoryFiles): Promise<Shown> {
    while (this.#making) {
      this.#again = true;
      await this.#making.catch(() => {});
    }
    this.#again = false;
    this.#making = this.#make(story).finally(() => {
      this.#making = null;
    });
    this.#shown = await this.#making;
    return this.#shown;
  }

  /** Whether somebody waits for a newer state. */
  get isAsked(): boolean {
    return this.#again;
  }

  /** What was shown last; null before the first time. */
  get shown(): Shown | null {
    return this.#shown;
  }

  /** The version of a file of the book: another one whenever its content has changed. */
  versionOf(href: string, content: Resource['content']): number {
    const known = this.#versions.get(href);
    if (known && isSame(known.content, content)) return known.version;
    const version = (known?.version ?? 0) + 1;
    this.#versions.set(href, { content, version });
    return version;
  }

  async #make(story: StoryFiles): Promise<Shown> {
    const used = new Map<string, Kept>();
    const shown = await bindWithoutOwn(story, (some) => this.#bind(some, used));
    this.#kept = used;
    this.#clock++;
    return shown;
  }

  async #bind(story: StoryFiles, used: Map<string, Kept>): Promise<Shown> {
    const loaded = await loadStory(story, 'covers', ruleIds);
    const { settings } = loaded;
    const merged = mergeSettings(settings);
    const base = await withPatterns(pipelineOptions(merged, story.name, loaded.cover, namedOf(story)), merged);
    const dressed = lookFilesOf(settings, story);
    const indexOf = (source: string): number => {
      const known = this.#indices.get(source) ?? this.#indices.size;
      this.#indices.set(source, known);
      return known;
    };
    const opened: Source[] = [];
    const options: PipelineOptions = {
      ...base,
      lookFiles: dressed.value.files,
      pictures: loaded.pictures,
      guard: guardFor(LIMIT),
      draft: {
        mark: ({ source, line, endLine }: Place) => `${indexOf(source)}:${line}-${endLine}`,
        divided: (source, divide, pins) => {
          opened.push(source);
          return this.#divided(source, divide, used, base, pins);
        },
      },
    };
    const bound = await publish(loaded.sources, options);
    return {
      story,
      settings,
      bound,
      diagnostics: [...loaded.diagnostics, ...dressed.diagnostics, ...stillTrue(bound, settings)],
      texts: sourceTexts(opened, bound.sources, indexOf, settings.encoding),
      indexOf,
      ownCover: loaded.cover !== null,
    };
  }

  #divided(
    source: Source,
    divide: () => DividedSource,
    used: Map<string, Kept>,
    options: PipelineOptions,
    pins: readonly Pin[],
  ): DividedSource {
    const { read = {}, normalize, split } = options;
    const choices = JSON.stringify([read.encoding, pins, normalize, split, source.stated]);
    const known = this.#kept.get(source.name);
    const same =
      known !== undefined &&
      known.choices === choices &&
      isSame(known.bytes, source.bytes) &&
      source.page === undefined;
    const kept = same ? known : { bytes: source.bytes, choices, divided: divide() };
    used.set(source.name, kept);
    return kept.divided;
  }
}

function isSame(a: Resource['content'], b: Resource['content']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a === b || (a.length === b.length && Buffer.compare(a, b) === 0);
}

/** A file of a book by its name, with its type; null when there is none. */
export function fileOf(
  publication: Publication,
  href: string,
): { readonly type: string; readonly content: Resource['content'] } | null {
  if (href === 'style.css') return { type: 'text/css', content: publication.stylesheet };
  if (href === 'toc.xhtml') return { type: 'application/xhtml+xml', content: publication.nav };
  const resource = publication.resources.find((one) => one.href === href);
  return resource ? { type: resource.mediaType, content: resource.content } : null;
}

/** A source as lines to be shown: those of the file, or what stands where in a document that has no lines of its own. */
interface SourceText {
  readonly name: string;
  readonly lines: readonly string[];
  /** Whether they are lines of the file itself. */
  readonly isFile: boolean;
}

/** The texts of a story's sources, by the index that places have. */
function sourceTexts(
  opened: readonly Source[],
  divided: readonly DividedSource[],
  indexOf: (source: string) => number,
  encoding: string | undefined,
): readonly SourceText[] {
  const texts: SourceText[] = [];
  const inside = divided.filter((_, i) => {
    const source = opened[i];
    if (source === undefined) return false;
    const isFile = source.page === undefined && (source.documents ?? []).length === 0 && source.letters === undefined;
    if (isFile) texts[indexOf(source.name)] = fileText(source, encoding);
    return !isFile;
  });
  for (const text of documentTexts(inside)) texts[indexOf(text.name)] = text;
  return [...texts].map((text) => text ?? { name: '', lines: [], isFile: false });
}

function fileText({ bytes, name }: Source, encoding: string | undefined): SourceText {
  return { name, lines: decode(bytes, name, encoding).value.text.split('\n'), isFile: true };
}

/**
 * What stands on each line of the documents of containers: the blocks that were read there, and what was taken out. The
 * posts of an archive have their lines in one document.
 */
function documentTexts(divided: readonly DividedSource[]): readonly SourceText[] {
  const lines = new Map<string, string[]>();
  const put = (source: string, line: number, text: string): void => {
    const own = lines.get(source) ?? [];
    lines.set(source, own);
    own[line - 1] = own[line - 1] === undefined ? text : `${own[line - 1]} ${text}`;
  };
  for (const { manuscript, division } of divided) {
    for (const block of manuscript.value.blocks) put(block.place.source, block.place.line, blockText(block));
    for (const { place, text } of [...manuscript.trace.removals, ...division.trace.removals])
      put(place.source, place.line, text);
  }
  return [...lines].map(([name, own]) => ({ name, lines: Array.from(own, (text) => text ?? ''), isFile: false }));
}
