import path from 'node:path';
import { isThere, readPlain, realPath } from '../io/plain-file.ts';
import { storiesIn } from '../io/stories.ts';
import { writeWhole } from '../io/write.ts';
import { type BuiltStory, showBuilt } from '../report/built.ts';
import { printable, showDiagnostics, talk } from '../report/diagnostics.ts';
import type { Device } from '../send/devices.ts';
import { type BuildPlan, buildAll } from './build-run.ts';
import { UsageError } from './report.ts';
import { watchAndBuild } from './watch.ts';

/** What is followed, and where books go. */
export interface Following {
  readonly folder: string;
  readonly plan: BuildPlan;
  readonly route: 'disk' | 'mail' | 'none';
  readonly to: string | undefined;
  readonly device: Device | null;
}

/** The file beside the books that knows which stories still wait to be sent, also after the program was ended. */
const WAITING_FILE = '.fascicle-waiting.json';
/** Bytes: paths of more stories than anybody follows. */
const LARGEST = 4 * 1024 ** 2;
/** Milliseconds between two looks for an e-reader while books wait for it, and between two tries of a mail server. */
const [LOOK, TRY] = [3_000, 5 * 60_000];

/**
 * Builds the stories of a folder, and again what changes, until it is told to stop. What was built goes to the e-reader
 * or by mail; what can't go yet waits, is told of once, and is tried again.
 */
export async function followFolder(following: Following): Promise<void> {
  const { folder, plan, route } = following;
  const { out, covers } = plan.choices;
  const waiting = new WaitingStories(out);
  let sending: Promise<void> = Promise.resolve();
  const sendAll = async (): Promise<void> => {
    sending = sending.then(() => sendWaiting(waiting, following));
    await sending;
  };
  const build = async (): Promise<number> => {
    const { stories } = await storiesIn(folder, realPath(out));
    const done = (built: BuiltStory): void => {
      if (built.status === 'unchanged') return;
      showBuilt(built);
      if (built.status === 'failed' || route === 'none') return;
      // What an address has got is not known later: the book that is marked now is the one that goes.
      const goes = route === 'mail' && plan.markNew ? built.files : [built.story];
      for (const one of goes) waiting.add(one);
    };
    const { built } = stories.length === 0 ? { built: [] } : await buildAll(stories, plan, { begin() {}, done }, false);
    await waiting.keep();
    await sendAll();
    return built.some(({ status }) => status === 'failed') ? 1 : 0;
  };
  const timer = setInterval(() => void sendAll(), route === 'mail' ? TRY : LOOK);
  await watchAndBuild({ stories: [folder], covers, out, json: false }, build).finally(() => clearInterval(timer));
}

/** Sends what waits; what is refused goes on waiting. Trouble is told of when it begins. */
async function sendWaiting(waiting: WaitingStories, following: Following): Promise<void> {
  if (following.route === 'none' || waiting.stories.length === 0) return;
  const trouble =
    following.route === 'mail' ? await mailWaiting(waiting, following) : await copyWaiting(waiting, following);
  await waiting.keep();
  if (trouble !== null && trouble !== waiting.trouble) {
    const left = waiting.stories.length;
    talk(printable(`${trouble}; ${left === 1 ? 'one story waits' : `${left} stories wait`}`));
  }
  waiting.trouble = trouble;
}

/** Gives what is in the way; null when nothing is. */
async function copyWaiting(waiting: WaitingStories, { plan, to, device }: Following): Promise<string | null> {
  const { folderOn, receiver, sendStory, tellSent } = await import('./send-disk.ts');
  const reader = await receiver(to, device).catch(unplugged);
  if ('id' in reader) return reader.reason;
  const folder = await folderOn(reader, to);
  for (const story of waiting.stories) {
    const sent = await sendStory(story, reader, folder, false, { ...plan.choices, markNew: plan.markNew });
    const refused = sent.flatMap((one) => one.diagnostics).find(({ id }) => id === 'book-not-written');
    if (refused) return refused.reason;
    for (const one of sent) tellSent(one, false);
    waiting.remove(story);
  }
  return null;
}

/** A disk that is named and not there is unplugged; what else is wrong with the command line stays wrong. */
function unplugged(error: unknown): { readonly id: 'device-unreachable'; readonly reason: string } {
  if (!(error instanceof UsageError)) throw error;
  return { id: 'device-unreachable', reason: error.message };
}

async function mailWaiting(waiting: WaitingStories, { plan, to }: Following): Promise<string | null> {
  const { mailStories } = await import('./send-mail.ts');
  for (const story of waiting.stories) {
    const asked = { books: [story], email: true, 'dry-run': false, json: false, covers: plan.choices.covers };
    const { diagnostics, code } = await mailStories(to === undefined ? asked : { ...asked, to }, plan.choices);
    const [first] = diagnostics.filter(({ severity }) => severity === 'error');
    if (code >= 2) return first?.reason ?? 'the mail was not sent';
    for (const text of showDiagnostics(diagnostics)) talk(text);
    waiting.remove(story);
  }
  return null;
}

/** Stories whose books have not gone out yet. */
class WaitingStories {
  readonly #file: string;
  readonly #stories: Set<string>;
  #kept = '';
  /** Why they wait, as it was last said. */
  trouble: string | null = null;

  constructor(out: string) {
    this.#file = path.join(out, WAITING_FILE);
    this.#stories = new Set(readWaiting(this.#file));
    this.#kept = JSON.stringify([...this.#stories]);
  }

  get stories(): string[] {
    return [...this.#stories];
  }

  add(story: string): void {
    this.#stories.add(story);
  }

  remove(story: string): void {
    this.#stories.delete(story);
  }

  /** Writes down what waits, if that has changed. */
  async keep(): Promise<void> {
    const text = JSON.stringify(this.stories);
    if (text === this.#kept) return;
    await writeWhole(this.#file, Buffer.from(`${text}\n`));
    this.#kept = text;
  }
}

function readWaiting(file: string): readonly string[] {
  try {
    const held: unknown = JSON.parse(new TextDecoder().decode(readPlain(file, LARGEST)));
    return Array.isArray(held) ? held.filter((one): one is string => typeof one === 'string' && isThere(one)) : [];
  } catch {
    return [];
  }
}
