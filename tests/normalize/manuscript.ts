import type { Block, Inline, Manuscript } from '../../src/model/index.ts';
import { isInlineParent, NO_METADATA } from '../../src/model/index.ts';

/** A plain-text manuscript of one paragraph for each text; `\n` in a text is a soft break. */
export function manuscript(texts: readonly string[], over: Partial<Manuscript> = {}): Manuscript {
  const blocks: Block[] = texts.map((text, index) => ({
    type: 'paragraph',
    place: { source: 'test.txt', line: index * 2 + 1, endLine: index * 2 + 1 },
    gapBefore: index === 0 ? 0 : 1,
    children: inlines(text),
  }));
  return { source: 'test.txt', format: 'txt', encoding: 'utf-8', metadata: NO_METADATA, blocks, ...over };
}

/** Text with soft breaks for its line ends. */
export function inlines(text: string): Inline[] {
  const out: Inline[] = [];
  text.split('\n').forEach((line, index) => {
    if (index > 0) out.push({ type: 'soft-break' });
    if (line !== '') out.push({ type: 'text', value: line });
  });
  return out;
}

const TAGS: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  link: 'a',
  note: 'note',
};

/** Inlines as a person would type them in HTML; a line end is shown as ⏎. */
export function show(children: readonly Inline[]): string {
  return children
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'soft-break') return '\n';
      if (inline.type === 'hard-break') return '⏎';
      if (!isInlineParent(inline)) return `[${inline.type}]`;
      return `<${TAGS[inline.type]}>${show(inline.children)}</${TAGS[inline.type]}>`;
    })
    .join('');
}

export function showBlock(block: Block | undefined): string {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') throw new Error('not a paragraph');
  return show(block.children);
}
