import { madePage } from '../markup/tree.ts';
import type { ElementNode, Source } from '../model/index.ts';

/** What the source of a document has once its format is read: a page in place of its bytes, and its name and day. */
export function pageSource(
  { name, modified }: Source,
  page: ElementNode,
): Pick<Source, 'name' | 'format' | 'bytes' | 'page' | 'modified'> {
  return {
    name,
    format: 'html',
    bytes: new Uint8Array(),
    page: madePage(page),
    ...(modified === undefined ? {} : { modified }),
  };
}
