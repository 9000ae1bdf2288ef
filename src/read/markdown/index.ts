import { type Outcome, outcome, type Removal } from '../../model/index.ts';
import { shape } from '../../shape/index.ts';
import { pageFacts } from '../html/facts.ts';
import { movedBlock, movedPlace, usualGap } from '../html/flow.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { reader as textReader } from '../text/index.ts';
import { addTokens } from './blocks.ts';
import { habitsOf, isMarkdown, isTooDeep, withMeantMarks, withoutBullets } from './evidence.ts';
import { noteNumbers } from './footnotes.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { storyLexer } from './lex.ts';
import { placesIn } from './places.ts';
import { isExcerptOf } from './site-keys.ts';
import { withoutTemplates } from './templates.ts';
import { withoutVault } from './vault.ts';
import { type Notes, newWriter } from './writer.ts';

/** Markdown with YAML front matter. Raw prose that was only saved under the name is read as plain text. */
export const reader: Reader = {
  id: 'md',
  read: (text: string, name: string): Outcome<ReaderResult> => readMarkdown(text, name),
  letters: (text: string): string => text,
};

/** Reads Markdown; where `isSettled`, another reader has written it, and its lines are of no shape but the one they have. */
export function readMarkdown(text: string, name: string, isSettled = false): Outcome<ReaderResult> {
  const clean = text.replace(/\r\n?/g, '\n');
  const whole = frontMatter(clean, name);
  const outline = withoutBullets(whole.body);
  const front =
    outline === null
      ? whole
      : {
          ...whole,
          body: outline.text,
          removals: [...whole.removals, ...macrosOf(outline.macros, name, whole.bodyLine)],
        };
  const deep = isTooDeep(front.body);
  const isRaw = !isSettled && outline === null && front.bodyLine === 1 && !isMarkdown(front.body);
  if (deep || isRaw) return asText(front, name, deep);
  const meant = withMeantMarks(front.body);
  const unlinked = withoutVault(meant, name, front.bodyLine);
  const { text: body, removals: tags, emptied } = withoutTemplates(unlinked.text, name, front.bodyLine);
  const removals: Removal[] = [...front.removals, ...unlinked.removals, ...tags];
  const habits = outline === null ? habitsOf(body) : { ...habitsOf(body), lineIsParagraph: true };
  const notes: Notes = { numbers: noteNumbers(body), found: [], edits: [] };
  const lexer = storyLexer(habits, notes.numbers);
  const writer = newWriter(
    {
      source: name,
      habits,
      lexer,
      removals,
      notes,
      places: placesIn(unlinked.text),
      absent: new Set([...unlinked.emptied, ...emptied]),
    },
    front.bodyLine,
  );
  addTokens(writer, lexer.blocks(body), front.bodyLine);
  const { blocks, decisions } = shape(writer.blocks, usualGap(writer.blocks), isSettled);
  const noted = notes.found.length > 0 ? { footnotes: notes.found } : {};
  const trace = { removals, decisions, edits: notes.edits };
  const facts = [...front.facts, ...unlinked.facts].filter((fact) => !isExcerptOf(fact, front.body));
  return outcome({ blocks, ...noted, facts: pageFacts(facts, 'front-matter') }, trace, front.diagnostics);
}

function macrosOf(macros: ReadonlyMap<number, string>, source: string, first: number): readonly Removal[] {
  return [...macros].map(([at, text]) => ({
    name: 'markup',
    place: { source, line: first + at, endLine: first + at },
    text,
  }));
}

function asText(front: FrontMatter, name: string, deep: boolean): Outcome<ReaderResult> {
  const lines = front.bodyLine - 1;
  const read = textReader.read(front.body, name);
  const place = { source: name, line: front.bodyLine, endLine: front.bodyLine };
  return {
    value: {
      blocks: read.value.blocks.map((b) => movedBlock(b, lines)),
      facts: pageFacts(front.facts, 'front-matter'),
    },
    trace: { ...read.trace, removals: [...front.removals, ...read.trace.removals.map((r) => movedPlace(r, lines))] },
    diagnostics: [
      ...front.diagnostics,
      ...read.diagnostics,
      ...(deep
        ? [
            {
              id: 'markup-too-deep' as const,
              severity: 'warning' as const,
              place,
              reason: 'Quotations or lists are nested more than 64 deep, so the text was read without its Markdown.',
              remedy: null,
            },
          ]
        : []),
    ],
  };
}
