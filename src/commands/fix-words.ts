import { settingKeys } from '../io/settings/keys.ts';
import { nearest } from '../io/trouble.ts';
import { PIN_KINDS, type PinKind } from '../model/index.ts';
import { UsageError } from './report.ts';

/** What a user asks to be corrected, as typed: a setting of the story, or a decision at a line of it. */
export type FixRequest =
  | { readonly key: string; readonly values: readonly string[] }
  | {
      readonly where: Where;
      readonly as: PinKind;
      readonly title?: string;
      /** Whether the title stands instead of the line's words, whatever they are. */
      readonly rename?: true;
      /** Whether the line's words stay text below the title, whatever they look like. */
      readonly keep?: true;
      readonly level?: number;
    };

/** A line as a user names it: by its number, or by words on it; in one file of several. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly until?: number;
  readonly words?: string;
}

/** What can be said of a line. */
const VERBS: readonly string[] = [...PIN_KINDS, 'rename'];
/** What else people call it. */
const SAID_AS: ReadonlyMap<string, string> = new Map([
  ['heading', 'chapter'],
  ['break', 'scene'],
  ['paragraph', 'prose'],
  ['text', 'prose'],
  ['remove', 'delete'],
]);
/** Settings that need a list of several keys, which nobody types on a command line. */
const NOT_TYPED: ReadonlySet<string> = new Set(['pins', 'works', 'labels', 'breaks']);
const TITLED: ReadonlySet<string> = new Set(['chapter', 'volume', 'rename']);

/** Reads what stands behind `fix STORY`: `41 chapter "The Storm"`, `"He walked" scene`, `title "The Gate"`. */
export function readFix(words: readonly string[], level?: number): FixRequest {
  const [first = '', second, ...rest] = words;
  const keys = settingKeys.map(({ key }) => key as string).filter((key) => !NOT_TYPED.has(key));
  if (first === '') throw new UsageError(USAGE);
  if (keys.includes(first) && second !== undefined) {
    if (first === 'style' && [second, ...rest].join('').includes('='))
      throw new UsageError(
        `\`fascicle fix STORY style web\` names a look; parts of one stand under \`style:\` in the settings`,
      );
    return { key: first, values: [second, ...rest] };
  }
  if (second === undefined) {
    const near = nearest(first, [...keys, ...VERBS]);
    throw new UsageError(`${near === null ? '' : `${near}: `}to what? ${USAGE}`);
  }
  const as = verbOf(second, first, keys);
  const [title, ...more] = rest;
  if (title !== undefined && !TITLED.has(as)) {
    throw new UsageError(
      `“${as}” takes no words behind it; the line's own count. \`fascicle fix STORY ${as} "…"\` sets one`,
    );
  }
  if (more.length > 0) throw new UsageError('put the title into quotation marks: it is one word to the command line');
  if (title === undefined && as === 'rename')
    throw new UsageError('rename to what? `fascicle fix STORY 41 rename "The Storm"`');
  return {
    where: whereOf(first),
    as: as === 'rename' ? 'chapter' : as,
    ...(title === undefined ? {} : { title }),
    ...(as === 'rename' ? { rename: true } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

const USAGE =
  'Say a line and what it is, as `fascicle fix STORY 41 chapter "The Storm"`, or a setting, as `fascicle fix STORY title "The Gate"`';

function verbOf(word: string, where: string, keys: readonly string[]): PinKind | 'rename' {
  if (VERBS.includes(word)) return word as PinKind | 'rename';
  const near = SAID_AS.get(word) ?? nearest(word, VERBS);
  // One small word that is no line's number is more likely a setting.
  const key = near === null && /^[a-z-]+$/.test(where) ? nearest(where, keys) : null;
  if (key !== null) throw new UsageError(`there is no setting \`${where}\`; did you mean ${key}?`);
  const advice = near === null ? `it is one of ${VERBS.join(', ')}` : `did you mean ${near}?`;
  throw new UsageError(`a line cannot be “${word}”; ${advice}`);
}

/** `41`, `41-48`, `part.txt:41`; anything else are words of the line. */
function whereOf(text: string): Where {
  const [, file, line, until] = /^(?:(.+):)?(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(text) ?? [];
  if (line === undefined) return { words: text };
  return {
    ...(file === undefined ? {} : { file }),
    line: Number(line),
    ...(until === undefined ? {} : { until: Number(until) }),
  };
}

/** The values of a setting as the settings file holds them. */
export function settingValue(key: string, values: readonly string[]): string | readonly string[] {
  const isList = settingKeys.some((row) => row.key === key && row.read !== undefined && row.check(['a', 'b']) === null);
  return isList && values.length > 1 ? values : values.join(' ');
}
