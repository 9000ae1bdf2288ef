import { bareLetters } from '../model/index.ts';
import { opensLike } from './forms.ts';
import { speaks } from './languages.ts';
import { NOTE_SIGN_OFFS, SIGN_OFFS } from './letter-tables.ts';
import { whenAsked } from './recent.ts';

/** More letters are no signature. */
const LONGEST = 60;
/** Fewer letters of a name may begin any other. */
const LEAST = 3;

const WORD = String.raw`\p{L}[\p{L}\p{M}\d_.'’-]*`;
const NAME = String.raw`${WORD}(?: \p{Lu}[\p{L}\p{M}\d_.'’-]*){0,2}`;
/** What people draw behind their names: `~`, `xx`, `<3`. */
const FLOURISH = String.raw`(?:\s*(?:<3|[~♥❤*]+|\bx{1,3}))?`;

/** `-- Kestrel`, `~Kestrel`: marks before the name alone. On both sides they make a label of it. */
const MARKED = new RegExp(String.raw`^(?:~{1,3}|[–—-]{1,3})\s?(${NAME})(?:\s*(?:<3|[♥❤]+|\bx{1,3}))?$`, 'u');
/** Words of leave, by language, each with a cheap look that spares most lines the pattern. */
const LEAVES = [SIGN_OFFS, NOTE_SIGN_OFFS].flatMap((table) =>
  Object.entries(table).map(([language, words]) => ({
    language,
    may: opensLike(words),
    pattern: whenAsked(() => new RegExp(String.raw`^[~–—-]{0,3}\s?(?:${words})(?:\s\p{L}+){0,3}[,!~]*$`, 'iu')),
  })),
);
/** `xoxo, Kestrel`: the words, then the name. */
const SEAM = /\s*(?:,|[!~–—-]+)\s*(?=[^,]*$)/u;
const WHOLE_NAME = new RegExp(`^[~–—-]{0,3}\\s?(${NAME})${FLOURISH}$`, 'u');

/** How sure a text is somebody's signature under words of his own. */
export type Signed = 'author' | 'anybody' | null;

/**
 * Whether a text is nothing but how somebody signs what he said: `-- Kestrel`, `~Kestrel`, `xoxo, Kestrel`, `Love,` and a
 * name on the next line. `author` where the name is the author's, or like it, or words of leave stand before it.
 */
export function signedBy(text: string, authors: readonly string[], language: string | null): Signed {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return null;
  const marked = /^[~–—-]/.test(typed) ? MARKED.exec(typed)?.[1] : undefined;
  if (marked !== undefined) {
    if (isLike(marked, authors)) return 'author';
    return /^\p{Lu}|[\d_]/u.test(marked) && !/\.$/u.test(marked.slice(2)) ? 'anybody' : null;
  }
  const lines = typed.split('\n').map((line) => line.trim());
  const [first = '', second] = lines.length > 1 ? lines : typed.split(SEAM);
  if (second === undefined || lines.length > 2) return null;
  const name = WHOLE_NAME.exec(second)?.[1];
  return name !== undefined && isLeave(first, language) ? 'author' : null;
}

/** Whether a line takes leave and names nobody: `Love,`. */
export function takesLeave(line: string, language: string | null): boolean {
  return line.length <= LONGEST && /[,!~]\s*$/u.test(line) && isLeave(line.trim(), language);
}

/** Whether a line is a name and nothing else. */
export function isBareName(line: string): boolean {
  return line.length <= LONGEST && WHOLE_NAME.test(line.trim());
}

function isLeave(words: string, language: string | null): boolean {
  return LEAVES.some(
    ({ language: own, may, pattern }) => may(words) && speaks([own], language) && pattern().test(words),
  );
}

/** Whether a name is an author's, a part of it, or goes on with it: `Kes` and `Kestrel`. */
function isLike(name: string, authors: readonly string[]): boolean {
  const own = bareLetters(name);
  return authors.some((author) => {
    const whole = bareLetters(author);
    if (own === whole) return true;
    return Math.min(own.length, whole.length) >= LEAST && (whole.includes(own) || own.startsWith(whole));
  });
}
