import {
  type Division,
  type Footnote,
  type Inline,
  inlineText,
  isFootnote,
  referencesIn,
  referencesOf,
} from '../model/index.ts';
import { divisionStretches, readStretch, type Stretch, type WordSink } from './story-words.ts';
import { WordList } from './words.ts';

/** The words of a source's parts in their order, and its footnotes, which may stand anywhere in the source. */
export interface StoryWords {
  readonly story: WordList;
  readonly stretches: readonly Stretch[];
  readonly starts: readonly number[];
  readonly footnotes: readonly NumberedFootnote[];
}

export interface NumberedFootnote {
  readonly footnote: Footnote;
  /** Whether its source shows its mark without holding it. */
  readonly isBare: boolean;
}

export function storyOf(
  division: Division,
  size: number,
  generated: Generated,
  skipped: ReadonlySet<Inline>,
): StoryWords {
  const story = new WordList(size >> 2, undefined, skipped);
  const stretches: Stretch[] = [];
  const starts: number[] = [];
  const footnotes: NumberedFootnote[] = [];
  for (const stretch of divisionStretches(division)) {
    if ('type' in stretch && isFootnote(stretch)) {
      footnotes.push({ footnote: stretch, isBare: stretch.label !== null && generated.take(stretch.label) });
      continue;
    }
    stretches.push(stretch);
    starts.push(story.length);
    readStretch(stretch, story);
    if (skipped.size === 0) READ.set(stretch, { list: story, from: starts.at(-1) ?? 0, to: story.length });
  }
  return { story, stretches, starts, footnotes };
}

/** Where the words of the stretches stand that were read in a division. A stretch never changes. */
const READ = new WeakMap<Stretch, { readonly list: WordList; readonly from: number; readonly to: number }>();

/** Hands over a stretch of a book. Most are those of a division, whose words have been read already. */
export function readAgain(stretch: Stretch, sink: WordSink): void {
  const known = sink instanceof WordList ? READ.get(stretch) : undefined;
  if (known && sink instanceof WordList) sink.append(known.list, known.from, known.to);
  else readStretch(stretch, sink);
}

/** Texts that a document shows without holding them: the marks of its notes, the numbers of its lists. */
export class Generated {
  readonly #left = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#left.set(text, (this.#left.get(text) ?? 0) + 1);
  }

  /** The references of a story whose marks are such texts, which its source does not have. */
  references({ parts }: Division): ReadonlySet<Inline> {
    const found = new Set<Inline>();
    if (this.#left.size === 0) return found;
    for (const { heading, blocks } of parts) {
      const named = referencesOf([...(heading?.label ?? []), ...(heading?.title ?? [])]);
      for (const reference of [...named, ...blocks.flatMap(referencesIn)]) {
        if (this.take(inlineText(reference.children))) found.add(reference);
      }
    }
    return found;
  }

  /** Takes one of a text away; false when none is left. */
  take(text: string): boolean {
    const times = this.#left.get(text) ?? 0;
    if (times > 0) this.#left.set(text, times - 1);
    return times > 0;
  }

  /** The texts that no one took. */
  *left(): Generator<string> {
    for (const [text, times] of this.#left) for (let i = 0; i < times; i++) yield text;
  }
}
