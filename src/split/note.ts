import type { Block, Decision, Diagnostic } from '../model/index.ts';
import { type Claim, decide, type Findings, type NoteClaim } from './claim.ts';
import type { SplitContext } from './context.ts';

import { holdsLabel, noteChildren, withInlineNotes } from './note-children.ts';
import { extentBehind, extentOf } from './note-extent.ts';
import { factOfPart } from './note-facts.ts';
import type { NoteGround } from './note-ground.ts';
import { isDrawn, noteGround, tailOf } from './note-ground.ts';
import type { NoteLabel } from './note-label.ts';
import { greetsReaders, namedLabel, noteLabel } from './note-label.ts';
import { isTalk } from './note-marker.ts';
import { unlabelledNotes } from './note-unlabelled.ts';
import { typedFootnote } from './typed-footnotes.ts';

/** The longest tail of a part, in words, in which a bare `Note:` is the author's. */
const TAIL_WORDS = 500;

/**
 * Finds the author's notes: labelled ones before, after and between the paragraphs, bracketed ones inside them,
 * warnings and summaries of one part, and unlabelled ones at a part's edges (each with a diagnostic).
 */
export function findNotes(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const ground = noteGround(blocks, claimed, context);
  const claims: NoteClaim[] = [];
  const decisions: Decision[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (claimed[i] || isDrawn(i, ground)) continue;
    const claim =
      blocks[i]?.type === 'note'
        ? behind(i, ground)
        : (labelled(i, ground, decisions, claims.at(-1)?.to === i) ??
          factOfPart(i, ground) ??
          typedFootnote(i, ground) ??
          inline(i, ground));
    if (!claim) {
      if (blocks[i]?.type !== 'note' && !headsFile(i, ground)) ground.noteProse(i);
      continue;
    }
    claims.push(claim);
    decisions.push(claim.decision);
    if (claim.position === 'inline') ground.noteProse(i);
    else i = claim.to - 1;
  }
  const unlabelled = unlabelledNotes(ground, claims);
  const diagnostics: Diagnostic[] = unlabelled.map((claim) => ({
    id: 'unlabelled-note',
    severity: 'info',
    place: claim.decision.place,
    reason: 'This looks like a note by the author, though nothing labels it as one.',
    remedy: 'Put "A/N:" before it if it is a note, or pin it as story if it is not.',
  }));
  return {
    claims: [...claims, ...unlabelled],
    decisions: [...decisions, ...unlabelled.map((claim) => claim.decision)],
    diagnostics,
  };
}

/** A head's line has no more words. */
const HEAD_WORDS = 8;

/** A short line above all prose of the file, a title or whose story it is: a note below it still opens the part. */
function headsFile(i: number, ground: NoteGround): boolean {
  const text = ground.context.texts[i] ?? '';
  const isShort = (ground.context.words[i] ?? 0) <= HEAD_WORDS && !/[.!?…,]["”’»]?$|^["“«„—–]/u.test(text.trim());
  return isShort && i < HEAD_WORDS && !ground.opened(i) && noteLabel(text) === null;
}

