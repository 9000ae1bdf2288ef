import { memberOf } from '../model/index.ts';

/** Articles that libraries file a title without, by language. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(the|an?)\s+(?=\S)/i,
  de: /^(der|die|das|ein|eine)\s+(?=\S)/i,
  fr: /^(les?|la|une?|l['’])\s*(?<=\s|['’])(?=\S)/i,
  es: /^(el|los?|las?|una?)\s+(?=\S)/i,
  it: /^(il|lo|la|gli|i|le|una?|l['’])\s*(?<=\s|['’])(?=\S)/i,
  pt: /^(os?|as?|uma?)\s+(?=\S)/i,
};

/** How a title is filed: `Storm, The`. */
export function fileTitleAs(title: string, language: string): string {
  const article = memberOf(ARTICLES, language.split('-', 1)[0]?.toLowerCase() ?? '')?.exec(title);
  return article ? `${title.slice(article[0].length)}, ${article[0].trim()}` : title;
}

/** How an author is filed: `Doe, Jane van`. A pen name of one word, or one with odd signs, stays as it is. */
export function fileAuthorAs(author: string): string {
  const words = author.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || author.includes(',') || !words.every(isNameWord)) return author;
  if (/^(jr|sr|[ivx]+)\.?$/i.test(last)) return author;
  return /^\p{Lu}\p{L}/u.test(last) ? `${last}, ${words.slice(0, -1).join(' ')}` : author;
}

function isNameWord(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ||
    /^(van|von|de|der|den|du|da|di|del|della|la|le|al|bin|ibn|ter|ten|zu)$/.test(word)
  );
}
