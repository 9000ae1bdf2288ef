import type { Diagnostic, Removal } from '../../src/model/index.ts';
import { containerOf } from '../../src/open/containers.ts';
import { publish } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';

/** Five paragraphs of a story in which nothing is anything but prose. */
export const PROSE = `The ferry was late, and nobody on the pier had expected anything else of it. Hanne sat down on the rope.

"It will come," said the boy with the goose. He had said so before.

She counted the gulls on the rail, and then the rails, and then the boys. There was one of each that mattered.

By noon the goose had been sold twice and had come back both times, which said something for the goose.

When the ferry came at last it carried a piano and no passengers, and the captain would not say whose it was.`;

/** What became of some files bound into one book. */
export interface Outcome {
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
  /** All the words of the book, one space between them. */
  readonly words: string;
}

/** Binds files, by name and text or bytes, into one book. */
export async function outcomeOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Parameters<typeof publish>[1] = {},
): Promise<Outcome> {
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    format: (formatOf(name) ?? containerOf(name))?.id ?? '',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const { trace, diagnostics, publication } = await publish(sources, options);
  const pages = publication.value.resources.flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
  const text = pages.join(' ').replace(/<[^>]*>/g, ' ');
  const words = text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? '').replace(/\s+/g, ' ');
  return { removals: trace.removals, diagnostics, words };
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Pages of a printed book: each with a head, and sentences that run on over the page's end. */
export function printed(head: (page: number) => string, pages = 8): string {
  const lines = Array.from({ length: pages * 12 }, (_, i) => {
    const words = `the ${ANIMALS[i % 7]} went ${WAYS[i % 5]} past the ${PLACES[i % 6]} and the ${ANIMALS[(i + 3) % 7]} did not`;
    return i % 12 === 0 ? `${head(i / 12 + 1)}${words}` : words;
  });
  return `One morning ${lines.join('\n')} mind.\n`;
}

const ANIMALS = ['goose', 'heron', 'otter', 'hare', 'mule', 'crow', 'stoat'];
const WAYS = ['slowly', 'at once', 'sideways', 'home', 'uphill'];
const PLACES = ['mill', 'weir', 'chapel', 'pump', 'school', 'ferry'];
