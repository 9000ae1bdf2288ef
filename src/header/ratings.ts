/** Rating systems, each from the mildest to the strictest. Only ratings of one system are compared. */
const SYSTEMS: readonly (readonly string[])[] = [
  ['g', 'pg', 'pg-13', 'pg-15', 'r', 'nc-17'],
  ['k', 'k+', 't', 'm', 'ma'],
  ['general audiences', 'teen and up audiences', 'mature', 'explicit'],
  ['frc', 'frt', 'frm', 'frao'],
  ['u', '12', '15', '18'],
  ['gen', 'teen', 'mature', 'adult', 'explicit'],
];

/** The stricter of two typed ratings; the first when they cannot be compared. */
export function stricterRating(a: string, b: string): string {
  for (const system of SYSTEMS) {
    const [left, right] = [rank(system, a), rank(system, b)];
    if (left >= 0 && right >= 0) return right > left ? b : a;
  }
  return a;
}

function rank(system: readonly string[], typed: string): number {
  const words = typed.toLowerCase().replace(/^(?:rated|fiction)\s+/, '');
  const normal = words.replace(/^(pg|nc)\s?(\d\d)/, '$1-$2');
  const own = system.map((name, i) => (startsWithWord(normal, name) ? i : -1));
  return own.reduce(
    (best, i) => (i >= 0 && (best < 0 || (system[i]?.length ?? 0) > (system[best]?.length ?? 0)) ? i : best),
    -1,
  );
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\w+-]/.test(text.slice(word.length));
}
