import { addTo, type Block, blockText, type Removal, wordsIn } from '../model/index.ts';
import { holdsSentence, rowOf } from '../removals/index.ts';
import { type Asked, anyOf, askedWhere, opensLike } from '../words/forms.ts';
import {
  LEAVING_WORDS,
  LIST_FOOTERS,
  LIST_NAMES,
  LIST_VERBS,
  LIST_WORDS,
  MAIL_WORDS,
  SECRECY_WORDS,
} from '../words/mail-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { firstLine } from './first-line.ts';
import { blockLines, type Line, withoutLinesFrom } from './lines.ts';
import { wordCount } from './shapes.ts';
import { isBareAddress, isEdge, isReadingTime, isSiteLine, withoutMoods, wordsCounted } from './site-lines.ts';

/** Blocks without what mail programs and sites put below a story, and the removed lines. */
export interface Cleared {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** The blocks as they are, with nothing taken out. */
export function uncut(blocks: readonly Block[]): Cleared {
  return { blocks, removals: [] };
}

/** Site lines are looked for in the last blocks of a file. */
const TAIL_BLOCKS = 14;

/** So many blocks may stand above the story's first sentence. */
const TOP_BLOCKS = 4;
/** Takes site lines off a file's end, what counts the words of a part off its edges, and off the top and below headings what says how long it takes to read. What asks for reviews there a person wrote: it stays, as a note of the part above. */
export function withoutSiteLines(blocks: readonly Block[]): Cleared {
  const text = (block: Block | undefined): string =>
    block?.type === 'paragraph' && block.place.endLine - block.place.line < 3 ? firstLine(block) : '';
  const isSites = (i: number): boolean => {
    const line = text(blocks[i]);
    if (isBareAddress(line)) return isSiteLine(text(blocks[i - 1])) || isSiteLine(text(blocks[i + 1]));
    return isSiteLine(line);
  };
  const from = Math.max(0, blocks.length - TAIL_BLOCKS);
  const all = withoutMoods(
    [...blocks.keys()].filter((i) => isSites(i)),
    blocks,
  );
  const again = comeAgain(all.map((i) => [i, text(blocks[i])]));
  const sites = new Set(all.filter((i) => i >= from || again.has(i)));
  const counted = all.find((i) => i > 0 && text(blocks[i]).endsWith(':') && isListOfFacts(blocks.slice(i + 1)));
  const timed = new Set([...readingTimes(blocks, text), ...countsOfWords(blocks, text)]);
  if (sites.size === 0 && timed.size === 0) return { blocks, removals: [] };
  const removals: Removal[] = [];
  // Words such as stand on a site, with prose below them, are somebody's answer: `Back to top.` — I climbed.
  const told = blocks.findLastIndex((block, i) => !isSites(i) && holdsSentence(blockText(block)));
  const kept = blocks.filter((block, i) => {
    const isProven = (): boolean =>
      i > told || (again.has(i) && isEdge(blocks, i, isSites)) || holdsSentence(text(block));
    const isCounted = counted !== undefined && i === counted + 1 && told < counted;
    const site = isCounted || timed.has(i) || (sites.has(i) && isProven());
    if (site) removals.push({ name: 'archive-line', place: block.place, text: blockText(block, '\n') });
    return !site;
  });
  return removals.length === 0 ? { blocks, removals } : { blocks: kept, removals };
}

/** `Word Count: 425`: a label with a value and no sentence, no longer than a line. */
const SHORT_FACT = /^\p{L}[\p{L} ]{1,30}: {0,3}\S.{0,50}$/u;

/** Whether nothing but a list stands at a file's end, each of whose items states a fact, and one of them a number. */
function isListOfFacts([list, ...more]: readonly Block[]): boolean {
  if (list?.type !== 'list' || more.length > 0) return false;
  const items = list.items.map((item) => item.map((block) => blockText(block, '\n')).join('\n'));
  const isFact = (item: string): boolean => SHORT_FACT.test(item) && !holdsSentence(item);
  return items.every(isFact) && items.some((item) => /\d/.test(item));
}

/** The lines that come more than once, whatever number they have: a site puts them below part after part. */
function comeAgain(lines: readonly (readonly [at: number, text: string])[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [at, text] of lines) addTo(places, text.replace(/\d+/g, '#'), at);
  return new Set([...places.values()].filter((at) => at.length > 1).flat());
}

/** Lines that say how long it takes to read, by block: right below a heading, or above the story's first sentence. */
function readingTimes(blocks: readonly Block[], text: (block: Block) => string): ReadonlySet<number> {
  const found = blocks.flatMap((block, i) => (isReadingTime(text(block)) ? [i] : []));
  const isTold = (block: Block): boolean => holdsSentence(blockText(block));
  const isTop = (i: number): boolean => i <= TOP_BLOCKS && !blocks.slice(0, i).some(isTold);
  return new Set(found.filter((i) => blocks[i - 1]?.type === 'heading' || isTop(i)));
}

/** So far may a count be off, in its words and as a share: each program counts its own way, and notes and headings stand by. */
const [OFF, OFF_SHARE] = [30, 0.12];

/** Lines that say how many words there are, and as many do stand between them and the line before or behind that says so. */
function countsOfWords(blocks: readonly Block[], text: (block: Block) => string): readonly number[] {
  const found = blocks.flatMap((block, i) => {
    const said = wordsCounted(text(block));
    return said === 0 ? [] : [{ i, said }];
  });
  const between = (from: number, to: number): number =>
    blocks.slice(from, to).reduce((sum, block) => sum + wordsIn(block), 0);
  const isTrue = ({ i, said }: { i: number; said: number }, k: number): boolean =>
    [between((found[k - 1]?.i ?? -1) + 1, i), between(i + 1, found[k + 1]?.i ?? blocks.length)].some(
      (words) => Math.abs(words - said) <= OFF + said * OFF_SHARE,
    );
  return found.filter(isTrue).map(({ i }) => i);
}

/** Lines with which list software begins what it puts below a message. Anchored, and in no story's words. */
const OPENERS: readonly (Asked | RegExp)[] = [
  ...LIST_FOOTERS.map((form) => askedWhere(opensLike(form), () => new RegExp(`^${form}`, 'i'))),
  /^eGroups\.com [Hh]ome:/,
  /^\S{1,40} mailing list(?: {1,3}[-–] .{1,60}|\s+\S+@\S+)?$/i,
  /^(?:https?:\/\/\S*\/mailman\/(?:listinfo|options)\/\S*|https?:\/\/groups\.google\.com\/\S*)$/i,
  /^==\^=+/,
  /^-~-{5,}~-{3,}~-{2,}~-{2,}~-{2,}~-?$/,
];

/** Below a drawn line: what the list is called, or how to leave it, in whatever language. */
const NAMED = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])(?:${anyOf(LIST_NAMES)})`, 'iu');
const LEAVING = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])(?:${anyOf(LEAVING_WORDS)})`,
  'iu',
);
const LISTED_LENGTH = 160;

