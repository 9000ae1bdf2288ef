const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE = new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:${MONTH})|(?:${MONTH})\\.?,?\\s+\\d{1,4})\\b`, 'iu');
const CLOCK = /\b(?:\d{1,2}[:.]\d{2}|\d{1,2}\s*(?:[ap]\.?m\b|o['’]clock)|\d{4}\s*(?:hours|hrs)|(?:1[5-9]|20)\d\d)\b/iu;
const SPAN =
  /^(?:[\p{L}’'-]+ ){1,4}(?:later|earlier|ago|before|after)\.?$|^later\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

/** Whether a short text states a date, a clock time, a year or a lapse of time: a dateline rather than a title. */
export function isDateLike(text: string): boolean {
  return text.length <= 160 && (DATE.test(text) || CLOCK.test(text) || SPAN.test(text.trim()));
}
