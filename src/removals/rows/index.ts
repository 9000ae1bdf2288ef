import type { RemovalRow } from '../row.ts';
import { netRows } from './net.ts';
import { printRows } from './print.ts';
import { storyRows } from './story.ts';

/** Every reason for which words may leave a story's running text. There is no other. */
export const removalRows: readonly RemovalRow[] = [...storyRows, ...printRows, ...netRows];
