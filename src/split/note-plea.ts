/** What every such request has some of: a cheap look that spares most texts the dear one. */
const MAYBE_PLEA = /please|pls|plz|review|&|comment|feedback|kudos|thank|criticism|flames/i;

/** Requests and thanks that no story makes: a line that says one is the author's. */
const PLEA =
  /\b(?:please(?:,? please)*,? (?:do )?(?:read (?:and|&|n) )?(?:review|comment|r ?& ?r|leave (?:me )?(?:a )?(?:review|comment|kudos)|feed(?:back)?)|(?:read (?:and|&|n) review)|r ?& ?r\b|reviews? (?:are|is|=|make|makes|keeps?|equals?|will|welcome|appreciated)|(?:comments|feedback|kudos|reviews) (?:(?:and|or|&) (?:comments|feedback|kudos|reviews) )?(?:are|is|always|welcome|appreciated|=|make)|thanks? (?:you )?(?:so much |to everyone |to all |again )*(?:for (?:all )?(?:the|your) (?:reviews?|comments?|feedback|kudos|support)|for reading|for reviewing)|thanks to (?:my )?\S+ ?\S* for (?:the )?beta|constructive criticism|hit (?:the|that) review button|flames? will be)/iu;

/** A short line whose last sentence is `Review!` and nothing more. */
const BARE_PLEA =
  /(?:^|[.!?,…] )(?:(?:so|now|please|pls|plz),? )*(?:read (?:and|&) )?(?:reviews?,? (?:please|pls|plz)|review|r ?& ?r)[\s!?.~*]*$/iu;

/** Whether a text asks for reviews or thanks its readers. */
export function pleads(text: string): boolean {
  if (text.length > 1500 || !MAYBE_PLEA.test(text)) return false;
  return PLEA.test(text) || (text.length <= 80 && BARE_PLEA.test(text));
}

/** A line that closes a note opened above: `End A/N`, `(end of note)`. */
export function endsNote(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[\W_]*(?:\/|end(?: of)?(?: the)? ?)(?:a\/?n|(?:author['’]?s?['’]? )?notes?|rant|rambling)[\W_]*$/iu.test(text)
  );
}
