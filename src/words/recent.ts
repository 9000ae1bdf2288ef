/** Remembers what was found for the last keys, `most` at once: many look at the same lines, one after the other. */
export function recent<T>(most: number): (key: string, find: () => T) => T {
  const answers = new Map<string, T>();
  return (key, find) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (answers.size >= most) answers.clear();
    answers.set(key, found);
    return found;
  };
}

const FEW = 256;

/** The same for each of a few: of what is found in a language, for that language. */
export function recentOf<K, T>(most: number): (one: K, key: string, find: () => T) => T {
  const all = new Map<K, ReturnType<typeof recent<T>>>();
  return (one, key, find) => {
    let known = all.get(one);
    if (known === undefined) {
      if (all.size >= FEW) all.clear();
      known = recent<T>(most);
      all.set(one, known);
    }
    return known(key, find);
  };
}

/** Makes something when it is first asked for: of the patterns of forty languages a story needs hardly any. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