function labelled(i: number, ground: NoteGround, decisions: Decision[], isBehindNote: boolean): NoteClaim | null {
  const { blocks, context } = ground;
  const block = blocks[i];
  const text = context.texts[i] ?? '';
  const label = block && holdsLabel(block) ? (noteLabel(text) ?? namedLabel(text, context.metadata.authors)) : null;
  if (!block || !label) return null;
  // `Feedback: — Wait! — she called.` is said by somebody of the story.
  if (!label.sure && /^(?:[–—]\s?\p{Lu}|[“"«„][^”"»“]*[”"»“]$)/u.test(text.slice(label.length).trim())) return null;
  // A letter of the story greets its reader, too.
  const speaks = block.type === 'paragraph' && (isTalk(i, ground) || isTalk(i + 1, ground));
  if (greetsReaders(text) && !speaks && (block.type !== 'paragraph' || /r$/i.test(label.label))) return null;
  const isBehind = isBehindNote || ground.claimed[i - 1]?.kind === 'ending';
  if (label.afterthought && !isBehind && !(isSigned(text) && endsPart(i, label, ground))) return null;
  const reasons = [{ cue: `the label "${label.label}"`, weight: label.sure ? 0.9 : 0.5 }];
  if (!label.sure) {
    const clause = isClause(text, label) && ground.opened(i) && ground.claimed[i + 1]?.kind !== 'heading';
    const edge = clause ? null : edgeOf(i, label, ground);
    // `[[Note: the song is real]]`: set apart from the prose by signs of its own, wherever it stands.
    const apart = edge === null && isSetApart(text, label);
    if (apart) reasons.push({ cue: 'between signs of its own', weight: 0.3 });
    else
      reasons.push(edge ? { cue: `at the ${edge} of a part`, weight: 0.4 } : { cue: 'inside the story', weight: -0.3 });
    if (!edge && !apart) {
      decisions.push(decide('note', block, text, 'none', reasons));
      return null;
    }
  }
  const to = extentOf(i, label, ground);
  return {
    kind: 'note',
    from: i,
    to,
    purpose: label.purpose,
    label: label.label,
    position: label.purpose !== 'note' && ground.claimed[to]?.kind === 'heading' ? 'before' : ground.positionOf(i, to),
    children: noteChildren(blocks.slice(i, to), label),
    decision: decide('note', block, text, 'cut', reasons),
  };
}

/** Whether a text opens with a sign, as the end of no letter does: `:: P.S. … ::`, `[PS: …]`. */
function isSigned(text: string): boolean {
  return /^\s*[[({<:#|~+=/>]/.test(text);
}

/** Whether nothing of a part stands below a note, but for its ending. */
function endsPart(i: number, label: NoteLabel, ground: NoteGround): boolean {
  const to = extentOf(i, label, ground);
  const at = isDrawn(to, ground) ? to + 1 : to;
  const kind = ground.claimed[at]?.kind;
  return ground.opened(i) && (at >= ground.blocks.length || kind === 'heading' || kind === 'ending');
}

/** Whether doubled brackets enclose a whole note, or brackets its label, as no letter or document within a story has them. */
function isSetApart(text: string, label: NoteLabel): boolean {
  if (label.purpose !== 'note' || label.afterthought) return false;
  const head = text.slice(0, label.length).trim();
  return /^\W?(?:\(\(|\[\[|\{\{|<<)/.test(text) || /^\[[^[\]]*\]$/.test(head);
}

/** `Notes: there were eleven of them.` A word with a colon and a small letter after it may open a sentence. */
function isClause(text: string, label: NoteLabel): boolean {
  const bare = label.bracket === null && /^\p{Lu}\p{Ll}+$/u.test(label.label);
  return bare && /^\p{Ll}+\s/u.test(text.slice(label.length));
}

/** Which edge of a part a block stands at; null inside the prose. */
function edgeOf(i: number, label: NoteLabel, ground: NoteGround): 'start' | 'end' | null {
  if (!ground.opened(i)) return 'start';
  if (label.purpose !== 'note') return headsBelow(i + 1, ground) ? 'end' : null;
  const tail = tailOf(ground, i);
  return tail.words <= TAIL_WORDS && !tail.speech ? 'end' : null;
}

/** Whether a heading stands at a block, or below a line that is drawn there. */
function headsBelow(i: number, ground: NoteGround): boolean {
  const at = !ground.claimed[i] && isDrawn(i, ground) ? i + 1 : i;
  return ground.claimed[at]?.kind === 'heading';
}

/** What goes on behind a note that the reader took from a typed header; markup says itself where its notes end. */
function behind(i: number, ground: NoteGround): NoteClaim | null {
  const note = ground.blocks[i];
  const block = ground.blocks[i + 1];
  const to = extentBehind(i, ground);
  if (note?.type !== 'note' || note.purpose !== 'note' || ground.context.format !== 'txt') return null;
  if (!block || block.type === 'note' || to <= i + 1) return null;
  const reasons = [{ cue: 'goes on behind a note', weight: 0.7 }];
  return {
    kind: 'note',
    from: i + 1,
    to,
    purpose: note.purpose,
    label: null,
    position: note.position === 'after' ? 'after' : 'before',
    children: ground.blocks.slice(i + 1, to),
    decision: decide('note', block, ground.context.texts[i + 1] ?? '', 'cut', reasons),
  };
}

function inline(i: number, ground: NoteGround): NoteClaim | null {
  const block = ground.blocks[i];
  const text = ground.context.texts[i] ?? '';
  const paragraph = block ? withInlineNotes(block, text) : null;
  if (!block || !paragraph) return null;
  const reasons = [{ cue: 'a bracketed note inside a paragraph', weight: 0.9 }];
  return {
    kind: 'note',
    from: i,
    to: i + 1,
    purpose: 'note',
    label: null,
    position: 'inline',
    children: [paragraph],
    decision: decide('note', block, text, 'cut', reasons),
  };
}
