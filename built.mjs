// Whether dist/ is what the sources make: asked by `npm start` and `npm test`, so that what `npm ci` has just built is
// not built a second time. Exit 0 when it is; `bundle.mjs` writes the mark when it has made all of dist/.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = import.meta.dirname;
const DIST = path.join(ROOT, 'dist');
const MARK = path.join(ROOT, '.build', 'built');
/** What decides over dist/ besides the sources. */
const MAKERS = ['built.mjs', 'bundle.mjs', 'notices.mjs', 'plain-patterns.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  const inside = fs.readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const sources = inside.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const makers = MAKERS.map((name) => path.join(ROOT, name)).filter((file) => fs.existsSync(file));
  for (const file of [...makers, ...sources.sort()])
    hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

export function markBuilt() {
  fs.mkdirSync(path.dirname(MARK), { recursive: true });
  fs.writeFileSync(MARK, stateOfSources());
}

if (process.argv[1] === import.meta.filename) {
  const isThere = [MARK, path.join(DIST, 'cli.js'), path.join(DIST, 'types', 'index.d.ts')].every((file) =>
    fs.existsSync(file),
  );
  process.exitCode = isThere && fs.readFileSync(MARK, 'utf8') === stateOfSources() ? 0 : 1;
}
