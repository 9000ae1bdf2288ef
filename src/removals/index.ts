export { behindOf, sentencesOf, wordsOf } from './behind.ts';
export { admits, extentOf, isRemoval, isWithin, rowOf, showRow } from './extent.ts';
export { holdsSentence, isChoice, isRemark, isSaid, sentencesIn } from './remark.ts';
export type { Bound, RemovalRow, Rest, Sure, Voice } from './row.ts';
export { fileRows, keepingOf } from './rows/file.ts';
export { removalRows } from './rows/index.ts';
export {
  isProse,
  removalCounts,
  valuesIn,
  voiceBehind,
  voiceOf,
} from './voice.ts';
