import type {
  Block,
  Division,
  DivisionKind,
  Field,
  FieldKey,
  Heading,
  Metadata,
  Part,
  Section,
} from '../../src/model/index.ts';
import { blockText, NO_METADATA } from '../../src/model/index.ts';

/** A paragraph at a line; a leading `TBC:` or `END:` makes it an ending, `NOTE:` a note after, `BEFORE:` one before. */
export function block(text: string, source: string, line: number): Block {
  const place = { source, line, endLine: line };
  const [, mark, rest] = /^(?:(TBC|END|NOTE|BEFORE):)?\s*(.*)$/s.exec(text) as unknown as [string, string?, string?];
  const paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: rest ?? '' }],
    place,
    gapBefore: 1,
  } as const;
  if (mark === 'TBC') return { ...paragraph, role: 'continued' };
  if (mark === 'END') return { ...paragraph, role: 'the-end' };
  if (mark === undefined) return paragraph;
  const position = mark === 'NOTE' ? 'after' : 'before';
  return { type: 'note', purpose: 'note', label: 'A/N', position, children: [paragraph], place, gapBefore: 1 };
}

/** A part of paragraphs. `opening` is a heading such as `chapter 3: The Barge`, or one of the other openings. */
export function part(source: string, opening: string, ...texts: readonly string[]): Part {
  const found = /^(\w+)(?: (\d+))?(?:: (.*))?$/.exec(opening);
  const blocks = texts.map((text, i) => block(text, source, 10 + i));
  if (opening === 'start' || opening === 'scene-break' || opening === 'ending') {
    return { opening, matter: 'body', heading: null, blocks };
  }
  const [, kind = '', number, title] = found ?? [];
  const label = number ? `${kind[0]?.toUpperCase()}${kind.slice(1)} ${number}` : '';
  return {
    opening: 'heading',
    matter: 'body',
    heading: heading(kind as DivisionKind, number, label, title, source),
    blocks,
  };
}

function heading(
  kind: DivisionKind,
  number: string | undefined,
  label: string,
  title: string | undefined,
  source: string,
): Heading {
  return {
    kind,
    depth: 1,
    number: number ? Number(number) : null,
    label: label === '' ? [] : [{ type: 'text', value: label }],
    title: title ? [{ type: 'text', value: title }] : [],
    place: { source, line: 5, endLine: 5 },
  };
}

/** A source with parts; each part is its opening and its paragraphs. */
export function division(
  source: string,
  metadata: Partial<Metadata>,
  ...parts: readonly (readonly [string, ...string[]])[]
): Division {
  return {
    source,
    metadata: { ...NO_METADATA, ...metadata },
    parts: parts.map(([opening, ...texts]) => part(source, opening, ...texts)),
  };
}

export function field(key: FieldKey, ...values: readonly string[]): Field {
  return { key, label: key, values, place: { source: 'x.txt', line: 2, endLine: 2 } };
}

export function warnings(...texts: readonly string[]): Metadata['warnings'] {
  return texts.map((text) => ({ text, place: { source: 'x.txt', line: 3, endLine: 3 } }));
}

/** What a reader sees of sections: id, contents name, printed heading, words; nested by indentation. */
export function outline(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap((section) => {
    const printed = section.heading ? 'heading' : section.caption === null ? 'none' : `“${section.caption}”`;
    const words = section.blocks.map(show).join(' / ');
    return [
      `${indent}${section.id} | ${section.name} | ${printed} | ${words}`,
      ...outline(section.children, `${indent}  `),
    ];
  });
}

function show(shown: Block): string {
  if (shown.type === 'scene-break') return '***';
  const text = blockText(shown);
  if (shown.type === 'note') return `[${shown.purpose} ${shown.position}: ${text}]`;
  return shown.type === 'paragraph' && shown.role ? `(${shown.role}) ${text}` : text;
}
