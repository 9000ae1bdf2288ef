import { expect } from 'vitest';
import { type Block, blockText, inlineText, type Section } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

/** What a reader sees of the book made of one file. */
export interface Shown {
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** The headings in their order, a label and its title parted by a bar; `-` for what has none. */
  readonly headings: readonly string[];
  /** The words of all blocks of the body and the pages around it, `***` for a break, `note:` before a note’s. */
  readonly texts: readonly string[];
}

const PAGES = new Set(['cover', 'title-page', 'contents', 'colophon']);

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}

function wordsOf(block: Block): string {
  if (block.type === 'scene-break') return '***';
  return block.type === 'note' ? `note: ${blockText(block, ' ')}` : blockText(block, ' ');
}

/** Builds a book of a text and reads it back; no word may be lost on the way. */
export async function shown(text: string, name = 'story.md'): Promise<Shown> {
  const { book, diagnostics } = await publish([sourceFromText(text, name)], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { title, metadata, sections } = book.value;
  const told = flat(sections).filter(({ kind }) => !PAGES.has(kind));
  return {
    title,
    subtitle: metadata.subtitle,
    authors: metadata.authors,
    headings: told.map(({ heading }) =>
      heading
        ? [heading.label, heading.title]
            .map((part) => inlineText(part))
            .filter(Boolean)
            .join(' | ')
        : '-',
    ),
    texts: told.flatMap(({ blocks }) => blocks.map(wordsOf)),
  };
}

/** Two paragraphs of a story, in a language; each file of a test is about somebody else. */
export const TOLD = {
  en: 'The mule would not go on. It stood in the river and looked at the far bank as though it had been promised something else.\n\nThere was no bridge, only two ropes and a boy who asked for money.',
  de: 'Das Maultier wollte nicht weiter. Es stand im Fluss und sah zum anderen Ufer, als hätte man ihm etwas versprochen.\n\nEs gab keine Brücke, nur zwei Seile und einen Jungen, der Geld wollte.',
  fr: 'Le mulet ne voulait plus avancer. Il restait dans la rivière et regardait l’autre rive comme si on lui avait promis autre chose.\n\nIl n’y avait pas de pont, seulement deux cordes et un garçon qui demandait de l’argent.',
  ru: 'Мул не хотел идти дальше. Он стоял в реке и смотрел на другой берег, будто ему обещали что-то иное.\n\nМоста не было, только две верёвки и мальчик, который просил денег.',
  zh: '骡子不肯再走了。它站在河里，望着对岸，好像有人答应过它别的东西。\n\n那里没有桥，只有两根绳子和一个要钱的男孩。',
} as const;
