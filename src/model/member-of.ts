/**
 * What a table holds under a name that comes from a story; undefined for every other name, also for those that each
 * object has of its own: `constructor`, `toString`.
 */
export function memberOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
