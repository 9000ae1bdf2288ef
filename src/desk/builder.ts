import type http from 'node:http';
import { buildAll } from '../commands/build-run.ts';
import { posix } from '../io/plain-file.ts';
import type { StoryFiles } from '../io/stories.ts';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import type { BuiltStory } from '../report/built.ts';
import type { News } from './api.ts';
import { SAFETY } from './guard.ts';
import { idOf, type Library, PLAN } from './library.ts';

/** Milliseconds without another correction after which the book is made anew. */
const QUIET = 2000;
/** So many books of a build are named. */
const TOLD = 3;

/** Makes books, one build at a time, as the command line does, and tells the pages how far it is. */
export class Builder {
  readonly #library: Library;
  readonly #events: Events;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #soon = new Map<string, NodeJS.Timeout>();

  constructor(library: Library, events: Events) {
    this.#library = library;
    this.#events = events;
  }

  /** Builds stories after all that are being built. Gives what became of each. */
  async build(stories: readonly StoryFiles[]): Promise<readonly BuiltStory[]> {
    this.#waiting++;
    const turn = this.#turn.then(() => this.#run(stories));
    this.#turn = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  /** Builds a story once nothing has been asked for a while. */
  soon(story: StoryFiles): void {
    const known = this.#soon.get(story.path);
    clearTimeout(known);
    const timer = setTimeout(() => {
      this.#soon.delete(story.path);
      void this.build([story]).catch(() => {});
    }, QUIET);
    this.#soon.set(story.path, timer);
  }

  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  async close(): Promise<void> {
    for (const timer of this.#soon.values()) clearTimeout(timer);
    await Promise.race([this.#turn, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
  }

  async #run(stories: readonly StoryFiles[]): Promise<readonly BuiltStory[]> {
    const listener = {
      begin: (done: number, total: number, story: string): void =>
        this.#events.tell({ type: 'building', done, total, story }),
      done: (built: BuiltStory): void => this.#library.note(built),
    };
    try {
      const { built } = await buildAll(stories, PLAN, listener, false);
      const failed = built.filter(({ status }) => status === 'failed');
      const books = built.reduce((sum, { files }) => sum + files.length, 0);
      const [first] = failed.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'));
      this.#events.tell({
        type: 'built',
        ids: stories.map(idOf),
        books,
        failed: failed.length,
        what: first?.reason ?? null,
        files: built.flatMap(({ files }) => files.map(posix)).slice(0, TOLD),
      });
      return built;
    } catch (error) {
      const trouble = troubleOf(error);
      const what = trouble ? `${showTrouble(trouble)}. ${trouble.remedy}` : 'The build failed.';
      this.#events.tell({ type: 'built', ids: stories.map(idOf), books: 0, failed: stories.length, what, files: [] });
      if (trouble === null) throw error;
      return [];
    } finally {
      void this.#library.readBooks().then(() => this.#events.tell({ type: 'shelf' }));
    }
  }
}

/** More pages than this are not told of anything: nobody has so many open. */
const MOST = 64;
/** Milliseconds between two signs of life: what lies between may close a silent connection. */
const BEAT = 25_000;

/** Tells open pages what has happened, as server-sent events. */
export class Events {
  readonly #open = new Set<http.ServerResponse>();
  readonly #beat = setInterval(() => this.#write(': still here\n\n'), BEAT).unref();

  /** Keeps telling a page, until it goes away. */
  add(response: http.ServerResponse): void {
    if (this.#open.size >= MOST) this.#open.values().next().value?.end();
    response.writeHead(200, { ...SAFETY, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(news: News): void {
    this.#write(`data: ${JSON.stringify(news)}\n\n`);
  }

  close(): void {
    clearInterval(this.#beat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}
