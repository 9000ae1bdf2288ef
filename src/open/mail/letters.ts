import PostalMime from 'postal-mime';
import { htmlLetters } from '../../read/html/letters.ts';
import type { Text } from './body.ts';
import { isTrue } from './charset.ts';
import type { PlacedLine } from './flowed.ts';
import { formOf } from './forms.ts';
import { bodyOf, leavesOf } from './mime.ts';
import { type ReadPost, rawBytes } from './post.ts';

/** Encodings of which two decoders surely make the same letters. */
const SURE =
  /^(?:utf-?8|us-ascii|iso-8859-(?:1|2|5|7|15)|koi8-r|windows-125[01]|shift_jis|euc-jp|iso-2022-jp|gb\w+|big5)$/i;

/**
 * The running text of a message as another mail reader finds it, with the header lines that the source has; null where
 * that reader decodes otherwise than ours for a known reason: an encoding that is not stated, or not that of the bytes,
 * or files between the lines.
 */
export async function lettersOf(
  post: ReadPost,
  { form, leaf }: Text,
  head: readonly PlacedLine[],
): Promise<string | null> {
  if (leaf === null || (form !== 'txt' && form !== 'html') || !/^text\/(?:plain|html)$/.test(leaf.type)) return null;
  // That reader joins all the text that it finds.
  const texts = leavesOf(post.message).filter((each) => formOf(each.type) !== null || each.type.startsWith('message/'));
  if (texts.length !== 1) return null;
  const charset = leaf.parameters.get('charset') ?? '';
  if (leaf.attached || !SURE.test(charset) || !isTrue(bodyOf(leaf).bytes, charset)) return null;
  const email = await PostalMime.parse(rawBytes(post)).catch(() => null);
  const found = (form === 'html' ? email?.html : email?.text) ?? '';
  if (found === '' || /[\ufffd\u0080-\u009f]/.test(found)) return null;
  const body = form === 'html' ? htmlLetters(found) : found;
  return `${head.map((line) => line.text).join('\n')}\n\n${body}`;
}
