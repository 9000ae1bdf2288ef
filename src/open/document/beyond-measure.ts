/**
 * Thrown where a document turns out to be larger or deeper than any story; caught where the document is opened. The
 * message is the reason, in plain words.
 */
export class BeyondMeasure extends Error {}
