import type { Settings } from '../io/settings/settings.ts';
import type { Picture } from '../model/index.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { version } from '../version.ts';

/** Settings become choices of the stages. `name` is the story's file or folder name. */
export function pipelineOptions(settings: Settings, name: string, cover: Picture | null): PipelineOptions {
  const { encoding, off, breaks, language, order } = settings;
  const { title, author, series, date, chapters, notes, continuations } = settings;
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  return {
    read: defined({ encoding }),
    normalize: defined({ off }),
    split: defined({ breaks, language }),
    assemble: {
      ...defined({ title, author, language, series, date, order, chapters, notes, continuations }),
      ...(Number.isInteger(epoch) && epoch > 0 ? { modified: epoch } : {}),
      name,
      cover,
      toolVersion: version,
    },
  };
}

/** An object without its undefined members, as exact optional properties want it. */
export function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
