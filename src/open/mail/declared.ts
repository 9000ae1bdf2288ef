import { readHeader } from '../../header/index.ts';
import { type Metadata, NO_METADATA, type Paragraph } from '../../model/index.ts';
import { mergeMetadata } from '../../read/merge.ts';
import type { PlacedLine } from './flowed.ts';

/** What the header lines of a message say of its story, for a body that cannot hold them; `more` fills the gaps. */
export function declaredBy(head: readonly PlacedLine[], archive: string, more: Metadata | null): Metadata | null {
  const [first] = head;
  if (first === undefined) return more;
  const block: Paragraph = {
    type: 'paragraph',
    place: { source: archive, line: first.line, endLine: head.at(-1)?.line ?? first.line },
    gapBefore: 0,
    children: head.flatMap(({ text }, i) => [
      ...(i > 0 ? [{ type: 'soft-break' } as const] : []),
      { type: 'text', value: text } as const,
    ]),
  };
  const found = readHeader([block], archive, undefined, undefined, ['mail']).value.metadata;
  const said: Metadata = {
    ...found,
    fields: found.fields.map((field) => ({ ...field, place: { ...block.place } })),
  };
  return more === null ? said : mergeMetadata(said, more === NO_METADATA ? NO_METADATA : more);
}
