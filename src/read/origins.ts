import { isMailAtTop } from '../header/posted.ts';
import type { Origin, Outcome } from '../model/index.ts';
import type { ReaderResult } from './reader.ts';

/**
 * Where a text comes from: what its file says, and what the text itself shows. A post that was saved as plain text is
 * mail all the same, and whatever has page numbers or form feeds was printed once.
 */
export function originsOf(stated: Origin, { value, trace }: Outcome<ReaderResult>, text: string): readonly Origin[] {
  const origins: Origin[] = [stated];
  if (stated === 'typed' && isMailAtTop(value.blocks)) origins.push('mail');
  const isPrinted = trace.removals.some(({ name }) => name === 'page-furniture') || text.split('\f', 3).length > 2;
  if (isPrinted) origins.push('scan');
  return origins;
}
