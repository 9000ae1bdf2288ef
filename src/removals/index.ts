export { behindOf, sentencesOf, wordsOf } from './behind.ts';
export { admits, extentOf, isRemoval, isWithin, rowOf, showRow } from './extent.ts';
export type { Bound, RemovalRow, Rest, Sure, Voice } from './row.ts';
export { fileRows, keepingOf } from './rows/file.ts';
export { removalRows } from './rows/index.ts';
export {
  holdsSentence,
  isProse,
  isRemark,
  isSaid,
  removalCounts,
  sentencesIn,
  valuesIn,
  voiceBehind,
  voiceOf,
} from './voice.ts';
