import { BLOCK } from '../markup/elements.ts';
import { lineCounter, lineEnds } from '../markup/tokens.ts';
import { unescaped } from '../markup/write.ts';
import type { JoinedDocument, Source } from '../model/index.ts';
import { anyOf } from '../words/forms.ts';
import { isoDate } from '../words/iso-date.ts';
import { numberOf } from '../words/numerals.ts';
import { POST_BOXES } from '../words/site-line-tables.ts';

/** A page with more bytes, or with more posts, is no story that somebody saved. */
const [MOST_BYTES, MOST_POSTS] = [16 * 1024 ** 2, 1000];
/** Between two posts stands no more than the day of the second, in so many letters. */
const LONGEST_LEAD = 60;
/** A post's heading and day are looked for in so much of its beginning, and its day in as much of its end. */
const EDGE = 2000;

const POST = new RegExp(`^(?:${anyOf(POST_BOXES)})$`, 'i');
const OPENING = /<([a-z]{2,8})\b([^<>]{0,400})>/gi;
const CLASS = /\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** The day of a post in an element of its own, right above it. */
const DAY_ABOVE =
  /<(h[1-6]|div|p|span)\b[^<>]{0,200}>(?:<(?:span|b|i|em)\b[^<>]{0,200}>)?([^<>]{4,60})(?:<\/\w{1,4}>)?<\/\1>\s{0,200}$/i;
const HEADING = /<(h[1-6])\b[^<>]{0,200}>([\s\S]{1,400}?)<\/\1>/gi;
const DAYS =
  /<time\b[^<>]{0,200}datetime\s*=\s*["']([^"']{8,40})["']|class\s*=\s*["'][^"']{0,80}\b(?:date|time|posted)[^"']{0,80}["'][^<>]{0,200}>([^<>]{4,60})</gi;

/** One post of a page: where it begins with the day above it, and where it ends. */
interface Post {
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly heading: readonly string[];
}

/**
 * A page of a blog holds several parts of a story, the newest first. Where every post of a page bears a day and its
 * heading counts it, and days and counts say the same, each post is a source of its own, in the order of the story. What
 * stands above and below all of them goes with the first and the last.
 */
export function postsApart(sources: readonly Source[]): readonly Source[] {
  return sources.flatMap((source) => (isPage(source) ? apart(source) : null) ?? source);
}

function isPage({ format, name, bytes, letters, page, documents }: Source): boolean {
  if (letters !== undefined || page !== undefined || documents !== undefined || bytes.length > MOST_BYTES) return false;
  return format === 'html' || (format === '' && /\.x?html?$/i.test(name));
}

function apart(source: Source): readonly Source[] | null {
  const text = Buffer.from(source.bytes).toString('latin1');
  const posts = postsOf(text);
  const counts = countsIn(posts.map(({ heading }) => heading));
  if (counts === null) return null;
  const sorted = posts.map((post, i) => ({ post, count: counts[i] ?? 0 })).sort((a, b) => a.count - b.count);
  if (sorted.some(({ post }, i) => i > 0 && (sorted[i - 1]?.post.day ?? '') >= post.day)) return null;
  const lineAt = lineCounter(text);
  const lines = new Map(posts.map((post) => [post, lineAt(post.from)]));
  const belowLine = lineAt(posts.at(-1)?.to ?? 0);
  const [above, below] = [text.slice(0, posts[0]?.from), text.slice(posts.at(-1)?.to)];
  const [bareAbove, bareBelow] = [withoutText(above), withoutText(below)];
  return sorted.map(({ post, count }, i) => {
    const { from, to } = post;
    const head = i === 0 ? above : bareAbove;
    const tail = i === sorted.length - 1 ? below : bareBelow;
    const start = 1 + lineEnds(head);
    const documents: JoinedDocument[] = [
      { name: source.name, line: 1 },
      { name: source.name, line: start, from: lines.get(post) ?? 1 },
      { name: source.name, line: start + lineEnds(text, from, to), from: belowLine },
    ];
    return {
      ...source,
      name: `${source.name}/${count}.html`,
      bytes: new Uint8Array(Buffer.from(head + text.slice(from, to) + tail, 'latin1')),
      documents: documents.filter((one, k) => one.line < (documents[k + 1]?.line ?? Infinity)),
    };
  });
}

/** The tags of a page's markup, with what its head says and nothing that it shows. */
function withoutText(markup: string): string {
  const body = Math.max(0, markup.search(/<body\b/i));
  return markup.slice(0, body) + markup.slice(body).replace(/>[^<]+/g, '>');
}

/** The posts of a page that stand below each other, all of them in the same element; none where anything parts them. */
function postsOf(text: string): readonly Post[] {
  const groups = new Map<string, { readonly name: string; readonly at: number }[]>();
  for (const { 1: name = '', 2: attributes = '', index } of text.matchAll(OPENING)) {
    if (!BLOCK.has(name.toLowerCase())) continue;
    const match = CLASS.exec(attributes);
    const names = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').split(/\s+/);
    if (!(name.toLowerCase() === 'article' || names.some((one) => POST.test(one)))) continue;
    const key = `${name.toLowerCase()} ${names.filter((one) => !/\d/.test(one)).join(' ')}`;
    const group = groups.get(key) ?? [];
    group.push({ name: name.toLowerCase(), at: index });
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > MOST_POSTS) continue;
    const posts = inRow(text, group);
    if (posts.length > 1) return posts;
  }
  return [];
}

