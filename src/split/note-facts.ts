import { anyOf } from '../words/forms.ts';
import { CREDIT_PATTERN, labelsOf, WORD_COUNT_WORDS } from '../words/header-label-tables.ts';
import { isoDate } from '../words/iso-date.ts';
import { WARNING_SENTENCES } from '../words/note-tables.ts';
import { BEFORE_DAY } from '../words/page-tables.ts';
import { whenAsked } from '../words/recent.ts';
import { endsAsSentence } from '../words/stops.ts';
import { SUBJECT_RATINGS } from '../words/value-tables.ts';
import { decide, type NoteClaim } from './claim.ts';
import { datelineLine } from './dateline-line.ts';
import type { NoteGround } from './note-ground.ts';

/** Such a line has no more letters and words. */
const [LENGTH, WORDS] = [70, 12];

/** `[1.2k words]`, `(word count: 1,204)`. */
const COUNTED = whenAsked(
  () =>
    new RegExp(`^(?:(?:${labelsOf('words')})\\s?:\\s*)?[~\u2248]?\\d[\\d.,]*k?(?:\\s(?:${WORD_COUNT_WORDS}))?$`, 'iu'),
);
/** `Posted on 5/5/03`, `(posted May 5, 2003)`. */
const DATED = whenAsked(
  () => new RegExp(`^(?:${labelsOf('published', 'updated')})(?:\\s(?:${anyOf(BEFORE_DAY)}))?\\s?:?\\s(?=.*\\d)`, 'iu'),
);
/** `Date: 2004-03-09`, `Written: Mar 9, 2004`, of which a story has the like as well. */
const ON_DAY = whenAsked(() => new RegExp(`^(?:${labelsOf('published', 'updated', 'date')})\\s?[:：]\\s*(.+)$`, 'iu'));
/** `Uploaded Oct 25, 2001`, `posted on 2004-03-15`: the day stands right behind the word, or behind `on`. */
const POSTED_DAY = whenAsked(
  () => new RegExp(`^(?:${labelsOf('published', 'updated')})\\s(?:(?:${anyOf(BEFORE_DAY)})\\s)?(?=.*\\d)(.+)$`, 'iu'),
);
/** Nobody posted before that year, and nobody has yet behind the other. */
const [FIRST_YEAR, LAST_YEAR] = ['1985', '2035'];

/** Whether a line says on which day a part was posted, and nothing else. */
function isPostedOn(bare: string): boolean {
  const value = (ON_DAY().exec(bare) ?? POSTED_DAY().exec(bare))?.[1] ?? '';
  const day = value === '' || datelineLine(value)?.place === true ? null : isoDate(value);
  return day?.length === 10 && day >= FIRST_YEAR && day < LAST_YEAR;
}

/** Whether a line says so, whatever is drawn around it: `(posted Sep 27, 1998)`. */
export function saysWhenPosted(text: string): boolean {
  return text.length <= LENGTH && isPostedOn(bareOf(text));
}

/** `Rated PG`, `Rating: same as before`. */
const RATED = whenAsked(
  () => new RegExp(`^(?:${labelsOf('rating')})(?:\\s?:\\s*\\S|\\s(?:${SUBJECT_RATINGS})(?![\\p{L}\\p{N}]))`, 'iu'),
);
/** `Usual disclaimers apply.`, `See part 1 for the disclaimer and all warnings`. */
const DISCLAIMED = whenAsked(() => new RegExp(`(?<!\\p{L})(?:disclaimers?|${labelsOf('disclaimer')})(?!\\p{L})`, 'iu'));

/** `Translator: Ada Reed`, `Перевод:Ада`: who worked on a text, and a name. */
const CREDITED = whenAsked(() => new RegExp(`^(?:${CREDIT_PATTERN})\\s?[:：]\\s*(\\S.{0,50})$`, 'iu'));

/** Whether a line names who worked on the text beside its author: a name is a word, or begins with a capital. */
function isCredit(line: string): boolean {
  const name = CREDITED().exec(line)?.[1];
  return name !== undefined && (!name.includes(' ') || !/^\P{L}*\p{Ll}/u.test(name));
}

/** `This chapter contains storms.`, `(contains storms)`. */
const WARNS = whenAsked(() => new RegExp(`^[^\\p{L}\\p{N}"“„«]*(?:${anyOf(WARNING_SENTENCES)})`, 'iu'));
const WARNING_LENGTH = 120;

/** A line with a label, at the head of what somebody in the story reads. */
const FIELD = /^\p{Lu}[\p{L} ]{1,20}: \S.{0,60}$/u;

/** A line without the brackets and ornaments about it. */
function bareOf(text: string): string {
  return text
    .trim()
    .replace(/^[\s([{<*_~=-]+/u, '')
    .replace(/[\s)\]}>*_~=.-]+$/u, '');
}

/** Whether a line says of a posted part how long it is, when it was posted, its rating, who translated it, or that nothing has changed. */
function isPartFact(text: string): boolean {
  if (text.length > LENGTH || text.includes('\n') || /^["“«„‘']/u.test(text)) return false;
  const bare = bareOf(text);
  if (bare === '' || bare.split(/\s+/).length > WORDS) return false;
  if (COUNTED().test(bare)) return /\p{L}/u.test(bare);
  if (isCredit(bare) && !endsAsSentence(text)) return true;
  return (
    DATED().test(bare) ||
    isPostedOn(bare) ||
    RATED().test(bare) ||
    (DISCLAIMED().test(bare) && /^\p{Lu}|\bsee\b/u.test(bare))
  );
}

/**
 * A line right below the heading of a part, or below others of its kind, that says such a thing of it, or warns of it: a
 * note before the part.
 */
export function factOfPart(i: number, ground: NoteGround): NoteClaim | null {
  const { blocks, claimed, context } = ground;
  const block = blocks[i];
  const text = context.texts[i] ?? '';
  if (block?.type !== 'paragraph' || ground.opened(i) || claimed[i + 1]?.kind === 'heading') return null;
  const isWarning = text.length <= WARNING_LENGTH && !text.includes('\n') && WARNS().test(text);
  if (!(isWarning || isPartFact(text))) return null;
  // Above other lines with labels it is in the head of a log, a mail or a report.
  const isOne = isPostedOn(bareOf(text)) && !FIELD.test(context.texts[i + 1] ?? '');
  if (datelineLine(text)?.time === 'exact' && !isOne) return null;
  let head = i - 1;
  while (head >= 0 && !claimed[head]) head--;
  // Behind the end of a part the next one's heading is still to come.
  if (claimed[head]?.kind === 'ending') return null;
  const reasons = [
    {
      cue: isWarning ? 'warns of the part' : 'says how long a part is, when it was posted, its rating or its rights',
      weight: 0.5,
    },
    { cue: 'right below the heading', weight: 0.3 },
  ];
  return {
    kind: 'note',
    from: i,
    to: i + 1,
    purpose: isWarning ? 'warnings' : 'note',
    label: null,
    position: 'before',
    children: [block],
    decision: decide('note', block, text, 'cut', reasons),
  };
}
