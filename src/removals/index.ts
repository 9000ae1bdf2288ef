export { admits, extentOf, isRemoval, rowOf } from './extent.ts';
export type { Bound, RemovalRow, Rest, Voice } from './row.ts';
export { removalRows } from './rows/index.ts';
export { countsOf, sentencesIn, showRow, voiceOf } from './voice.ts';
