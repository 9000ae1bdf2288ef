export { extentOf } from './extent.ts';
export { admits, isRemoval, rowOf } from './find.ts';
export type { Bound, RemovalRow, Rest, Voice } from './row.ts';
export { removalRows } from './rows/index.ts';
export { countsOf, showRow } from './show.ts';
export { sentencesIn, voiceOf } from './voice.ts';
