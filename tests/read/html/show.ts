import { foldFacts } from '../../../src/facts/index.ts';
import { type Block, blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/html/index.ts';

/** A page read: its blocks as short lines, its metadata, what was left out. */
export function readPage(markup: string) {
  const { value, trace, diagnostics } = reader.read(markup, 'page.html');
  const { metadata } = foldFacts(value.facts, 'page.html');
  // A comment of the markup is told, but was never text of the page.
  const leftOut = trace.removals.filter((removal) => removal.name !== 'comment');
  return {
    lines: value.blocks.map(line),
    blocks: value.blocks,
    metadata,
    fields: Object.fromEntries(metadata.fields.map((field) => [field.key, field.values])),
    removed: trace.removals.map((removal) => `${removal.name}: ${removal.text.replace(/\s+/g, ' ')}`),
    ids: diagnostics.map((diagnostic) => diagnostic.id),
    lost: difference(
      reader.letters(markup),
      [...value.blocks.map((block) => blockText(block)), ...leftOut.map((removal) => removal.text)].join(' '),
    ),
  };
}

function line(block: Block): string {
  const kind = block.type === 'note' ? `${block.purpose} ${block.position}` : block.type;
  return `${kind}: ${blockText(block, ' / ')}`;
}

/** Letters and digits that one text has more often than the other. */
export function difference(before: string, after: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of before.match(/[\p{L}\p{N}]/gu) ?? []) counts[letter] = (counts[letter] ?? 0) - 1;
  for (const letter of after.match(/[\p{L}\p{N}]/gu) ?? []) counts[letter] = (counts[letter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
