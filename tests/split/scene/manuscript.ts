import type { Block, Inline, Manuscript } from '../../../src/model/index.ts';
import { NO_METADATA } from '../../../src/model/index.ts';
import type { Claim, Findings } from '../../../src/split/claim.ts';
import { claimBlocks } from '../../../src/split/claim.ts';
import type { BreakPolicy, SplitContext } from '../../../src/split/context.ts';
import { contextOf } from '../../../src/split/context.ts';
import { findDatelines } from '../../../src/split/dateline.ts';
import { findEndings } from '../../../src/split/ending.ts';
import { findLabels } from '../../../src/split/label.ts';
import { findNotes } from '../../../src/split/note.ts';
import { findSceneBreaks } from '../../../src/split/scene/index.ts';

/** Paragraphs of a plain text, with exact gaps; a line that starts with `# ` is a heading. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let lines: string[] = [];
  const flush = (at: number): void => {
    if (lines.length === 0) return;
    const place = { source: 'a.txt', line: at - lines.length, endLine: at - 1 };
    const children: Inline[] = lines.flatMap((line, i): Inline[] =>
      i === 0 ? [{ type: 'text', value: line }] : [{ type: 'hard-break' }, { type: 'text', value: line }],
    );
    blocks.push({ type: 'paragraph', place, gapBefore: blocks.length === 0 ? 0 : gap, children });
    lines = [];
    gap = 0;
  };
  const all = text.split('\n');
  all.forEach((line, i) => {
    if (line.trim() !== '') lines.push(line);
    else {
      flush(i + 1);
      gap++;
    }
  });
  flush(all.length + 1);
  return blocks;
}

/** What the detectors say about a text, in their order; lines that start with `# ` stand for headings. */
export interface Read {
  readonly blocks: readonly Block[];
  readonly context: SplitContext;
  readonly findings: Readonly<Record<'endings' | 'notes' | 'datelines' | 'labels' | 'breaks', Findings>>;
  readonly claims: readonly Claim[];
}

export function readText(text: string, breaks: BreakPolicy = 'normal', language: string | null = null): Read {
  const blocks = blocksOf(text);
  const manuscript: Manuscript = {
    source: 'a.txt',
    format: 'txt',
    encoding: 'utf-8',
    metadata: { ...NO_METADATA, language },
    blocks,
  };
  const context = contextOf(manuscript, { breaks });
  let claimed: readonly (Claim | undefined)[] = claimBlocks(
    blocks.map(() => undefined),
    blocks.flatMap((block, i) => ((context.texts[i] ?? '').startsWith('# ') ? [headingAt(block, i)] : [])),
  );
  const run = (detect: typeof findEndings): Findings => {
    const findings = detect(blocks, claimed, context);
    claimed = claimBlocks(claimed, findings.claims);
    return findings;
  };
  const findings = {
    endings: run(findEndings),
    notes: run(findNotes),
    datelines: run(findDatelines),
    labels: run(findLabels),
    breaks: run(findSceneBreaks),
  };
  return { blocks, context, findings, claims: Object.values(findings).flatMap((found) => found.claims) };
}

/** First words of the blocks before which a scene begins. */
export function cutsIn(text: string, breaks: BreakPolicy = 'normal'): readonly string[] {
  const { findings, context } = readText(text, breaks);
  return findings.breaks.claims
    .filter((claim) => claim.decision.verdict === 'cut')
    .map((claim) => (context.texts[claim.to] ?? '').slice(0, 12));
}

/** The diagnostics of all the detectors, by id. */
export function diagnosticsIn(text: string): readonly string[] {
  return Object.values(readText(text).findings).flatMap((found) => found.diagnostics.map(({ id }) => id));
}

function headingAt(block: Block, i: number): Claim {
  const decision = { kind: 'heading', place: block.place, verdict: 'cut', score: 1, reasons: [], words: '' } as const;
  const heading = { kind: 'chapter', depth: 1, number: null, label: [], title: [], place: block.place } as const;
  return { kind: 'heading', from: i, to: i + 1, heading, decision };
}
