// Fits the weights of the cues for scene breaks (src/split/scene/evidence.ts) on the scored sets, in five folds by book,
// and prints them beside the typed ones: the table is changed by hand, and only where the held-out folds gain.
//   node bench/fit.mjs [--sets DIR]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitted, foldsOf, pooled, rowsOf, scored, typedWeights } from './scenes/fitting.mjs';
import { scoredPlaces } from './scenes/places.mjs';

const { values } = parseArgs({ options: { sets: { type: 'string' } } });
const project = path.dirname(import.meta.dirname);
const root = path.resolve(values.sets ?? path.join(project, '..', 'shared'));
const books = await scoredPlaces(root, path.resolve(project, process.env.FASCICLE_DIST ?? 'dist'));
const typed = typedWeights(books);

const show = ({ tp, fp, fn, f1 }) => `F1 ${f1.toFixed(4)} (right ${tp}, wrong ${fp}, missed ${fn})`;
const folds = foldsOf(books).map(([rows, held]) => [
  scored(held, typed),
  scored(held, fitted(rows, typed)),
  scored(rows, fitted(rows, typed)),
]);
for (const [n, [reason, fit]] of folds.entries())
  console.log(`fold ${n + 1}  typed ${show(reason)}  fitted ${show(fit)}`);
console.log(`held out, all folds  typed ${show(pooled(folds.map(([reason]) => reason)))}`);
console.log(`                     fitted ${show(pooled(folds.map(([, fit]) => fit)))}`);
console.log(`fitted on, all folds ${show(pooled(folds.map(([, , own]) => own)))}`);
const words = books.reduce((total, book) => total + book.words, 0);
const wrong = books.flatMap(({ places }) => places).filter(({ cut, right }) => cut && right === false).length;
console.log(`wrong cuts per 100,000 words: ${((1e5 * wrong) / words).toFixed(2)}\n`);

const all = fitted(rowsOf(books), typed);
for (const [cue, weight] of [...typed].sort((a, b) => b[1] - a[1]))
  console.log(`${weight.toFixed(2).padStart(6)} ${(all.get(cue) ?? 0).toFixed(2).padStart(6)}  ${cue}`);
