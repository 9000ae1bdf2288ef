import type { Section, SectionKind } from '../model/index.ts';

/** How a kind of section is marked: its class, and its meaning where EPUB and DPUB-ARIA have a word for it. */
export interface KindMark {
  readonly class: string;
  /** `epub:type`; `role` is the same word after `doc-` when `aria` is set. */
  readonly type: string | null;
  readonly aria: boolean;
}

/** Pages made from metadata; every other page prints the story's own text. */
const MADE: ReadonlySet<SectionKind> = new Set(['cover', 'title-page', 'warnings', 'facts', 'contents', 'colophon']);

/** Whether a page prints the story's own text. The title page of a work is made from what the work states. */
export function printsStory({ kind, work }: Section): boolean {
  return !MADE.has(kind) && work === undefined;
}

/** EPUB 3 Structural Semantics Vocabulary and DPUB-ARIA 1.1. */
const kindMarks: Readonly<Record<SectionKind, KindMark>> = {
  cover: { class: 'cover', type: 'cover', aria: false },
  'title-page': { class: 'title-page', type: 'titlepage', aria: false },
  warnings: { class: 'warnings', type: null, aria: false },
  facts: { class: 'facts', type: null, aria: false },
  contents: { class: 'contents', type: 'toc', aria: true },
  notes: { class: 'back-notes', type: null, aria: false },
  colophon: { class: 'colophon', type: 'colophon', aria: true },
  front: { class: 'front', type: null, aria: false },
  volume: { class: 'volume', type: 'part', aria: true },
  story: { class: 'story', type: 'chapter', aria: true },
  chapter: { class: 'chapter', type: 'chapter', aria: true },
  prologue: { class: 'prologue', type: 'prologue', aria: true },
  epilogue: { class: 'epilogue', type: 'epilogue', aria: true },
  interlude: { class: 'interlude', type: 'chapter', aria: true },
  preface: { class: 'preface', type: 'preface', aria: true },
  foreword: { class: 'foreword', type: 'foreword', aria: true },
  introduction: { class: 'introduction', type: 'introduction', aria: true },
  dedication: { class: 'dedication', type: 'dedication', aria: true },
  epigraph: { class: 'epigraph', type: 'epigraph', aria: true },
  afterword: { class: 'afterword', type: 'afterword', aria: true },
  appendix: { class: 'appendix', type: 'appendix', aria: true },
  section: { class: 'section', type: 'chapter', aria: true },
};

/** The attributes of a page's section, beginning with a space. `holdsPages`: other pages stand under it. */
export function markAttributes({ kind, matter, work }: Section, holdsPages: boolean, isTitled: boolean): string {
  const mark = kindMarks[kind];
  const type = kind === 'story' && holdsPages ? 'part' : mark.type;
  const isWork = kind === 'story' && work !== undefined;
  const untitled = matter === 'body' && !isTitled ? ' untitled' : '';
  const meaning = type === null ? '' : ` epub:type="${type}"${mark.aria ? ` role="doc-${type}"` : ''}`;
  return `${meaning} class="${mark.class}${isWork ? ' work' : ''}${untitled}"`;
}
