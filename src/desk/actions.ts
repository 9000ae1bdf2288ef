import path from 'node:path';
import type { Correction, SettingValue } from '../io/settings/correct.ts';
import { settingKeys } from '../io/settings/keys.ts';
import { readStyle } from '../looks/index.ts';
import { PIN_KINDS, type PinKind } from '../model/index.ts';
import type { StoryView } from './api.ts';
import { correctionFor, followingPins } from './corrections.ts';
import type { Desk } from './desk.ts';
import { idOf } from './library.ts';
import { type Asked, Refused } from './request.ts';
import { copyTo, mailStory, readersNow } from './takeaway.ts';
import { removeStory, restoreStory } from './trash.ts';

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
    const [line, until] = [asked.number('line'), asked.numberOr('until', undefined)];
    // Of words that were left out, the first line may be one that no pin can name: that of a mark above them.
    for (let at = line; ; at++) {
      const shown = await desk.shown(id);
      const file = shown.texts[asked.number('source')]?.name;
      if (file === undefined) throw new Refused(404, 'There is no such source.');
      const where = { file, line: at, ...(until === undefined || at === until ? {} : { until }) };
      try {
        const correction = correctionFor(shown, { where, as, ...(title === undefined ? {} : { title }) });
        return await desk.correct(id, [correction], `${as} at line ${at}`);
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

  undo: async (desk, asked) => await desk.again(asked.text('id'), 'undo'),
  redo: async (desk, asked) => await desk.again(asked.text('id'), 'redo'),

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
    await restoreStory(asked.text('name'));
    desk.library.forget();
    desk.events.tell({ type: 'shelf' });
    return {};
  },

  share: async (desk, asked) => {
    const sharing = asked.text('on') === 'yes' ? await desk.sharer.start() : await desk.sharer.stop();
    desk.events.tell({ type: 'sharing', sharing });
    return { sharing };
  },

  copy: async (desk, asked) => {
    const story = await desk.story(asked.text('id'));
    const root = asked.text('root');
    const reader = (await readersNow(desk.reader)).find((one) => one.root === root);
    if (!reader) throw new Refused(409, 'That e-reader is not plugged in any more.', 'Plug it in again.');
    return await copyTo(story, reader);
  },

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
