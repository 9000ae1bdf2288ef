// What the rows of a set say together: means, folds, kinds, the worst, and the difference to an earlier run.

const mean = (values) => {
  const known = values.filter((value) => typeof value === 'number' && !Number.isNaN(value));
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
};
const show = (value) => (value === null ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(4));

/** Mean figures; scene breaks are pooled over the books, since many hold few or none. */
export function meansOf(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const means = { cases: rows.length, score: mean(rows.map((row) => row.score)) };
  for (const name of names) means[name] = mean(rows.map((row) => row.figures[name]));
  const count = (key) => rows.reduce((sum, row) => sum + (row.breaks?.[key] ?? 0), 0);
  const [tp, fp, fn] = [count('tp'), count('fp'), count('fn')];
  if (tp + fn > 0) {
    means.scenePrecision = tp / (tp + fp || 1);
    means.sceneRecall = tp / (tp + fn);
    means.sceneF1 = (2 * tp) / (2 * tp + fp + fn);
  }
  return means;
}

/** Five folds by book, the same at every run: a case's fold comes from the letters of its id. */
export const foldOf = (id) => [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 1_000_003, 7) % 5;

export function printSet(name, rows, { worst, kinds, before }) {
  console.log(`\n## ${name}`);
  for (const [key, value] of Object.entries(meansOf(rows))) console.log(`  ${key.padEnd(24)} ${show(value)}`);
  const folds = [0, 1, 2, 3, 4].map((n) => mean(rows.filter((row) => foldOf(row.id) === n).map((row) => row.score)));
  console.log(`  folds                    ${folds.map(show).join('  ')}`);
  printKinds(rows, kinds);
  console.log(`  worst`);
  for (const row of [...rows].sort((a, b) => a.score - b.score).slice(0, worst))
    console.log(`    ${row.score.toFixed(1).padStart(5)} ${row.id}${row.failures[0] ? `: ${row.failures[0]}` : ''}`);
  if (before) printDifference(rows, before);
}

function printKinds(rows, kinds) {
  if (kinds.size === 0) return;
  const groups = new Map();
  for (const row of rows) {
    const kind = kinds.get(row.id) ?? 'other';
    groups.set(kind, [...(groups.get(kind) ?? []), row]);
  }
  console.log('  kinds not yet right');
  for (const [kind, members] of groups) {
    const right = members.filter((row) => row.failures.length === 0).length;
    if (right < members.length) {
      const score = show(mean(members.map((row) => row.score)));
      console.log(`    ${kind.padEnd(44)} ${right} of ${members.length}  ${score}`);
    }
  }
  const counters = rows.filter((row) => row.id.includes('counter'));
  console.log(`  counter-cases            ${show(mean(counters.map((row) => row.score)))} of ${counters.length}`);
}

/** Every case that is better or worse than in the earlier run, by name. */
function printDifference(rows, before) {
  const old = new Map(before.map((row) => [row.id, row]));
  const worth = (row) => row.score + (row.figures.truth ?? 0);
  const changed = rows
    .map((row) => ({ row, from: old.get(row.id) }))
    .filter(({ row, from }) => from && Math.abs(worth(row) - worth(from)) > 0.05)
    .map(({ row, from }) => ({ row, from, by: worth(row) - worth(from) }));
  for (const [word, list] of [
    ['better', changed.filter(({ by }) => by > 0)],
    ['worse', changed.filter(({ by }) => by < 0)],
  ]) {
    console.log(`  ${word}: ${list.length}`);
    for (const { row, from } of list.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))) {
      const truth = row.figures.truth === undefined ? '' : `, truth ${from.figures.truth} → ${row.figures.truth}`;
      console.log(`    ${row.id}: ${from.score.toFixed(1)} → ${row.score.toFixed(1)}${truth}`);
    }
  }
  console.log(`  same: ${rows.length - changed.length}`);
}
