// Scores the books of a set on all cores. A score is kept under the hash of the book, its messages, its case and the
// scorer, so that only what has changed is scored again.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { SETS } from './sets.mjs';

const NO_BOOK = { score: 0, figures: { withoutFailure: 0, truth: 0 }, failures: ['no book'] };

/** The rows `{ id, score, figures, breaks?, failures }` of the cases, in their order. */
export async function scoreCases(set, root, cases, books, cache) {
  fs.mkdirSync(cache, { recursive: true });
  const scorer = path.join(root, set.scorer);
  const known = cases.map(({ id, dir }) => ({ id, dir, book: path.join(books, `${id}.epub`) }));
  const rows = new Map();
  const todo = [];
  for (const each of known) {
    if (!fs.existsSync(each.book)) rows.set(each.id, NO_BOOK);
    else {
      const kept = path.join(cache, `${hashOf(scorer, each)}.json`);
      if (fs.existsSync(kept)) rows.set(each.id, JSON.parse(fs.readFileSync(kept, 'utf8')));
      else todo.push({ ...each, kept });
    }
  }
  const threads = Math.min(os.availableParallelism(), todo.length);
  await Promise.all(
    Array.from({ length: threads }, (_, n) =>
      run(
        set,
        root,
        todo.filter((_each, i) => i % threads === n),
        rows,
      ),
    ),
  );
  return cases.map(({ id }) => ({ id, ...rows.get(id) }));
}

function run(set, root, todo, rows) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { id: set.id, root, todo } });
    worker.on('message', ({ id, kept, row }) => {
      rows.set(id, row);
      fs.writeFileSync(kept, JSON.stringify(row));
    });
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
}

function hashOf(scorer, { dir, book }) {
  const hash = createHash('sha1').update(fs.readFileSync(scorer)).update(dir).update(fs.readFileSync(book));
  for (const file of ['.diagnostics.json', '.log.txt']) {
    const beside = book.replace(/\.epub$/, file);
    if (fs.existsSync(beside)) hash.update(fs.readFileSync(beside));
  }
  return hash.digest('hex');
}

if (!isMainThread && workerData?.todo) {
  const { id, root, todo } = workerData;
  const set = SETS.find((each) => each.id === id);
  const scorer = await import(pathToFileURL(path.join(root, set.scorer)));
  for (const { id: name, dir, book, kept } of todo) {
    let row;
    try {
      row = set.score(scorer, dir, book);
    } catch (error) {
      row = { ...NO_BOOK, failures: [`the scorer failed: ${error.message}`] };
    }
    parentPort.postMessage({ id: name, kept, row });
  }
}
