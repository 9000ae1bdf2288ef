/** Words that are in titles of sections and imprints, and hardly ever in a person's name. */
const NOT_IN_NAMES = new Set(
  'the a an and or in on at to for from with edition editions book books press publisher publishers publishing company new york london boston chapter part volume contents novel story stories tale tales romance illustrated prologue preface introduction author illustrations copyright printed house series all rights day night'.split(
    ' ',
  ),
);

const PARTICLES = new Set('de del della di da du van von der den ter la le los das dos e y af av zu zur of'.split(' '));

/** A token of a name: a capitalised word, initials, a quoted nickname, a suffix. */
const NAME_TOKEN = /^["“'‘(]?(?:\p{Lu}[\p{L}’'-]*\.?|(?:\p{Lu}\.){1,4}-?)["”'’)]?,?$/u;

/** Reads like a person's full name: two to six capitalised words or initials, and nothing else. */
export function isName(text: string): boolean {
  const tokens = text.trim().split(/\s+/);
  if (tokens.length < 2 || tokens.length > 6 || text.length > 60 || /[!?;:]/.test(text)) return false;
  if (/[^.]\.$/.test(text) && !/(?:^|\s|\.)\p{L}\.$|(?:Jr|Sr|Esq|Ph\.?D|M\.?D)\.$/u.test(text)) return false;
  const bare = tokens.map((token) => token.toLowerCase().replace(/[^\p{L}]/gu, ''));
  // `A.` is an initial, not an article.
  if (bare.some((token, i) => NOT_IN_NAMES.has(token) && !/^\p{Lu}\.$/u.test(tokens[i] ?? ''))) return false;
  return tokens.every((token, i) => NAME_TOKEN.test(token) || (i > 0 && PARTICLES.has(token)));
}

/** What can follow a lone "by" that opens a sentence and no byline. */
const NOT_A_BYLINE =
  /^(?:the|a(?!\.)|an|my|his|her|its|our|their|your|this|that|these|those|now|then|noon|night|day|morning|midnight|evening|dawn|dusk|chance|order|all|some|any|way|means|and|no|not|which|what|when|who|then|itself|himself|herself|him|them|us|me)\b/i;

/** Reads like what stands after "by" on a line of its own: a name or a pen name, no sentence. */
export function isPenName(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 60 || !/\p{L}/u.test(name)) return false;
  if (NOT_A_BYLINE.test(name) && !/^(?:The|A|An) \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u.test(name))
    return false;
  if (/[?!;]|[.,:]$/.test(name) && !/\b\p{L}\.$|(?:Jr|Sr|Esq|[A-Z]{1,3}\.?[A-Z])\.$/u.test(name)) return false;
  return name.split(/\s+/).length <= 6 || isName(name);
}
