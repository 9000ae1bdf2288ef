import type { Block, Division, Heading, HeadingBlock, Inline, Manuscript, Outcome, Part } from '../model/index.ts';
import { inlineText, outcome } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { withFootnotes } from './footnotes.ts';

type Draft = Omit<Part, 'blocks'> & { readonly blocks: Block[] };

/** Divides a manuscript whose source states its structure: where its blocks say, and nowhere else. */
export function settledDivision(manuscript: Manuscript): Outcome<Division> {
  const parts: Draft[] = [];
  let matter: Part['matter'] = 'body';
  for (const block of manuscript.blocks) {
    if (block.type === 'heading' && block.opens) {
      matter = block.opens.matter;
      parts.push(opened(block));
    } else if (block.type === 'scene-break') {
      parts.push({ opening: 'scene-break', matter, heading: null, blocks: [] });
    } else {
      const part: Draft = parts.at(-1) ?? { opening: 'start', matter, heading: null, blocks: [] };
      if (parts.length === 0) parts.push(part);
      part.blocks.push(block);
    }
  }
  const kept = parts.filter((part) => part.heading !== null || part.blocks.length > 0);
  const noted = withFootnotes(kept, manuscript.footnotes);
  return outcome({ source: manuscript.source, metadata: manuscript.metadata, parts: noted });
}

function opened(block: HeadingBlock): Draft {
  const { matter = 'body', words = 'none' } = block.opens ?? {};
  if (words !== 'none') return { opening: 'heading', matter, heading: headingOf(block), blocks: [] };
  return { opening: 'start', matter, heading: null, ...(matter === 'body' ? { untitled: true } : {}), blocks: [] };
}

function headingOf({ children, level, place, opens }: HeadingBlock): Heading {
  const cut = opens?.words === 'both' ? children.findIndex(({ type }) => type === 'hard-break') : -1;
  const label: readonly Inline[] = opens?.words === 'label' ? children : children.slice(0, Math.max(0, cut));
  const title: readonly Inline[] = opens?.words === 'label' ? [] : children.slice(cut + 1);
  const kind = opens === undefined || opens.kind === 'front' ? 'chapter' : opens.kind;
  const number = readLabel(inlineText(label))?.number ?? null;
  return { kind, depth: level, number, label, title, place };
}
