import type { Block, Book, Decision, Diagnostic, Field, Place, Section, SectionKind } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { countWords } from './summary.ts';

/** A book's structure with source lines, as `inspect --json` prints it. */
export interface Outline {
  readonly story: string;
  readonly metadata: OutlineMetadata;
  readonly chapters: readonly OutlineChapter[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface OutlineMetadata {
  readonly title: string;
  /** False when the title is only the story's file name. */
  readonly titleStated: boolean;
  readonly authors: readonly string[];
  readonly language: string;
  readonly warnings: readonly string[];
  readonly series: unknown;
  readonly part: unknown;
  readonly unfinished: boolean;
  readonly fields: readonly Field[];
}

export interface OutlineChapter {
  readonly kind: SectionKind;
  readonly title: string;
  /** Whether the story itself gives the title. */
  readonly titled: boolean;
  readonly scenes: readonly OutlineScene[];
  readonly children: readonly OutlineChapter[];
}

export interface OutlineScene extends Place {
  readonly words: number;
  readonly opening: string;
}

/** Makes the outline of a bound book. */
export function outlineOf(
  story: string,
  book: Book,
  decisions: readonly Decision[],
  diagnostics: readonly Diagnostic[],
): Outline {
  const { metadata } = book;
  return {
    story,
    metadata: {
      title: book.title,
      titleStated: metadata.title !== null,
      authors: metadata.authors,
      language: book.language,
      warnings: metadata.warnings.map((warning) => warning.text),
      series: metadata.series,
      part: metadata.part,
      unfinished: book.unfinished,
      fields: metadata.fields,
    },
    chapters: book.sections.filter((section) => section.matter === 'body').map(chapterOf),
    decisions,
    diagnostics,
  };
}

function chapterOf(section: Section): OutlineChapter {
  return {
    kind: section.kind,
    title: section.name,
    titled: section.heading !== null,
    scenes: scenesOf(section.blocks),
    children: section.children.map(chapterOf),
  };
}

function scenesOf(blocks: readonly Block[]): OutlineScene[] {
  const scenes: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'scene-break') scenes.push([]);
    else scenes.at(-1)?.push(block);
  }
  return scenes.filter((scene) => scene.length > 0).map(sceneOf);
}

function sceneOf(scene: readonly Block[]): OutlineScene {
  const texts = scene.map((block) => blockText(block));
  const first = scene[0]?.place ?? { source: '', line: 0, endLine: 0 };
  return {
    source: first.source,
    line: first.line,
    endLine: scene.at(-1)?.place.endLine ?? first.endLine,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    opening: openingOf(texts[0] ?? ''),
  };
}

/** The first words of a text, for a person to recognise it by. */
function openingOf(text: string): string {
  const words = text.split(/\s+/).slice(0, 8).join(' ');
  return words.length < text.length ? `${words} …` : words;
}
