import type { Block, Removal } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { rowOf } from '../removals/index.ts';
import { blockLines, type Line, withoutLinesFrom } from './lines.ts';
import { wordCount } from './shapes.ts';
import type { Cleared } from './tail.ts';

/** Lines with which list software begins what it puts below a message. Anchored, and in no story's words. */
const OPENERS: readonly RegExp[] = [
  /^[-~=_ ]{4,200}\s{0,20}(?:Yahoo! ?Groups|eGroups|ONElist|ONEList)\s+Sponsor\b/i,
  /^To (?:un)?subscribe\b.{0,160}(?:@|https?:|e-?mail|send|visit|list\b|groups?\b)/i,
  /^(?:You received|You are receiving|You're receiving) this (?:message|e-?mail|mail) because you(?:['’]re| are| have| were)? (?:currently |now )?(?:a member|subscribed|on|registered|signed|joined)\b/i,
  /^Your use of Yahoo! ?Groups is subject to\b/i,
  /^Yahoo! ?Groups Links\b/i,
  /^Community email addresses:/i,
  /^eGroups\.com [Hh]ome:/,
  /^(?:This (?:email|message) was sent to:|EASY UNSUBSCRIBE\b|T O P I C A\b)/i,
  /^\S{1,40} mailing list(?: {1,3}[-–] .{1,60}|\s+\S+@\S+)?$/i,
  /^(?:https?:\/\/\S*\/mailman\/(?:listinfo|options)\/\S*|https?:\/\/groups\.google\.com\/\S*)$/i,
  /^(?:send|mail) (?:a message|an? e-?mail|mail)? ?to\b.{0,20}\b(?:majordomo|listserv|listproc)@/i,
  /^(?:-{3,}=? *)?(?:Sent|Posted) (?:via|using|through) (?:the )?(?:Deja|Newsfeeds|Newsguy|Google Groups|dBforums|RemarQ|Usenet)\b/i,
  /^==\^=+/,
  /^-~-{5,}~-{3,}~-{2,}~-{2,}~-{2,}~-?$/,
];

/** What all lines of a footer have, but for the shortest and drawn ones: a way to write, or the software's words. */
const MACHINE =
  /\S@\S|https?:|www\.|\(at\)|subscri|mailing[- ]?list|listinfo|yahoo|groups?\b|e-?groups|sponsor|digest|\bterms\b|privacy|advertis|e-?mail|messages?\b|options|archives?\b|click/i;
const ADDRESS = /\S@\S|https?:|www\.|\(at\)/;
/** What the reader is to do. */
const ASKED = /[,:]\s*(?:please\s+)?(?:send|e-?mail|mail|visit|go to|click|write to|use|reply)\b/i;
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
    const at = lines.findIndex((line) => OPENERS.some((opener) => opener.test(line.text)));
    if (block === undefined || at < 0) continue;
    const start = at > 0 && isRule(lines[at - 1]) ? at - 1 : at;
    if (start > 0 && block.type !== 'paragraph') continue;
    const found = cut(blocks, start === 0 ? withRules(blocks, i) : i, start, source);
    if (found) return found;
  }
  return { blocks, removals: [] };
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
  const after = blocks.slice(at + 1).map((each) => blockText(each, '\n'));
  const text = [...own.slice(line).map(({ text, raw = text }) => raw), ...after].join('\n');
  if (text.length > MOST.characters || !isMachines(text.split('\n'), after)) return null;
  const kept = line === 0 ? null : withoutLinesFrom(block, line);
  const place = {
    source,
    line: own[line]?.number ?? block.place.line,
    endLine: (blocks.at(-1) ?? block).place.endLine,
  };
  return {
    blocks: [...blocks.slice(0, at), ...(kept === null ? [] : [kept])],
    removals: [{ name: 'list-footer', place, text } satisfies Removal],
  };
}

/** Whether an address stands in the first lines, and every passage below them is one that such software writes. */
function isMachines(lines: readonly string[], passages: readonly string[]): boolean {
  const written = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first = '', ...next] = written.slice(0, 1 + NEAR_LINES);
  if (![first, ...next].some((line) => ADDRESS.test(line))) return false;
  // A sentence about a list tells nobody to write.
  const isAsked = !/^To (?:un)?subscribe/i.test(first) || ADDRESS.test(first) || ASKED.test(first);
  if (!isAsked && !(ADDRESS.test(next[0] ?? '') && wordCount(next[0] ?? '') <= FEW_WORDS)) return false;
  return passages.every((passage) => MACHINE.test(passage) || wordCount(passage) <= FEW_WORDS);
}
