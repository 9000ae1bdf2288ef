import { type Block, type Inline, inlineText, type Paragraph } from '../../model/index.ts';
import type { View } from './candidate.ts';

/** The blocks of an epigraph, and how many of the source's it is made of. */
export interface Epigraph {
  readonly blocks: readonly Block[];
  readonly count: number;
}

export const NO_EPIGRAPH: Epigraph = { blocks: [], count: 0 };

/** An epigraph has at most this many blocks, its attribution included. */
const LONGEST = 4;

/**
 * The epigraph that stands right under a heading: verse or a quotation, or an indented paragraph, closed by an
 * attribution or parted from the prose by a larger gap. A paragraph in italics or in quotation marks alone is one when
 * its attribution stands right below it, on a line of its own or at its end.
 */
export function epigraphAfter(view: View, from: number): Epigraph {
  const { blocks, claimed, context } = view;
  const found: Block[] = [];
  let quoted = false;
  for (let i = from; i < blocks.length && found.length < LONGEST; i++) {
    const block = blocks[i] as Block;
    const text = context.texts[i] ?? '';
    if (claimed[i] || block.type === 'heading' || block.type === 'scene-break') break;
    const gap = found.length > 0 && block.gapBefore > context.gaps.base;
    if (isAttribution(text) && found.length > 0 && !(quoted && (gap || isSentence(text))))
      return { blocks: [...found, asEpigraph(block)], count: found.length + 1 };
    if (quoted) break;
    if (gap) return { blocks: found, count: found.length };
    const attributed = found.length === 0 && block.type === 'paragraph' ? withAttribution(block) : null;
    if (attributed !== null) return { blocks: attributed, count: 1 };
    quoted = found.length === 0 && block.type === 'paragraph' && isQuoted(block.children);
    if (!quoted && !isSetOff(block, text)) break;
    found.push(asEpigraph(block));
  }
  return NO_EPIGRAPH;
}

function isSetOff(block: Block, text: string): boolean {
  if (text.length > MOST_LETTERS) return false;
  if (block.type === 'verse' || block.type === 'quotation') return true;
  return block.type === 'paragraph' && (block.indent ?? 0) >= 2 && text.includes('\n');
}

/** Letters of an epigraph at most. */
const MOST_LETTERS = 900;

function isAttribution(text: string): boolean {
  const line = text.trim();
  return line.length <= 90 && !line.includes('\n') && /^(?:--|[—–-]\s*)\s*["“_]?\p{Lu}/u.test(line);
}

/** What somebody says behind a dash: an attribution has no stop, but for that of an initial or a shortened word. */
function isSentence(text: string): boolean {
  const line = text.trim();
  return /[!?…,;:]\W*$/u.test(line) || (/\.\W*$/u.test(line) && !SHORTENED.test(line));
}

/** `— T. E. M.`, `3rd ed.`, `Marrow, jr.` */
const SHORTENED = /(?:^|[\s.])(?:\p{Lu}|\d\S{0,3}\s\p{Ll}{1,4}|(?<=,\s)\p{L}{1,4})\.\W*$/u;

/** Whether words stand in italics, or in one pair of quotation marks, from end to end. */
function isQuoted(children: readonly Inline[]): boolean {
  const words = children.filter((child) => child.type !== 'hard-break' && inlineText([child]).trim() !== '');
  const text = inlineText(words).trim();
  if (text === '' || text.length > MOST_LETTERS) return false;
  if (words.every(({ type }) => type === 'emphasis')) return true;
  return /^["“„«「『‘'][^"“”„«»「」『』]*["”“»」』’']$/u.test(text);
}

/** A paragraph whose last line, or whose end behind italics, says whose words those before it are: the two apart. */
function withAttribution(block: Paragraph): readonly Block[] | null {
  const { children } = block;
  const lineEnd = children.findLastIndex(({ type }) => type === 'hard-break' || type === 'soft-break');
  const afterItalics = children[0]?.type === 'emphasis' && lineEnd < 0 ? 1 : -1;
  const at = lineEnd > 0 ? lineEnd : afterItalics;
  if (at < 1) return null;
  const [words, source] = [children.slice(0, at), children.slice(lineEnd > 0 ? at + 1 : at)];
  const said = inlineText(source);
  if (!isAttribution(said) || isSentence(said) || !isQuoted(words)) return null;
  const first = source[0];
  const begun = first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...source.slice(1)] : source;
  return [
    { ...block, role: 'epigraph', children: words },
    { ...block, role: 'epigraph', gapBefore: 0, children: begun },
  ];
}

function asEpigraph(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, role: 'epigraph' } : block;
}