/** What all lines of a footer have, but for the shortest and drawn ones: a way to write, or the software's words. */
const MACHINE = new RegExp(String.raw`\S@\S|https?:|www\.|${LIST_WORDS}|${MAIL_WORDS}|${anyOf(LEAVING_WORDS)}`, 'iu');
const LIST_FOOTER_ADDRESS = /\S@\S|https?:|www\.|\(at\)/;
/** What the reader is to do. */
const ASKED = new RegExp(String.raw`[,:]\s*(?:please\s+)?(?:${LIST_VERBS})\b`, 'i');
const FEW_WORDS = 6;
/** An address stands so near below the first line. */
const NEAR_LINES = 3;

/** Footers are looked for in the last blocks of a file, and are never longer. */
const MOST = rowOf('list-footer').bound;

/** Takes off a file's end what the software of a mailing list or a news server put there: from its first line on. */
export function withoutListFooter(blocks: readonly Block[], source: string): Cleared {
  const from = Math.max(0, blocks.length - MOST.blocks);
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    const lines = block === undefined ? [] : blockLines(block, i);
    const above = i > 0 && blocks[i - 1] !== undefined ? blockLines(blocks[i - 1] as Block, i - 1).at(-1) : undefined;
    const at = lines.findIndex((line, k) => opensFooter(line, k === 0 ? above : lines[k - 1]));
    if (block === undefined || at < 0) continue;
    const start = at > 0 && isRule(lines[at - 1]) ? at - 1 : at;
    if (start > 0 && block.type !== 'paragraph') continue;
    const found = cut(blocks, start === 0 ? withRules(blocks, i) : i, start, source);
    if (found) return found;
  }
  return { blocks, removals: [] };
}

/** A notice of a firm's stands among the last blocks of a mail, in so many paragraphs at most. */
const NOTICE_BLOCKS = 3;
/** So many of the four things that such a notice says. */
const SAYS = 3;
const SECRET = Object.values(SECRECY_WORDS).map((row) => row.map((words) => whenAsked(() => new RegExp(words, 'iu'))));

