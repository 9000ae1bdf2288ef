import type { ElementNode } from '../../markup/tree.ts';
import { LAZY } from './allowed.ts';
import type { Flow } from './flow.ts';
import type { Setting } from './style.ts';

/** File names of pictures that only keep a place until the true one is loaded. */
const PLACEHOLDER = /(?:^|[/_-])(?:spacer|blank|placeholder|transparent|pixel|loading|lazy|1x1|clear|empty)[^/]*$/i;
/** Schemes that a kept address may have. */
const SAFE = /^(?:https?:|cid:|data:image\/|[^:]*$|[^:]*[/?#])/i;

/**
 * The address of a picture: the one it shows, or, where that only keeps the place, the one it loads later; of several
 * sizes the largest. Empty for a picture that is not to be seen.
 */
export function pictureAddress({ attributes }: ElementNode): string {
  if (isDot(attributes.width) && isDot(attributes.height)) return '';
  const { src = '', srcset = '' } = attributes;
  const later = LAZY.map((name) => attributes[name]?.trim() ?? '').find((address) => address !== '');
  const waits = src === '' || PLACEHOLDER.test(src) || /^data:image\/(?:gif|svg)/i.test(src);
  if (!waits) return src;
  const address = largest(later ?? '') || largest(srcset) || src;
  return SAFE.test(address) ? address : src;
}

/** A picture amid the words, or what is said of it. */
export function addImage(flow: Flow, node: ElementNode, setting: Setting): void {
  const src = pictureAddress(node);
  const alt = node.attributes.alt ?? '';
  if (src === '' && alt === '') return;
  flow.run.push({ type: 'image', src, alt, marks: setting.marks, line: node.line });
  flow.align = setting.align;
}

/** Width or height of a mark by which a page counts its readers. */
function isDot(length: string | undefined): boolean {
  return length !== undefined && /^\s*[01](?:px)?\s*$/.test(length);
}

/** The address with the largest width or density of a `srcset`; the address itself when it is a single one. */
function largest(srcset: string): string {
  if (/^data:/i.test(srcset) || !/\s/.test(srcset.trim())) return srcset.trim();
  let best = { address: '', size: -1 };
  for (const candidate of srcset.split(/,\s+/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const number = Number.parseFloat(size) || 0;
    if (address !== '' && number > best.size) best = { address, size: number };
  }
  return best.address;
}

/** Paragraphs from the given one on are the words under a picture. */
export function captionFrom({ blocks }: Flow, from: number): void {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.type === 'paragraph') blocks[i] = { ...block, role: 'caption' };
  }
}
