/** What stands for a password, and for words that may hold it. */
const MASK = '•••';
/** A shorter password may be a part of any word: its place would tell it. */
const SHORT = 4;

/**
 * Words of a server without the password, in each form in which it was sent or may be echoed: as it is, in base64 (alone,
 * or with the user's name, as RFC 4616 has it), and as in addresses; in any case, whatever white space is in it.
 */
export function masked(words: string, user: string | null, password: string | null): string {
  if (password === null || password === '') return words;
  const forms = formsOf(user ?? '', password);
  if (password.length < SHORT) return forms.some((form) => form.test(words)) ? MASK : words;
  return forms.reduce((text, form) => text.replace(form, MASK), words);
}

/** Longer forms come before those that are parts of them. */
function formsOf(user: string, password: string): readonly RegExp[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '');
  const texts = [
    base64(`\0${user}\0${password}`),
    base64(`${user}\0${user}\0${password}`),
    base64(password),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
    password,
  ];
  const distinct = [...new Set(texts.filter((text) => text.trim() !== ''))].sort((a, b) => b.length - a.length);
  return distinct.map((text) => new RegExp(text.trim().split(/\s+/).map(literal).join('\\s+'), 'giu'));
}

/** A text as a pattern that fits it alone. */
function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}
