import { fits, select, selectAll } from '../../../markup/select.ts';
import { type ElementNode, findAll, hasClass, newElement, rawText, textOf } from '../../../markup/tree.ts';
import type { Block } from '../../../model/index.ts';
import { isSignature } from '../facts.ts';
import { measureOf } from '../measure.ts';
import { placeOfNode } from '../page.ts';
import { setAside } from '../set-aside.ts';
import { add, type Collector, takeFact, takeStory } from './collect.ts';
import { goesOn } from './own-remarks.ts';
import type { Site } from './site.ts';

/** How the threads of a forum's software are written down. */
interface Software {
  readonly id: string;
  readonly post: string;
  /** What was written in a post, and what names who wrote it: the first that a post has. */
  readonly body: readonly string[];
  readonly writer: string;
  /** The thread's title, the first that the page has. */
  readonly title: readonly string[];
  /** What heads a post that is a part of the story. */
  readonly subject?: string;
}

const XENFORO: Software = {
  id: 'forum',
  post: '.message:is(article, li, div):has(.bbWrapper, .messageText)',
  body: ['.bbWrapper', '.messageText'],
  writer: '.username, .message-name',
  title: ['.p-title-value', '.titleBar h1'],
};
const PHPBB: Software = {
  id: 'forum-phpbb',
  post: '.post:has(.postbody):has(.content)',
  body: ['.content'],
  writer: '.username, .username-coloured, .author strong',
  title: ['.topic-title'],
  subject: 'h3',
};
const VBULLETIN: Software = {
  id: 'forum-vbulletin',
  post: 'li:has(.postcontent):has(.username)',
  body: ['.postcontent'],
  writer: '.username',
  title: ['.threadtitle'],
  subject: 'h2.title',
};
const SMF: Software = {
  id: 'forum-smf',
  post: '.post_wrapper:has(.poster):has(.inner)',
  body: ['.inner'],
  writer: '.poster h4',
  title: ['.display_title', '#subject'],
  subject: '.keyinfo h5',
};

/**
 * Threads of forums: the posts marked as parts of the story, or else those of who tells it, and what others have posted
 * that goes on with it.
 */
export const forums: readonly Site[] = [XENFORO, PHPBB, VBULLETIN, SMF].map((software) => ({
  id: software.id,
  // What is quickly looked for comes first.
  has: [software.body.join(', '), software.post],
  facts: [[null, (into, page) => takeThread(into, page, software)]],
  parts: [],
}));

function takeThread(into: Collector, page: ElementNode, software: Software): void {
  const posts = selectAll(page, software.post);
  const title = first(page, software.title) ?? threadHeading(page, posts, software);
  if (title) takeFact(into, title, 'Title', [titleOf(title)]);
  const teller = tellerOf(posts, software);
  const own = new Set(storyPosts(posts, teller?.name ?? null, software));
  if (teller) takeFact(into, teller.node, 'Author', [teller.name]);
  for (const post of posts) {
    const body = first(post, software.body);
    if (body === null || rawText(body).trim() === '') continue;
    if (own.has(post)) takePost(into, post, body, { software, thread: title ? titleOf(title) : '' });
    else leaveRemark(into, post, body);
  }
}

/** What somebody else posted, with what is set below each of their posts: that is not the teller's to be kept. */
function leaveRemark(into: Collector, post: ElementNode, body: ElementNode): void {
  const said = [body, ...findAll(post, isSignature).filter((one) => textOf(one) !== '' && !isInside(one, body))];
  setAside(newElement('div', body.line, said), into.page.reading, 'readers-remark');
  for (const one of said) into.taken.add(one);
}

const isInside = (inner: ElementNode, around: ElementNode): boolean => findAll(around, (e) => e === inner).length > 0;

/**
 * The posts marked as parts of the story, or else all of who tells it; and posts that go on with it: of who tells beside
 * the marked ones, of others when they have written as much at once as a post of the teller's has on the average.
 */
function storyPosts(posts: readonly ElementNode[], teller: string | null, software: Software): readonly ElementNode[] {
  const marked = posts.filter((post) => hasClass(post, 'hasThreadmark'));
  const tellers = posts.filter((post) => (writerOf(post, software)?.name ?? null) === teller);
  const usual = tellers.reduce((sum, post) => sum + proseOf(post, software), 0) / Math.max(1, tellers.length);
  return posts.filter((post) => {
    if (marked.includes(post)) return true;
    if (tellers.includes(post)) return marked.length === 0 || isPart(post, software);
    return marked.length === 0 && proseOf(post, software) >= usual && isPart(post, software);
  });
}

/** Of the prose of who has written most, what who posted first must have written to be who tells. */
const HALF = 0.5;

