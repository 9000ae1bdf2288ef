const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE = new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:${MONTH})|(?:${MONTH})\\.?,?\\s+\\d{1,4})\\b`, 'iu');
const CLOCK = /\b(?:\d{1,2}[:.]\d{2}|\d{1,2}\s*(?:[ap]\.?m\b|o['’]clock)|\d{4}\s*(?:hours|hrs)|(?:1[5-9]|20)\d\d)\b/iu;
const SPAN =
  /^(?:[\p{L}’'-]+ ){1,4}(?:later|earlier|ago|before|after)\.?$|^later\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
/** What every lapse of time holds: a cheap look that spares most texts the dear one. */
const MAY_BE_SPAN = /later|earlier|ago|before|after|day/i;

/** Whether a short text states a date, a clock time, a year or a lapse of time: a dateline rather than a title. */
export function isDateLike(text: string): boolean {
  if (text.length > 160) return false;
  if (/\d/.test(text) && (DATE.test(text) || CLOCK.test(text))) return true;
  return MAY_BE_SPAN.test(text) && SPAN.test(text.trim());
}
