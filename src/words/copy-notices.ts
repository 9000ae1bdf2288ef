import { opensLike } from './forms.ts';
import { COPY_NOTICES } from './site-line-tables.ts';

/** The longest notice against copying. */
const LONGEST_NOTICE = 200;
const mayBeNotice = opensLike(...COPY_NOTICES);
let notices: RegExp | null = null;

/** Whether a paragraph is a notice against copying and nothing else. */
export function isCopyNotice(text: string): boolean {
  if (text.length > LONGEST_NOTICE || !mayBeNotice(text)) return false;
  notices ??= new RegExp(`^(?:${COPY_NOTICES.join('|')})[.!]?$`, 'u');
  return notices.test(text.trim().toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' '));
}
