// What each cue for scene breaks earns on the scored sets: how often it speaks, how often it is right, and what the
// held-out folds lose when the weights are fitted without it.
//   node bench/cues.mjs [--sets DIR]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitted, foldsOf, pooled, rowsOf, scored, typedWeights } from './scenes/fitting.mjs';
import { scoredPlaces } from './scenes/places.mjs';

const { values } = parseArgs({ options: { sets: { type: 'string' } } });
const project = path.dirname(import.meta.dirname);
const root = path.resolve(values.sets ?? path.join(project, '..', 'shared'));
const books = await scoredPlaces(root, path.resolve(project, process.env.FASCICLE_DIST ?? 'dist'));
const typed = typedWeights(books);
const rows = rowsOf(books);
const folds = foldsOf(books);
const heldOut = (without) => pooled(folds.map(([own, held]) => scored(held, fitted(own, typed, without))));
const whole = heldOut(null);

console.log(`${typed.size} cues speak at ${rows.length} places; held-out F1 with all of them ${whole.f1.toFixed(4)}`);
console.log('speaks  right  typed   loss  cue');
for (const [cue, weight] of [...typed].sort((a, b) => b[1] - a[1])) {
  const heard = rows.filter(({ cues }) => cues.includes(cue));
  const right = heard.filter(({ right: isBreak }) => isBreak === weight > 0).length / Math.max(1, heard.length);
  const loss = whole.f1 - heldOut(cue).f1;
  const figures = [String(heard.length).padStart(6), right.toFixed(2).padStart(6), weight.toFixed(2).padStart(6)];
  console.log(`${figures.join(' ')} ${loss.toFixed(4).padStart(7)}  ${cue}`);
}
