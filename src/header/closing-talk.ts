import { type Block, blockText } from '../model/index.ts';
import type { Entry } from './entry.ts';
import { firstLine } from './first-line.ts';
import { blockLines, isFence, type Line } from './lines.ts';
import { isRightsLine } from './rights.ts';
import { isHeadingLike, wordCount } from './shapes.ts';

/** Such talk is at most so many blocks and words. */
const [MOST_BLOCKS, MOST_WORDS] = [10, 220];
/** A line of rights is no longer, and prose no shorter. */
const [RIGHTS_LENGTH, PROSE_LENGTH] = [110, 80];
/** A line of rights has fewer lines below it in its block. */
const RIGHTS_LINES = 8;
/** A part of a name that is looked for has so many letters. */
const NAME_LENGTH = 3;
/** A motto in quotation marks, alone on its line. */
const MOTTO = /^["“«„][^"”»“\n.]{3,60}["”»“]$/u;

/**
 * What is said at a file's very end below a drawn line, or from a line of rights on: who wrote the story, whose the
 * rights are, where to call. Its first words prove it: they speak of rights, or of the author by a name that stands
 * nowhere in the story. It becomes notes after the story; null where nothing is proven.
 */
export function closingTalk(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] | null {
  for (let at = Math.max(2, blocks.length - MOST_BLOCKS); at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const drawn = isDrawn(block);
    // Below `--` stands a signature.
    if (drawn && /^(?:--|—)\s*$/.test(blockText(block))) return null;
    if (!drawn && (!isRights(block) || isAnnounced(blocks[at - 1]))) continue;
    const zone = blocks.slice(drawn ? at + 1 : at);
    if (!isTalk(zone) || !isProven(zone, blocks.slice(0, at), authors)) continue;
    return blocks.slice(at).flatMap((each, i): readonly Entry[] => {
      const lines = blockLines(each, at + i);
      return isDrawn(each) ? [{ kind: 'drop', name: 'ornament', what: 'fence', lines }] : [noteAfter(lines)];
    });
  }
  return null;
}

/** Lines as a note after the story. */
export function noteAfter(lines: readonly Line[]): Entry {
  return { kind: 'note', purpose: 'note', label: '', lines, start: 0, position: 'after' };
}

/** Whether a block is a drawn line; what is not there is none. */
export function isDrawn(block: Block | undefined): boolean {
  return block !== undefined && (block.type === 'scene-break' || isFence(firstLine(block)));
}

/** Whether a block opens with a line that says whose the rights are; what may be done with the text may stand on the lines below it. */
function isRights(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const [first = '', ...below] = blockText(block, '\n').split('\n', RIGHTS_LINES + 1);
  return first.length <= RIGHTS_LENGTH && below.length < RIGHTS_LINES && isRightsLine(first.trim());
}

/** Whether a block says that something is to be read below it: on a lid, on a stone. */
export function isAnnounced(above: Block | undefined): boolean {
  return above !== undefined && /[:,]\s*$/.test(blockText(above).slice(-9));
}

/** Whether nothing in some blocks is told: no speech, no heading, not too many words. */
function isTalk(zone: readonly Block[]): boolean {
  const texts = zone.filter((block) => !isDrawn(block)).map((block) => blockText(block, '\n'));
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  if (words === 0 || words > MOST_WORDS) return false;
  if (zone.some((block) => block.type !== 'paragraph' && !isDrawn(block))) return false;
  if (texts.some((text) => /^(?:--|—)\s*$/m.test(text))) return false;
  return texts.every(
    (text) => (!/^["“«„]/u.test(text) || MOTTO.test(text)) && !isHeadingLike(text.split('\n', 1)[0] ?? ''),
  );
}

/** Whether the first words of some blocks speak of rights, or of the author as the story above never does. */
function isProven(zone: readonly Block[], above: readonly Block[], authors: readonly string[]): boolean {
  const first = zone.find((block) => !isDrawn(block));
  if (first === undefined) return false;
  const said = blockText(first, '\n');
  if (said.split('\n').some((line) => isRightsLine(line.trim()))) return true;
  const names = authors.flatMap((name) => name.split(/\s+/)).filter((part) => isNamePart(part) && hasWord(said, part));
  if (names.length === 0) return false;
  const story = above.map((block) => blockText(block)).filter((text) => text.length >= PROSE_LENGTH);
  return names.some((part) => !story.some((text) => hasWord(text, part)));
}

function isNamePart(part: string): boolean {
  return part.length >= NAME_LENGTH && /^\p{Lu}[\p{L}’'-]+$/u.test(part);
}

function hasWord(text: string, word: string): boolean {
  return (text.match(/[\p{L}’'-]+/gu) ?? []).some((each) => each.replace(/[’']s$/, '') === word);
}
