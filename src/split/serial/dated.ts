import { opensInSpeech } from '../../words/narration.ts';
import { endsAsClause } from '../../words/stops.ts';
import { datelineLine } from '../dateline-line.ts';
import { type EdgeLine, type Instalment, labelPrefix } from './edges.ts';
import { FEWEST, IN_BRACKETS, PARTED } from './met.ts';

/** So large a share of the parts opens with a line of place or time; or with a line that has the shape of one, where some are known. */
const [DATED, SHAPED] = [0.4, 0.5];

export function isDated(parts: readonly Instalment[]): boolean {
  const says = ({ said, at, text }: EdgeLine): boolean =>
    at === 'head' && (said === 'dateline' || (said === 'none' && isLine(text) && !isNoTime(text)));
  const dated = parts.filter(({ lines }) => lines.some(says));
  const shaped = parts.filter(({ lines }) =>
    lines.some(({ said, at, text }) => at === 'head' && (said === 'dateline' || (said === 'none' && isLine(text)))),
  );
  if (dated.length > 1 && dated.length >= parts.length * DATED) return true;
  return dated.length > 0 && shaped.length >= FEWEST && shaped.length >= parts.length * SHAPED;
}

/** A line of place or time that says neither in words that are known is no longer. */
const [LINE_WORDS, LINE_LENGTH] = [5, 40];

/** Whether a line may be one of place or time by its shape: a few words, no sentence, nobody's speech. */
export function isLine(text: string): boolean {
  if (text.length > LINE_LENGTH || text.split(/\s+/).length > LINE_WORDS || !/\p{L}{2}/u.test(text)) return false;
  const bare = withoutDots(text);
  if (endsAsClause(bare) || opensInSpeech(bare) || /^["“„«‘'([]|\n/u.test(bare) || labelPrefix(bare) !== null)
    return false;
  return !IN_BRACKETS.test(text) && !PARTED.test(text);
}

export function isNoTime(text: string): boolean {
  return (datelineLine(withoutDots(text))?.time ?? null) === null;
}

/** A line without one sign drawn at both its ends, as dots are. */
function withoutDots(text: string): string {
  return text.replace(/^([.~+*-])\s?(\S.*\S)\s?\1$/u, '$2');
}
