/** Words that are in titles of sections and imprints, and hardly ever in a person's name. */
const NOT_IN_NAMES = new Set(
  'the a an and or in on at to for from with edition editions book books press publisher publishers publishing company new york london boston chapter part page volume contents novel story stories tale tales romance illustrated prologue preface introduction author illustrations copyright printed house series all rights day night auf ohne dans pour на над под під за без для из від до при про через между між'.split(
    ' ',
  ),
);

const PARTICLES = new Set('de del della di da du van von der den ter la le los das dos e y af av zu zur of'.split(' '));

/** A token of a name: a capitalised word, initials, a quoted nickname, a suffix. */
const NAME_TOKEN = /^["“'‘(]?(?:\p{Lu}[\p{L}’'-]*\.?|(?:\p{Lu}\.){1,4}-?)["”'’)]?,?$/u;

/** Reads like a person's full name: two to six capitalised words or initials, and nothing else. */
export function isName(typed: string): boolean {
  // `Rainer "The Engine" Lind`: a nickname may be any words.
  const text = typed.replace(/(?<=^\s*\p{Lu}\S{0,20}\s)["“„][^"“”„]{1,24}["“”]\s(?=\p{Lu})/u, '');
  const tokens = text.trim().split(/\s+/);
  if (tokens.length < 2 || tokens.length > 6 || text.length > 60 || /[!?;:]/.test(text)) return false;
  // `Ada's Kettle`: what somebody owns.
  if (/\p{L}['’]s\s/u.test(text)) return false;
  if (/[^.]\.$/.test(text) && !/(?:^|\s|\.)\p{L}\.$|(?:Jr|Sr|Esq|Ph\.?D|M\.?D)\.$/u.test(text)) return false;
  const bare = tokens.map((token) => token.toLowerCase().replace(/[^\p{L}]/gu, ''));
  // `A.` is an initial, not an article.
  if (bare.some((token, i) => NOT_IN_NAMES.has(token) && !/^\p{Lu}\.$/u.test(tokens[i] ?? ''))) return false;
  return tokens.every((token, i) => NAME_TOKEN.test(token) || (i > 0 && PARTICLES.has(token)));
}

/** `Reed, Ada`: the family name first, as lists have it. */
const TURNED = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?), (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2})$/u;

/** A person's full name as a book says it, out of a text that is nothing else; null for any other text. */
export function fullName(text: string): string | null {
  const name = text.trim().replace(TURNED, '$2 $1');
  return isName(name) ? name : null;
}
