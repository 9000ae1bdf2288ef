import type { Diagnostic } from '../../model/index.ts';
import type { StoryFiles } from '../stories.ts';
import type { Settings, WorkSetting } from './settings.ts';

/** Settings of the stories inside a book, as the book's: what is said of a story is said of a work in it. */
export interface MemberSettings {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings that hold for one work of a book as well as for a whole book. */
const OF_A_WORK: ReadonlySet<string> = new Set(['title', 'author', 'series', 'date', 'order', 'pins']);

/** Takes one member's settings up into those of the book that it goes into. */
export function ofMember(member: StoryFiles, settings: Settings, file: string): MemberSettings {
  const { title, author, series, date, order, pins } = settings;
  const facts = Object.entries({ title, author, series, date }).filter(([, value]) => value !== undefined);
  const work: WorkSetting = { ...Object.fromEntries(facts), files: member.files.map(posix), isBeside: true };
  const lost = Object.keys(settings).filter((key) => !OF_A_WORK.has(key));
  return {
    settings: {
      ...(facts.length > 0 ? { works: [work] } : {}),
      ...(order ? { order } : {}),
      ...(pins ? { pins } : {}),
    },
    diagnostics: lost.map((key) => ofWholeBook(key, file)),
  };
}

function posix(file: string): string {
  return file.replaceAll('\\', '/');
}

function ofWholeBook(key: string, file: string): Diagnostic {
  return {
    id: 'settings-invalid',
    severity: 'warning',
    place: { source: file, line: 1, endLine: 1 },
    reason: `\`${key}\` can be set for a whole book only, not for one work in it`,
    remedy: 'Write it in the settings of the book.',
  };
}
