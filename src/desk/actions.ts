import path from 'node:path';
import type { Correction, SettingValue } from '../io/settings/correct.ts';
import { settingKeys } from '../io/settings/keys.ts';
import { readStyle } from '../looks/index.ts';
import { PIN_KINDS, type PinKind } from '../model/index.ts';
import { hashOf } from '../serve/stamp.ts';
import type { Copied, FolderKind, StoryView } from './api.ts';
import { correctionFor, followingPins, pinsAt, titlePins, withoutScene } from './corrections.ts';
import type { Desk } from './desk.ts';
import { idOf } from './library.ts';
import { retire } from './made.ts';
import { rememberReader } from './reader-folder.ts';
import { type Asked, Refused } from './request.ts';
import { copyTo, mailStory, readersNow, retireFrom } from './takeaway.ts';
import { removeStory, restore } from './trash.ts';

/** What the files of a folder may be said to be. */
const KINDS: readonly FolderKind[] = ['series', 'collection', 'apart'];
/** So many lines of what was left out are tried. */
const TRIED = 12;

/** What a page can have done. Each gives what the page is told of it. */
export const ACTIONS: Readonly<Record<string, (desk: Desk, asked: Asked) => Promise<object>>> = {
  build: async (desk, asked) => {
    const wanted = asked.texts('ids');
    const stories = await desk.library.stories();
    const chosen = wanted.length === 0 ? stories : await Promise.all(wanted.map((id) => desk.story(id)));
    void desk.builder.build(chosen).catch(() => {});
    return { stories: chosen.length };
  },

  decide: async (desk, asked): Promise<StoryView> => {
    const id = asked.text('id');
    const as = asked.text('as') as PinKind;
    if (!PIN_KINDS.includes(as)) throw new Refused(400, `There is no kind ${as}.`);
    const title = asked.textOr('title', undefined);
    const [source, rename] = [asked.number('source'), asked.flag('rename')];
    const [line, until] = [asked.number('line'), asked.numberOr('until', undefined)];
    // Of words that were left out, the first line may be one that no pin can name: that of a mark above them.
    for (let at = line; ; at++) {
      const shown = await desk.shown(id);
      const file = shown.texts[source]?.name;
      if (file === undefined) throw new Refused(404, 'There is no such source.');
      const where = { file, line: at, ...(until === undefined || at === until ? {} : { until }) };
      try {
        const request = { where, as, ...(title === undefined ? {} : { title }) };
        const { correction, instead } = correctionFor(shown, request, rename, asked.flag('keep'));
        const others = as === 'title' ? titlePins(shown, correction) : as === 'prose' ? pinsAt(shown, file, line) : [];
        const what = `${as} at line ${at}`;
        const view = await desk.correct(id, [...others, correction], what);
        // Where a format draws its breaks itself, their signs are no words: the break alone is taken back.
        const opens = view.outline.some((row) => row.kind === 'scene' && row.at?.[0] === source && row.at[1] === line);
        const none = as === 'prose' && opens ? withoutScene(await desk.shown(id), correction, file, line) : [];
        if (none.length === 0) return { ...view, instead };
        await desk.again(id, 'undo');
        return { ...(await desk.correct(id, [...others, ...none], what)), instead };
      } catch (error) {
        if (!(error instanceof Refused) || as !== 'prose' || at >= Math.min(until ?? line, line + TRIED)) throw error;
      }
    }
  },

  follow: async (desk, asked): Promise<StoryView> => {
    const id = asked.text('id');
    return await desk.correct(id, followingPins(await desk.shown(id)), 'decisions moved to where their words are');
  },

  set: async (desk, asked): Promise<StoryView> => {
    const key = asked.text('key');
    const value = asked.value('value');
    checkSetting(key, value);
    const correction: Correction = { key, value: value as SettingValue | null };
    return await desk.correct(asked.text('id'), [correction], key);
  },

  kind: async (desk, asked): Promise<StoryView> => {
    const id = asked.text('id');
    const kind = asked.textOr('kind', null) as FolderKind | null;
    if (kind !== null && !KINDS.includes(kind)) throw new Refused(400, `There is no kind ${kind}.`);
    const isCut = (await desk.shown(id)).settings.split === 'volumes';
    const split = kind === 'apart' ? 'volumes' : null;
    const corrections: readonly Correction[] = [
      { key: 'kind', value: kind === 'apart' ? 'collection' : kind },
      // How a long work is cut is said by the same setting: only what was said here is taken back here.
      ...(split !== null || isCut ? [{ key: 'split', value: split }] : []),
    ];
    return await desk.correct(id, corrections, kind ?? 'kind as found');
  },

  undo: async (desk, asked): Promise<StoryView> => await desk.again(asked.text('id'), 'undo'),
  redo: async (desk, asked): Promise<StoryView> => await desk.again(asked.text('id'), 'redo'),

  add: async (desk, asked) => {
    const brought = await desk.incoming.settle(asked.text('batch'), asked.textOr('together', null));
    desk.library.forget();
    const paths = new Set(brought.stories.map((one) => path.normalize(one)));
    const stories = (await desk.library.stories()).filter((story) => paths.has(path.normalize(story.path)));
    desk.events.tell({ type: 'shelf' });
    if (stories.length > 0) void desk.builder.build(stories).catch(() => {});
    return { stories: stories.map(idOf), unread: brought.unread };
  },

  discard: async (desk, asked) => {
    await desk.incoming.discard(asked.text('batch'));
    return {};
  },

  remove: async (desk, asked) => {
    const name = await removeStory(await desk.story(asked.text('id')));
    desk.library.forget();
    desk.events.tell({ type: 'shelf' });
    return { name };
  },

  restore: async (desk, asked) => {
    await restore(asked.text('name'));
    desk.library.forget();
    desk.events.tell({ type: 'shelf' });
    return {};
  },

  share: async (desk, asked) => {
    const sharing = asked.text('on') === 'yes' ? await desk.sharer.start() : await desk.sharer.stop();
    desk.events.tell({ type: 'sharing', sharing });
    return { sharing };
  },

  copy: async (desk, asked): Promise<Copied> => {
    const story = await desk.story(asked.text('id'));
    const root = asked.text('root');
    const reader = (await readersNow(desk.readers)).find((one) => one.root === root);
    if (!reader) throw new Refused(409, 'That e-reader is not plugged in any more.', 'Plug it in again.');
    const { file, same, old } = await copyTo(story, reader);
    for (const one of old) desk.found.set(hashOf(one), one);
    return { file, same, old: old.map((one) => ({ id: hashOf(one), file: one })) };
  },

  // Only what was found beside a book that was just copied can be asked away: no request names a path.
  retire: async (desk, asked) => {
    const onReader = desk.found.get(asked.textOr('found', ''));
    const name = onReader
      ? await retireFrom(onReader)
      : await retire(await desk.story(asked.text('id')), asked.text('file'));
    return { name };
  },

  reader: async (_, asked) => ({ folder: await rememberReader(asked.text('folder')) }),

  mail: async (desk, asked) => {
    const to = await mailStory(await desk.story(asked.text('id')), asked.textOr('to', null));
    return { to };
  },
};

/** Settings that say what a file is, which nobody changes here. */
const NOT_SET: ReadonlySet<string> = new Set(['pins', 'works', 'breaks', 'encoding']);

/** Throws a Refused for a value that no settings file may have; a null takes the setting away. */
function checkSetting(key: string, value: unknown): void {
  const row = settingKeys.find((one) => one.key === key);
  if (!row || NOT_SET.has(key)) throw new Refused(400, `There is no setting ${key}.`);
  if (value === null) return;
  const wrong = row.check(value);
  if (wrong !== null) throw new Refused(400, `\`${key}\` must be ${wrong}.`);
  if (key !== 'style') return;
  const [first] = readStyle(value).wrong;
  if (first) throw new Refused(400, `\`${first.name}\` must be ${first.must}.`);
}
