import type { Pin, PinKind } from '../../../src/model/index.ts';
import { type BoundBook, publish, sourceFromText } from '../../../src/pipeline.ts';

/** A story with a bit of everything that pins change; its lines are counted from 1. */
export const STORY = `Rain on the Quay

by Ada Marsh

The harbour master had counted the boats twice that morning, and twice there had
been one too many, which was a thing that he did not know how to write down.

He walked along the quay. Nobody could tell him whose the grey boat was, and the
gulls would not come near it, though the nets on its deck were full.

Salt for the bread
and tar for the rope
a stone for the dead
and a lamp for the hope

Three days later the boat was gone. In its place the water lay flat and bright,
and the men stood about with their hands in their pockets, not looking at it.

* * *

"It will be back," said the widow who kept the lamp, and she went in to trim the
wick, for the evening was coming down fast behind the breakwater.

This is where I stopped writing, the first time round.

So the harbour master wrote it down after all, in pencil, at the foot of a page.
`;

/** A pin at a line. */
export function pin(line: number, before: string, as: PinKind, more: Partial<Pin> = {}): Pin {
  return { line, before, as, place: null, ...more };
}

/** A story taken through the whole pipeline with pins. */
export async function withPins(pins: readonly Pin[], text: string = STORY): Promise<BoundBook> {
  return await publish([sourceFromText(text, 'quay.txt')], { read: { pins } });
}

/** The parts of a book's only source: how each opens, its heading's words, and its blocks by type (and role) and line. */
export function partsOf(bound: BoundBook): readonly string[] {
  const parts = bound.sources[0]?.division.value.parts ?? [];
  return parts.map(({ opening, matter, heading, blocks }) => {
    const words = heading
      ? ` “${[...heading.label, ...heading.title].map((i) => ('value' in i ? i.value : '')).join(' ')}”`
      : '';
    const kinds = blocks.map((b) => `${(b.type === 'paragraph' ? b.role : undefined) ?? b.type} ${b.place.line}`);
    return `${matter === 'body' ? '' : `${matter} `}${opening}${words}: ${kinds.join(', ')}`;
  });
}

/** Errors, as reason and remedy. */
export function errorsOf(bound: BoundBook): readonly string[] {
  return bound.diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.id}: ${d.reason} ${d.remedy}`);
}
