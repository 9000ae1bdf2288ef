// Loaded before a program (node --import): a story's file is taken away just before it is read.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readFile, open } = fs.promises;
const { openSync } = fs;
const gone = process.env.FASCICLE_VANISH;

const before =
  (real) =>
  async (file, ...rest) => {
    if (String(file).endsWith(gone)) fs.rmSync(file, { force: true });
    return real(file, ...rest);
  };

fs.promises.readFile = before(readFile);
fs.promises.open = before(open);
fs.openSync = (file, ...rest) => {
  if (String(file).endsWith(gone)) fs.rmSync(file, { force: true });
  return openSync(file, ...rest);
};
syncBuiltinESMExports();
