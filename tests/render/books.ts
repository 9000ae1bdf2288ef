import type {
  Block,
  Book,
  Heading,
  Inline,
  Metadata,
  Paragraph,
  ParagraphRole,
  Place,
  Section,
  SectionKind,
} from '../../src/model/index.ts';
import { NO_METADATA } from '../../src/model/index.ts';

/** Builders of hand-made books for the tests of rendering, packaging and validity. */

export const place: Place = { source: 'made.txt', line: 1, endLine: 1 };
const base = { place, gapBefore: 1 };

export const text = (value: string): Inline => ({ type: 'text', value });
export const brk: Inline = { type: 'hard-break' };

export function para(words: string | readonly Inline[], role?: ParagraphRole): Paragraph {
  const children = typeof words === 'string' ? [text(words)] : words;
  return { type: 'paragraph', ...base, children, ...(role ? { role } : {}) };
}

export const sceneBreak: Block = { type: 'scene-break', ...base, ornament: '***' };

export function heading(label: string, title: string, kind: Heading['kind'] = 'chapter'): Heading {
  const words = (s: string): readonly Inline[] => (s === '' ? [] : [text(s)]);
  return { kind, depth: 1, number: null, label: words(label), title: words(title), place };
}

export function section(kind: SectionKind, id: string, more: Partial<Section> = {}): Section {
  return {
    kind,
    matter: 'body',
    id,
    name: id,
    heading: null,
    caption: null,
    blocks: [],
    facts: [],
    children: [],
    listed: true,
    ...more,
  };
}

export function chapter(number: number, blocks: readonly Block[], more: Partial<Section> = {}): Section {
  const name = `Chapter ${number}`;
  return section('chapter', `chapter-${number}`, { name, heading: heading(name, ''), blocks, ...more });
}

export function book(sections: readonly Section[], more: Partial<Book> = {}, metadata: Partial<Metadata> = {}): Book {
  return {
    identifier: 'urn:uuid:6f9619ff-8b86-5011-b42d-00cf4fc964ff',
    title: 'The Lamp in the Harbour',
    language: 'en',
    metadata: { ...NO_METADATA, title: 'The Lamp in the Harbour', authors: ['Ada Marsh'], ...metadata },
    date: '2004-03-09',
    modified: 1078790400,
    unfinished: false,
    words: 0,
    cover: null,
    sections,
    ...more,
  };
}
