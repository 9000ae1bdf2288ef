/** Thrown by the writer of a document that holds more text than any story; caught where the document is opened. */
export class TooMuchText extends Error {}
