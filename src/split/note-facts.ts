import { anyOf } from '../words/forms.ts';
import { labelsOf, WORD_COUNT_WORDS } from '../words/header-label-tables.ts';
import { BEFORE_DAY } from '../words/page-tables.ts';
import { SUBJECT_RATINGS } from '../words/value-tables.ts';
import { decide, type NoteClaim } from './claim.ts';
import { datelineLine } from './dateline-line.ts';
import type { NoteGround } from './note-ground.ts';

/** Such a line has no more letters and words. */
const [LENGTH, WORDS] = [70, 12];

/** `[1.2k words]`, `(word count: 1,204)`. */
const COUNTED = new RegExp(
  `^(?:(?:${labelsOf('words')})\\s?:\\s*)?[~\u2248]?\\d[\\d.,]*k?(?:\\s(?:${WORD_COUNT_WORDS}))?$`,
  'iu',
);
/** `Posted on 5/5/03`, `(posted May 5, 2003)`. */
const DATED = new RegExp(
  `^(?:${labelsOf('published', 'updated')})(?:\\s(?:${anyOf(BEFORE_DAY)}))?\\s?:?\\s(?=.*\\d)`,
  'iu',
);
/** `Rated PG`, `Rating: same as before`. */
const RATED = new RegExp(
  `^(?:${labelsOf('rating')})(?:\\s?:\\s*\\S|\\s(?:${SUBJECT_RATINGS})(?![\\p{L}\\p{N}]))`,
  'iu',
);
/** `Usual disclaimers apply.`, `See part 1 for the disclaimer and all warnings`. */
const DISCLAIMED = new RegExp(`(?<!\\p{L})(?:disclaimers?|${labelsOf('disclaimer')})(?!\\p{L})`, 'iu');

/** Whether a line says of a posted part how long it is, when it was posted, its rating, or that nothing has changed. */
export function isPartFact(text: string): boolean {
  if (text.length > LENGTH || text.includes('\n') || /^["“«„‘']/u.test(text)) return false;
  const bare = text
    .trim()
    .replace(/^[\s([{<*_~=-]+/u, '')
    .replace(/[\s)\]}>*_~=.-]+$/u, '');
  if (bare === '' || bare.split(/\s+/).length > WORDS) return false;
  if (COUNTED.test(bare)) return /\p{L}/u.test(bare);
  return DATED.test(bare) || RATED.test(bare) || (DISCLAIMED.test(bare) && /^\p{Lu}|\bsee\b/u.test(bare));
}

/**
 * A line right below the heading of a part that says such a thing of it, or a short one about the work that stands there
 * word for word in every part: a note before it.
 */
export function factOfPart(i: number, ground: NoteGround, above: NoteClaim | undefined): NoteClaim | null {
  const { blocks, claimed, context } = ground;
  const block = blocks[i];
  const text = context.texts[i] ?? '';
  const isBelow = i === 0 || claimed[i - 1]?.kind === 'heading' || blocks[i - 1]?.type === 'note';
  if (!isBelow && !(above?.to === i && above.position === 'before')) return null;
  if (ground.opened(i) || claimed[i + 1]?.kind === 'heading') return null;
  if (block?.type !== 'paragraph' || !isPartFact(text) || datelineLine(text)?.time === 'exact') return null;
  const reasons = [
    { cue: 'says how long a part is, when it was posted, its rating or its rights', weight: 0.5 },
    { cue: 'right below the heading', weight: 0.3 },
  ];
  return {
    kind: 'note',
    from: i,
    to: i + 1,
    purpose: 'note',
    label: null,
    position: 'before',
    children: [block],
    decision: decide('note', block, text, 'cut', reasons),
  };
}
