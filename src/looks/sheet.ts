import type { Look } from './look.ts';
import { aroundSheet } from './sheet-around.ts';
import { proseSheet } from './sheet-prose.ts';
import { turned } from './vertical.ts';

/**
 * The stylesheet of a look: CSS 2.1 by class and element, and properties that older engines skip. Old readers drop a
 * whole sheet, or refuse the whole book, for one value, function or at-rule that they cannot parse; a property that
 * they don't know costs nothing. `isVertical`: its lines run from top to bottom. No colours and no sizes of the text itself: the reader's own choice of them stays.
 */
export function stylesheetOf(look: Look, isVertical = false): string {
  const sheet = [DISPLAY, proseSheet(look), aroundSheet(look)].join('\n');
  return isVertical ? turned(sheet) : sheet;
}

/** Engines that don't know the elements of HTML 5 set them in a line, and don't know that hidden things are hidden. */
const DISPLAY = `/* Elements that older readers don't know */
article, aside, figcaption, figure, footer, header, main, nav, section { display: block; }
[hidden] { display: none; }
`;
