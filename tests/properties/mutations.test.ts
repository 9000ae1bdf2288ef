import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/pipeline.ts';
import { targetOf } from '../../src/targets/index.ts';
import { MUTANTS } from '../thorough.ts';
import { meant, mutated, typed, WRITERS } from './mutated-stories.ts';

/** Elements inside a line, over whose tags a word may go on. */
const INLINE = new Set(['a', 'b', 'code', 'em', 'i', 'rp', 'rt', 'ruby', 's', 'span', 'strong', 'sub', 'sup']);

/** The text of a finished book's documents, as a library reads the archive and the markup. */
function textOfBook(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => /\.xhtml$/.test(name) && !/toc/.test(name));
  const read = (name: string): string => {
    let text = '';
    let body = false;
    // Brackets round a gloss are for readers that can't set it above the line.
    let bracket = false;
    const parser = new Parser(
      {
        onopentag: (tag, { alt }) => {
          if (tag === 'body') body = true;
          bracket = tag === 'rp';
          if (!INLINE.has(tag)) text += ` ${alt ?? ''} `;
        },
        ontext: (data) => {
          if (body && !bracket) text += data;
        },
        onclosetag: (tag) => {
          bracket = false;
          if (!INLINE.has(tag)) text += ' ';
        },
      },
      { xmlMode: true },
    );
    parser.end(new TextDecoder().decode(files[name]));
    return text;
  };
  return names.map(read).join(' ');
}

/** A text as its words and signs with one space between them: what typography changes is a space. */
function wordsOf(text: string): string {
  const seen = text.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return ` ${seen
    .replace(/[*_]/g, '')
    .replace(/(?:[^\p{L}\p{N}\p{M}\p{So}\p{Sc}&@%§†]|[\p{Sk}])+/gu, ' ')
    .trim()} `;
}

/** The first paragraph that the book does not have, word for word and after the one before it. */
function missing(paragraphs: readonly string[], book: string): string | null {
  const words = wordsOf(book);
  let from = 0;
  for (const paragraph of paragraphs) {
    const [wanted, at] = [wordsOf(meant(paragraph)), wordsOf(typed(paragraph))]
      .map((form) => [form, words.indexOf(form, from)] as const)
      .sort(([, a], [, b]) => b - a)[0] ?? ['', -1];
    if (at < 0) return wanted;
    from = at + wanted.length - 1;
  }
  return null;
}

describe('a changed story is in its book, word for word and in order', () => {
  test.each(Object.entries(WRITERS))('as %s', async (format, write) => {
    const first = Number(process.env.FASCICLE_SEED ?? 1) * 100_000;
    const wrong: string[] = [];
    for (let seed = first; seed < first + MUTANTS && wrong.length < 10; seed++) {
      const story = mutated(seed);
      const source = { name: `tale.${format}`, format: format === 'eml' ? 'mail' : format, bytes: write(story, seed) };
      const bound = await publish([source]);
      const errors = bound.diagnostics.filter(({ id, severity }) => severity === 'error' || id === 'read-simply');
      wrong.push(...errors.map(({ reason }) => `${seed}: refused: ${reason}`));
      const made = await targetOf('epub')?.make(bound.publication.value);
      const lost = missing(story.paragraphs, textOfBook(made as Uint8Array));
      if (lost !== null) wrong.push(`${seed}: not in the book: ${lost}`);
    }
    expect(wrong).toEqual([]);
  });
});
