import type { Cue } from './evidence.ts';
import { narration, opensInSpeech } from './prose.ts';

const COUNT =
  '(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|a few|many|a couple of|the)';
const UNIT =
  '(?:minute|hour|day|night|week|month|year|morning|afternoon|evening|fortnight|decade|weekend|winter|summer|spring|autumn)s?';

/** Openings that leap in time. */
const TIME: readonly RegExp[] = [
  new RegExp(
    `^(?:about |almost |nearly |exactly |just |only |barely |over |more than |less than )?${COUNT}(?: \\w+)? ${UNIT} (?:later|after|afterwards|passed|went by|had passed|before|earlier|ago)\\b`,
    'i',
  ),
  new RegExp(`^(?:by |on |in )?(?:the )?(?:next|following|same|previous) ${UNIT}\\b`, 'i'),
  new RegExp(
    `^(?:early |late |later )?(?:that|the next|the following|the same|next) (?:very )?(?:same )?${UNIT}\\b`,
    'i',
  ),
  /^(?:meanwhile|in the meantime|months passed|weeks passed|years passed|centuries passed|days passed)\b/i,
  /^(?:on|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i,
  /^when (?:he|she|they|i|we|\p{Lu}\p{L}+) (?:awoke|woke|opened (?:his|her|my|their|our) eyes|came to)\b/iu,
  /^(?:il y a|le lendemain|quelques? (?:jours?|heures?|semaines?|mois|années?)|am nächsten|am anderen|drei tage später|al día siguiente|il giorno dopo|no dia seguinte|на следующ)/iu,
];
const PLACE =
  /^(?:(?:up|down|over|out|back|far|somewhere|high|deep)\b.{0,20}\b(?:at|in|on|across|above|below|beyond|under)\b|on the other side of|across (?:the )?town|across the|elsewhere|half a world away|(?:\w+ )?miles (?:away|to the))/i;
const ELAPSED =
  /\b(?:less than an? (?:day|hour|week)|since (?:their|the|his|her|that) last|for (?:days|weeks|months) (?:now|she|he|they)|(?:days|weeks|months|hours) (?:had|have) passed|by now|nowadays|these days)\b/i;
const PRONOUN = /^(?:he|she|it|they|him|her|his|their|its|this|these|those|there|and|but|so|then|or)\b/i;

/** What the first words of a paragraph say about a new scene. */
export function openingCues(text: string, next: string): readonly Cue[] {
  const line = text.trim().replace(/^[_*]+/, '');
  const cues: Cue[] = [];
  if (TIME.some((pattern) => pattern.test(line.slice(0, 120)))) cues.push('timeOpener');
  else if (PLACE.test(line.slice(0, 120))) cues.push('placeOpener');
  if (opensInSpeech(line)) cues.push('speech');
  else if (PRONOUN.test(line)) cues.push('pronoun');
  if (/^\p{Ll}/u.test(line)) cues.push('fragment');
  const short = text.length < 120;
  if (
    !cues.includes('timeOpener') &&
    ELAPSED.test(narration(short ? `${text} ${next.slice(0, 200)}` : text.slice(0, 200)))
  ) {
    cues.push('elapsed');
  }
  return cues;
}