/** Takes off a mail's end what a firm puts below all its mails: that it is secret, and what others are to do with it. It stays behind the story. */
export function withoutSecrecy(blocks: readonly Block[]): Cleared {
  const from = Math.max(1, blocks.length - NOTICE_BLOCKS);
  const isNotice = (block: Block): boolean => {
    const text = block.type === 'paragraph' ? blockText(block) : '';
    return (
      text.length <= MOST.characters && SECRET.some((row) => row.filter((says) => says().test(text)).length >= SAYS)
    );
  };
  const notices = blocks.slice(from).filter(isNotice);
  // What is told goes on below it.
  const told = blocks.slice(from).findLastIndex((block) => !notices.includes(block) && holdsSentence(blockText(block)));
  const own = notices.filter((block) => blocks.indexOf(block) > from + told);
  return {
    blocks: blocks.filter((block) => !own.includes(block)),
    removals: own.map((block) => ({
      name: 'list-footer',
      place: block.place,
      text: blockText(block, '\n'),
      guessed: true,
    })),
  };
}

/** Whether the software of a list begins with a line, `above` being the line over it. */
function opensFooter({ text }: Line, above: Line | undefined): boolean {
  if (OPENERS.some((opener) => opener.test(text))) return true;
  if (!isRule(above) || text.length > LISTED_LENGTH) return false;
  return LEAVING.test(text) || (wordCount(text) <= FEW_WORDS && !holdsSentence(text) && NAMED.test(text));
}

/** A line drawn above a footer. */
function isRule(line: Line | undefined): boolean {
  return line !== undefined && /^[-_=~*^]{10,}$/.test(line.text);
}

/** The first of the blocks above a footer that are drawn lines only. */
function withRules(blocks: readonly Block[], at: number): number {
  const above = blocks[at - 1];
  return above !== undefined && blockLines(above, at - 1).every(isRule) ? at - 1 : at;
}

function cut(blocks: readonly Block[], at: number, line: number, source: string): Cleared | null {
  const block = blocks[at];
  if (block === undefined || (at === 0 && line === 0)) return null;
  const own = blockLines(block, at);
  const below = blocks.slice(at + 1);
  const end = at + 1 + ownWordsBelow(below);
  const after = blocks.slice(at + 1, end).map((each) => blockText(each, '\n'));
  const text = [...own.slice(line).map(({ text, raw = text }) => raw), ...after].join('\n');
  if (text.length > MOST.characters || !isMachines(text.split('\n'), after)) return null;
  const kept = line === 0 ? null : withoutLinesFrom(block, line);
  const place = {
    source,
    line: own[line]?.number ?? block.place.line,
    endLine: (blocks[end - 1] ?? block).place.endLine,
  };
  return {
    blocks: [...blocks.slice(0, at), ...(kept === null ? [] : [kept]), ...blocks.slice(end)],
    removals: [{ name: 'list-footer', place, text } satisfies Removal],
  };
}

/** So many blocks and words below a footer its sender may have added; more are a story. */
const [ADDED, ADDED_WORDS] = [3, 80];

/** Where among the blocks below a footer's first words its sender goes on, to the end: in sentences that no software writes. */
function ownWordsBelow(below: readonly Block[]): number {
  const texts = below.map((block) => blockText(block, '\n'));
  const isOwn = (text: string): boolean => holdsSentence(text) && !SOFTWARE.test(text);
  const last = texts.findLastIndex((text) => !isOwn(text)) + 1;
  const added = texts.slice(last);
  return added.length <= ADDED && wordCount(added.join(' ')) <= ADDED_WORDS ? last : below.length;
}
const SOFTWARE = new RegExp(LIST_WORDS, 'i');

/** Whether an address stands in the first lines, and every passage below them is one that such software writes. */
function isMachines(lines: readonly string[], passages: readonly string[]): boolean {
  const written = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first = '', ...next] = written.slice(0, 1 + NEAR_LINES);
  if (![first, ...next].some((line) => LIST_FOOTER_ADDRESS.test(line))) return false;
  // A sentence about a list tells nobody to write.
  const isAsked = !/^To (?:un)?subscribe/i.test(first) || LIST_FOOTER_ADDRESS.test(first) || ASKED.test(first);
  if (!isAsked && !(LIST_FOOTER_ADDRESS.test(next[0] ?? '') && wordCount(next[0] ?? '') <= FEW_WORDS)) return false;
  return passages.every((passage) => MACHINE.test(passage) || wordCount(passage) <= FEW_WORDS);
}
