// Logistic regression on cues, with the signs and the neighbourhood of the typed weights: a place is cut where the sum of
// its cues' weights reaches the threshold.

/** The thresholds of the table of cues: of places that the source marks, and of those that nothing marks. */
const CUT = { marked: 0.5, unmarked: 0.95 };
/** How steeply the chance of a break rises with the sum. */
const STEEP = 8;
/** How dear it is to leave the typed weight by one. */
const PRIOR = 2;
const ROUNDS = 400;
const STEP = 0.02;

/** What makes a place a marked one. */
const MARK = /gap|blank line|ornament|opens a scene/;

/** The rows of some books, for fitting and scoring; each book weighs by the root of its number of places. */
export function rowsOf(books) {
  return books.flatMap(({ book, places }) => {
    const judged = places.filter(({ right }) => right !== null);
    return judged.map(({ cues, right }) => ({
      book,
      cues: cues.map(({ cue }) => cue),
      right,
      weight: 1 / Math.sqrt(judged.length),
      cut: cues.some(({ cue }) => MARK.test(cue)) ? CUT.marked : CUT.unmarked,
    }));
  });
}

/** The weights as typed, by cue. */
export function typedWeights(books) {
  return new Map(books.flatMap(({ places }) => places.flatMap(({ cues }) => cues.map((c) => [c.cue, c.weight]))));
}

const sum = (row, weights) => row.cues.reduce((total, cue) => total + (weights.get(cue) ?? 0), 0) + 1e-9;

/** Weights fitted on some rows; none changes its sign. `without` is a cue that must not speak. */
export function fitted(rows, typed, without = null) {
  const weights = new Map([...typed].filter(([cue]) => cue !== without));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map();
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-STEEP * (sum(row, weights) - row.cut)));
      const error = row.weight * (chance - Number(row.right));
      for (const cue of row.cues) slope.set(cue, (slope.get(cue) ?? 0) + error);
    }
    for (const [cue, weight] of weights) {
      const prior = typed.get(cue);
      const next = weight - STEP * ((slope.get(cue) ?? 0) + PRIOR * (weight - prior));
      weights.set(cue, prior > 0 ? Math.max(0, next) : Math.min(0, next));
    }
  }
  return weights;
}

/** How well weights tell breaks from other places. */
export function scored(rows, weights) {
  let [tp, fp, fn] = [0, 0, 0];
  for (const row of rows) {
    const cut = sum(row, weights) >= row.cut;
    if (cut && row.right) tp++;
    else if (cut) fp++;
    else if (row.right) fn++;
  }
  return { tp, fp, fn, f1: tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn) };
}

/** The figures of several folds as one. */
export function pooled(all) {
  const [tp, fp, fn] = ['tp', 'fp', 'fn'].map((key) => all.reduce((total, each) => total + each[key], 0));
  return { tp, fp, fn, f1: (2 * tp) / (2 * tp + fp + fn) };
}

/** Five folds by book: `[rows to fit on, rows held out]`. */
export function foldsOf(books, count = 5) {
  return Array.from({ length: count }, (_, fold) => [
    rowsOf(books.filter((_book, i) => i % count !== fold)),
    rowsOf(books.filter((_book, i) => i % count === fold)),
  ]);
}
