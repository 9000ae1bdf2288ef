export { admits, extentOf, isRemoval, isWithin, rowOf } from './extent.ts';
export type { Bound, RemovalRow, Rest, Voice } from './row.ts';
export { fileRows, keepingOf } from './rows/file.ts';
export { removalRows } from './rows/index.ts';
export { countsOf, isProse, isSaid, sentencesIn, showRow, voiceOf } from './voice.ts';
