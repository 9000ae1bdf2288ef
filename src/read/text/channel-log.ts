import { median, type Place, type Removal, type StatedFact } from '../../model/index.ts';
import { isBlank, type Line, unindented } from './lines.ts';

/** A text whose paragraphs were posts of a channel, without what stood before each. */
interface Posts {
  readonly lines: readonly Line[];
  readonly removals: readonly Removal[];
  readonly facts: readonly StatedFact[];
}

/** `[2021-03-01 21:04] ann_reed: `, `[01-Mar-21 09:04 PM] annreed#1234` alone on its line: a day, an hour, and who posted. */
const POST =
  /^\[(\d{1,4}[-./](?:\d{1,2}|\p{L}{3,9})[-./]\d{1,4}),?[ T](\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?: ?([AP])\.?M\.?)?\] {1,2}([\p{L}\p{N}_][^\n:<>[\]]{0,38}?)(?::(?: +|$)|$)/iu;

/** So many posts, and so many words in the middle one: a chat has shorter lines. */
const [LEAST, WORDS] = [8, 12];
/** Lines that may stand above the first post, such as a title. */
const ABOVE = 3;
/** Minutes between two posts that were posted one after the other. */
const SOON = 30;

interface Post {
  readonly at: number;
  /** What stands before the words. */
  readonly head: string;
  readonly day: string;
  readonly minute: number;
  readonly name: string;
}

/**
 * The lines of a story that one writer posted into a channel, paragraph by paragraph, as the channel's export has it:
 * what stands before each post is the export's. Posted within minutes of each other, they are no days of a diary. A text
 * of any other kind is as it was, and so is one in which others post, too.
 */
export function withoutPostHeads(lines: readonly Line[], source: string): Posts {
  const none: Posts = { lines, removals: [], facts: [] };
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0 || !lines.slice(first, first + ABOVE).some(({ text }) => text.startsWith('['))) return none;
  const posts = lines.flatMap((line, at) => postIn(line.text, at) ?? []);
  const [post] = posts;
  if (!post || posts.length < LEAST || post.at > first + ABOVE) return none;
  if (posts.some(({ name }) => name !== post.name) || !arePosted(posts) || !areTold(lines, posts)) return none;
  const heads = new Map(posts.map((one) => [one.at, one]));
  const placeOf = ({ number }: Line): Place => ({ source, line: number, endLine: number });
  return {
    lines: lines.map((line, at) => {
      const head = heads.get(at)?.head;
      return head === undefined ? line : unindented(line, line.text.slice(head.length));
    }),
    removals: posts.map(({ at, head }) => ({
      name: 'archive-line',
      place: placeOf(lines[at] as Line),
      text: head.trim(),
    })),
    facts: [
      {
        kind: 'author',
        value: post.name.replace(/#\d{4}$/, ''),
        by: 'subject',
        place: placeOf(lines[post.at] as Line),
      },
    ],
  };
}

function postIn(text: string, at: number): Post | null {
  const match = text.startsWith('[') ? POST.exec(text) : null;
  if (!match) return null;
  const [head, day = '', hour = '', minute = '', half = '', name = ''] = match;
  const noon = /p/i.test(half) ? 12 : 0;
  return { at, head, day, minute: ((Number(hour) % (half === '' ? 24 : 12)) + noon) * 60 + Number(minute), name };
}

/** Whether most posts came within minutes of the one before. */
function arePosted(posts: readonly Post[]): boolean {
  const soon = posts.filter((post, i) => {
    const before = posts[i - 1];
    return before?.day === post.day && post.minute >= before.minute && post.minute - before.minute <= SOON;
  });
  return soon.length * 2 >= posts.length;
}

/** Whether what is posted are paragraphs. */
function areTold(lines: readonly Line[], posts: readonly Post[]): boolean {
  const words = posts.map(({ at, head }, i) => {
    const own = lines.slice(at, posts[i + 1]?.at ?? lines.length).map(({ text }) => text);
    return own.join(' ').slice(head.length).split(/\s+/).length;
  });
  return median(words) >= WORDS;
}
