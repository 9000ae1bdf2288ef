/**
 * A sentence as Kobo cuts them: up to `.`, `!` or `?`, at most one quotation mark or ellipsis, and the ASCII white space
 * that follows, which stays with it. Marks written as character references count as what they stand for.
 */
const SENTENCE = /[\s\S]*?[.!?](?:['"”’“…]|&(?:quot|apos|#34|#39|#x22|#x27);)?[\t\n\f\r ]+/gy;

/** Cuts a text node, as written in the document, into sentences; joined they are the text. */
export function sentencesOf(text: string): readonly string[] {
  const sentences = text.match(SENTENCE) ?? [];
  const end = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return end < text.length ? [...sentences, text.slice(end)] : sentences;
}