/** Who tells: who posted first, or on a later page of the thread who has written most. */
function tellerOf(posts: readonly ElementNode[], software: Software): Writer | null {
  const [opening] = posts;
  if (!opening) return null;
  const written = new Map<string, { readonly writer: Writer; prose: number }>();
  for (const post of posts) {
    const writer = writerOf(post, software);
    if (writer === null) continue;
    const known = written.get(writer.name) ?? { writer, prose: 0 };
    known.prose += proseOf(post, software);
    written.set(writer.name, known);
  }
  const starter = writerOf(opening, software);
  const all = [...written.values()].sort((a, b) => b.prose - a.prose);
  const [most] = all;
  const own = starter === null ? 0 : (written.get(starter.name)?.prose ?? 0);
  return most && own < most.prose * HALF ? most.writer : starter;
}

/** The heading above the posts that says what the first of them answers to: `The Gate` over `Re: The Gate`. */
function threadHeading(page: ElementNode, posts: readonly ElementNode[], { subject }: Software): ElementNode | null {
  const [opening] = posts;
  const answered = opening && subject !== undefined ? first(opening, [subject]) : null;
  const words = answered === null ? '' : textOf(answered).replace(ANSWER, '');
  if (words === '') return null;
  const inPosts = new Set(posts.flatMap((post) => findAll(post, isHeading)));
  return findAll(page, isHeading).find((one) => !inPosts.has(one) && textOf(one) === words) ?? null;
}

const isHeading = ({ name }: ElementNode): boolean => /^h[1-4]$/.test(name);
/** How software and people begin the subject of an answer: `Re:`, `AW:`, `Sv:`. */
const ANSWER = /^(?:\p{L}{2,4}\s?:\s*)+/u;

function proseOf(post: ElementNode, { body }: Software): number {
  const said = first(post, body);
  return said === null ? 0 : measureOf(said).prose;
}

/** Whether a post goes on with the story. */
function isPart(post: ElementNode, { body }: Software): boolean {
  const said = first(post, body);
  return said !== null && goesOn(said);
}

function first(element: ElementNode, selectors: readonly string[]): ElementNode | null {
  for (const selector of selectors) {
    const [before, inside] = selector.split(' ');
    const found = inside === undefined ? select(element, selector) : selectIn(element, before ?? '', inside);
    if (found) return found;
  }
  return null;
}

/** An element inside another: a selector says nothing of what stands around it. */
function selectIn(element: ElementNode, around: string, inside: string): ElementNode | null {
  const outer = select(element, around);
  return outer === null ? null : select(outer, inside);
}

/** A thread's title without the labels that the forum sets before it. */
function titleOf(element: ElementNode): string {
  const labels = selectAll(element, '.label, .prefix').map(textOf);
  return labels
    .reduce((text, label) => (text.startsWith(label) ? text.slice(label.length) : text), textOf(element))
    .trim();
}

interface Writer {
  readonly node: ElementNode;
  readonly name: string;
}

function writerOf(post: ElementNode, { writer }: Software): Writer | null {
  for (const selector of writer.split(', ')) {
    const [before = '', inside] = selector.split(' ');
    const named = findAll(post, (e) => fits(e, before) && textOf(e) !== '')[0];
    const node = named && inside !== undefined ? select(named, inside) : named;
    if (node) return { node, name: textOf(node) };
  }
  return null;
}

/** A post: the name of its threadmark or its subject as a heading, or else a break, then what was written in it. */
function takePost(
  into: Collector,
  post: ElementNode,
  body: ElementNode,
  { software, thread }: { readonly software: Software; readonly thread: string },
): void {
  const label =
    select(post, '.threadmarkLabel, [id^="threadmark-"]') ?? threadmarkIn(post) ?? subjectOf(post, software, thread);
  if (label) {
    const place = placeOfNode(label, into.page.reading);
    add(into, [{ type: 'heading', level: 2, place, gapBefore: 0, children: [{ type: 'text', value: textOf(label) }] }]);
    into.taken.add(label);
  }
  const at = into.blocks.length;
  takeStory(into, body.children);
  const [last, next] = [into.blocks[at - 1], into.blocks[at]];
  if (last === undefined || next === undefined || isBorder(last) || isBorder(next)) return;
  into.blocks.splice(at, 0, { type: 'scene-break', ornament: null, place: next.place, gapBefore: 1 });
}

const isBorder = ({ type }: Block): boolean => type === 'heading' || type === 'scene-break';

/** What a post says above itself, where that is not the thread's title again: `Re: The Gate`. */
function subjectOf(post: ElementNode, { subject }: Software, thread: string): ElementNode | null {
  const found = subject === undefined ? null : first(post, [subject]);
  const words = found === null ? '' : textOf(found);
  if (words === '' || ANSWER.test(words)) return null;
  return thread.toLowerCase().includes(words.toLowerCase()) ? null : found;
}

/** A bar above the post holds what kind of mark it is and then the mark itself, without a name of its own. */
function threadmarkIn(post: ElementNode): ElementNode | null {
  const bar = select(post, '.message-cell--threadmark-header');
  if (bar === null) return null;
  const words = selectAll(bar, 'span:not(:has(label))');
  return words.find((e) => textOf(e) !== '') ?? null;
}
