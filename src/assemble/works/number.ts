import type { Division } from '../../model/index.ts';
import { titleParts } from './title.ts';

/** The number of the part that a source is: stated in its header, its title or its first heading. */
export function statedNumber({ metadata, parts }: Division): number | null {
  const stated = metadata.part?.number ?? (metadata.title === null ? null : titleParts(metadata.title).number);
  return stated ?? parts.find((part) => part.heading?.kind === 'chapter')?.heading?.number ?? null;
}
