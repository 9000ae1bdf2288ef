import { oneSpaced } from './fold.ts';
import { askedWhere, holdsLike, opensLike } from './forms.ts';
import { COPY_CUES, COPY_NOTICES } from './site-line-tables.ts';

/** The longest notice against copying. */
const LONGEST = 200;

const opensNotice = opensLike(...COPY_NOTICES);
const holdsCue = holdsLike(...COPY_CUES);

const NOTICE = askedWhere(
  (text) => opensNotice(text) && holdsCue(text),
  () => new RegExp(`^(?:${COPY_NOTICES.join('|')})[.!]?$`, 'u'),
);

/** Whether a paragraph is a notice against copying and nothing else. */
export function isCopyNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  return NOTICE.test(oneSpaced(text.trim().toLowerCase().replaceAll('’', "'")));
}
