import { NO_METADATA, type Outcome, outcome } from '../../model/index.ts';
import { shape } from '../../shape/index.ts';
import type { Reader, ReaderResult } from '../reader.ts';
import { toBlocks } from './blocks.ts';
import { withoutFences } from './enclosed.ts';
import { furnitureOf, furnitureRemovals } from './furniture.ts';
import { toLines } from './lines.ts';
import { toDrafts } from './paragraphs.ts';
import { profileOf } from './profile.ts';
import { withoutQuoting } from './quoting.ts';
import { readingBars } from './readings.ts';
import { withoutFurniture } from './seams.ts';
import { closeUp } from './spacing.ts';
import { toStretches } from './stretch.ts';
import { withoutLayoutTags } from './tags.ts';

/** Plain text in any layout: blank-line paragraphs, hard wraps, first-line indents, a paragraph a line, pages. */
export const reader: Reader = {
  id: 'txt',
  read(text: string, name: string): Outcome<ReaderResult> {
    const untagged = withoutLayoutTags(withoutQuoting(toLines(text)), name);
    const { lines, kept } = withoutFences(untagged.lines);
    const furniture = furnitureOf(lines);
    const paged = profileOf(toStretches(lines.filter((_, at) => !furniture.has(at))));
    const stretches = closeUp(toStretches(withoutFurniture(lines, furniture, paged)));
    const profile = profileOf(stretches);
    const shaped = shape(toBlocks(toDrafts(stretches, profile, kept), name), profile.gap);
    const removals = [...untagged.removals, ...furnitureRemovals(lines, furniture, name), ...readingBars(lines, name)];
    const { blocks, decisions } = shaped;
    return outcome({ blocks, metadata: NO_METADATA }, { removals, decisions });
  },
  letters: (text: string): string => text,
};
