import { fold } from '../words/fold.ts';
import { addressesReaders, workWords } from './note-extent.ts';
import { isDrawn, type NoteGround } from './note-ground.ts';

/** Signs of the author's own that a note stands between: `((…))`, `// … //`, `~ … ~`. */
const WRAPPED = /^([([{<~/|#=+*§^-]{1,4})\s*(?=[\p{L}\p{N}"“¡¿])/u;
/** Who speaks, or what this is, before a colon: `Bazgroł: …`. */
const SPOKEN = /^[^\p{L}\p{N}]{0,4}((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]*[ \t]?){1,4}):\s/u;
/** Fewest words of a note: a date, a name or a place between signs is none. */
const FEWEST = 5;
/** So many of one form at the edges of parts are a habit. */
const OFTEN = 2;

const TURNED: ReadonlyMap<string, string> = new Map(
  [...'()[]{}<>'].map((sign, i, all) => [sign, all[i % 2 === 0 ? i + 1 : i - 1] ?? sign]),
);

interface Edge {
  readonly block: number;
  readonly side: 'start' | 'end';
}

/**
 * Blocks that are notes by the author's own habit: paragraphs of one form, under the same name or between the same signs,
 * first or last in their parts and nowhere else; they speak to readers, or the author's name is the form, or they come
 * on both sides.
 */
export function habitualNotes(ground: NoteGround): ReadonlySet<number> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edgesOf(ground)) {
    for (const form of formsOf(ground.context.texts[edge.block] ?? '')) {
      const group = groups.get(form);
      if (group) group.push(edge);
      else groups.set(form, [edge]);
    }
  }
  const found = new Set<number>();
  const likely = [...groups].filter(([form, edges]) => edges.length >= OFTEN && isNote(form, edges, ground));
  if (likely.length === 0) return found;
  const everywhere = new Map<string, number>();
  for (const [i, text] of ground.context.texts.entries()) {
    if (ground.claimed[i]) continue;
    for (const form of formsOf(text, 1)) everywhere.set(form, (everywhere.get(form) ?? 0) + 1);
  }
  for (const [form, edges] of likely) {
    if ((everywhere.get(form) ?? 0) === edges.length) for (const { block } of edges) found.add(block);
  }
  return found;
}

/** The first and the last block of every part, and what stands above the first heading. */
function edgesOf(ground: NoteGround): readonly Edge[] {
  const { blocks, claimed } = ground;
  const headings = claimed.flatMap((claim, i) => (claim?.kind === 'heading' && claim.from === i ? [i] : []));
  if (headings.length < 2) return [];
  const edges: Edge[] = [];
  const add = (from: number, step: 1 | -1, side: Edge['side']): void => {
    let at = from;
    while (blocks[at] && isDrawn(at, ground) && !claimed[at]) at += step;
    if (blocks[at]?.type !== 'paragraph' || claimed[at] || edges.some(({ block }) => block === at)) return;
    edges.push({ block: at, side });
  };
  for (const heading of headings) {
    add(heading - 1, -1, heading === headings[0] ? 'start' : 'end');
    add(claimed[heading]?.to ?? heading + 1, 1, 'start');
  }
  add(blocks.length - 1, -1, 'end');
  return edges;
}

/** What a block of at least so many words has in common with its like. */
function formsOf(text: string, fewest = FEWEST): readonly string[] {
  const signs = WRAPPED.exec(text)?.[1];
  if (text.split(/\s+/, fewest).length < ((signs?.length ?? 0) > 1 ? Math.min(fewest, 2) : fewest)) return [];
  const forms: string[] = [];
  if (
    signs !== undefined &&
    text.trimEnd().endsWith(
      [...signs]
        .reverse()
        .map((sign) => TURNED.get(sign) ?? sign)
        .join(''),
    )
  )
    forms.push(signs);
  const spoken = SPOKEN.exec(text)?.[1];
  if (spoken !== undefined && fold(spoken) !== '') forms.push(`${fold(spoken)}:`);
  return forms;
}

function isNote(form: string, edges: readonly Edge[], ground: NoteGround): boolean {
  if (new Set(edges.map(({ side }) => side)).size > 1) return true;
  const authors = ground.context.metadata.authors.map(fold).filter((author) => author.length > 3);
  if (authors.some((author) => form.includes(author.slice(0, -1)))) return true;
  return edges.some(({ block }) => {
    const text = ground.context.texts[block] ?? '';
    const voice = ground.voiceOf(block);
    return voice.pleads || workWords(text) > 1 || (!ground.personal && (voice.firstPerson() || addressesReaders(text)));
  });
}
