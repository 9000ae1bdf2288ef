import { RE2JS, RE2JSException } from 're2js';
import { HITS_NOTHING, type Matcher, type PatternSetting } from './patterns.ts';

/** `/…/i`: a pattern between slashes, with what holds for all of it behind. */
const SLASHED = /^\/(.+)\/([imsu]*)$/s;

/**
 * A user's pattern, matched in time linear in the text whatever it says (as RE2 does; what would need more, such as
 * looking around or back, is refused). Gives what is wrong with it, in words, when it is none.
 */
export function compilePattern({ pattern, text }: PatternSetting): Matcher | string {
  const [, inside = pattern ?? '', flags = ''] = SLASHED.exec(pattern ?? '') ?? [];
  const typed = text === undefined ? inside : RE2JS.quote(text);
  const words = flags.replace(/[^ims]/g, '');
  try {
    const compiled = RE2JS.compile(words === '' ? typed : `(?${words})${typed}`);
    if (compiled.matcher('').matches() && text !== '') return HITS_NOTHING;
    return (line) => {
      const matcher = compiled.matcher(line);
      const found: { start: number; end: number; groups: readonly string[] }[] = [];
      while (matcher.find()) {
        const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? '');
        found.push({ start: matcher.start(), end: matcher.end(), groups });
      }
      return found.filter(({ start, end }) => end > start);
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return error.message.replace(/^error parsing regexp: /, '');
  }
}
