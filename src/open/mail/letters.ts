import PostalMime from 'postal-mime';
import { htmlLetters } from '../../read/html/letters.ts';
import type { PlacedLine } from './flowed.ts';
import { leavesOf } from './mime.ts';
import { type ReadPost, rawBytes } from './post.ts';

/** Encodings of which two decoders surely make the same letters. */
const SURE =
  /^(?:utf-?8|us-ascii|iso-8859-(?:1|2|5|7|15)|koi8-r|windows-125[01]|shift_jis|euc-jp|iso-2022-jp|gb\w+|big5)$/i;

/**
 * The running text of a message as another mail reader finds it, with the header lines that the source has; null where
 * that reader decodes otherwise than ours for a known reason: an encoding that is not stated, or not that of the bytes.
 */
export async function lettersOf(post: ReadPost, head: readonly PlacedLine[]): Promise<string | null> {
  const inline = leavesOf(post.message).filter((leaf) => !post.body.others.includes(leaf));
  const [leaf] = inline;
  if (inline.length !== 1 || leaf === undefined || !SURE.test(leaf.parameters.get('charset') ?? '')) return null;
  if (leaf.attached || post.message.type === 'message/rfc822') return null;
  const email = await PostalMime.parse(rawBytes(post)).catch(() => null);
  const found = (post.body.format === 'html' ? email?.html : email?.text) ?? '';
  if (found === '' || /[\ufffd\u0080-\u009f]/.test(found)) return null;
  const body = post.body.format === 'html' ? htmlLetters(found) : found;
  return `${head.map((line) => line.text).join('\n')}\n\n${body}`;
}