function inRow(text: string, group: readonly { readonly name: string; readonly at: number }[]): readonly Post[] {
  const posts: Post[] = [];
  let end = 0;
  for (const { name, at } of group) {
    // A post inside another is none of its own.
    if (at < end) return [];
    const lead = text.slice(Math.max(end, at - EDGE), at);
    if (posts.length > 0 && (at - end > EDGE || wordsOf(lead).length > LONGEST_LEAD)) return [];
    const above = DAY_ABOVE.exec(lead);
    const to = endOf(text, name, at);
    const from =
      posts.length > 0 ? end : above && isoDate(unescaped(above[2] ?? '')) !== null ? at - above[0].length : at;
    const day = isoDate(unescaped(above?.[2] ?? '')) ?? dayIn(text.slice(at, to));
    if (to < 0 || day === null) return [];
    posts.push({ from, to, day, heading: headingIn(text.slice(at, Math.min(to, at + EDGE))) });
    end = to;
  }
  return posts;
}

/** Where an element that opens at a place ends; -1 where it doesn't. */
function endOf(text: string, name: string, at: number): number {
  const tag = new RegExp(`<(/?)${name}\\b[^<>]{0,400}>`, 'gi');
  tag.lastIndex = at;
  let depth = 0;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return -1;
}

/** The day that a post bears in an element of its own; null where none does. */
function dayIn(post: string): string | null {
  for (const piece of [post.slice(0, EDGE), post.slice(-EDGE)])
    for (const [, stated, typed] of piece.matchAll(DAYS)) {
      const day = isoDate(unescaped(stated ?? typed ?? ''));
      if (day !== null && day.length === 10) return day;
    }
  return null;
}

/** The words of a post's first heading that is no day. */
function headingIn(post: string): readonly string[] {
  for (const [, , inner = ''] of post.matchAll(HEADING)) {
    const words = wordsOf(inner);
    if (words !== '' && isoDate(words) === null) return words.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  }
  return [];
}

function wordsOf(markup: string): string {
  return unescaped(markup.replace(/<[^<>]{0,600}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What headings that are the same but for one word count there; null where they don't. */
function countsIn(headings: readonly (readonly string[])[]): readonly number[] | null {
  const [first = [], ...others] = headings;
  if (others.length === 0 || others.some(({ length }) => length !== first.length)) return null;
  const differing = first.flatMap((word, i) => (others.some((other) => other[i] !== word) ? [i] : []));
  const [at] = differing;
  if (at === undefined || differing.length > 1) return null;
  const counts = headings.map((words) => numberOf(words[at] ?? ''));
  const known = counts.filter((count) => count !== null);
  return known.length === counts.length && new Set(known).size === counts.length ? known : null;
}
