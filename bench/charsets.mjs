// How many files of known encodings are read as what was written in them, without being told their encoding.
//   node bench/charsets.mjs FOLDER [--only REGEX]
// FOLDER holds a folder for each encoding, named after it (`KOI8-R`, `windows-1251-russian`), such as the tests of the
// detector chardet. A file is right when its text equals what `iconv` makes of it by its folder's name, white space
// folded. FASCICLE_DIST names another build folder than dist.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('name the folder of the files');
  process.exit(2);
}
if (spawnSync('iconv', ['--version']).error) {
  console.log('skipped: there is no iconv here');
  process.exit(0);
}
const dist = path.resolve(path.dirname(import.meta.dirname), process.env.FASCICLE_DIST ?? 'dist');
const { read } = await import(pathToFileURL(path.join(dist, 'index.js')).href);

// Names under which iconv knows an encoding, or the larger one that its users write.
const NAMES = {
  ascii: 'UTF-8',
  'utf-8-sig': 'UTF-8',
  'EUC-KR': 'CP949',
  'EUC-JP': 'EUC-JP-MS',
  'TIS-620': 'CP874',
  GB2312: 'GB18030',
  Big5: 'CP950',
  SHIFT_JIS: 'CP932',
  MacCyrillic: 'MAC-CYRILLIC',
  MacRoman: 'MACINTOSH',
  'iso-8859-1': 'CP1252',
  'iso-8859-9': 'CP1254',
};

/** The encoding that a folder is named after, without the language behind it. */
function encodingOf(name) {
  const plain = name.replace(/^((?:windows|iso-8859)-\d+)-[a-z]+$/, '$1');
  return NAMES[plain] ?? plain;
}

const folded = (text) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u200b\ufeff\ufffd]+/gu, ' ')
    .trim();

function textBy(bytes, encoding) {
  const made = spawnSync('iconv', ['-c', '-f', encoding, '-t', 'UTF-8'], { input: bytes, maxBuffer: 1 << 28 });
  return new TextDecoder().decode(made.stdout);
}

/** The text that a reader is given. */
function textRead(bytes) {
  let found = '';
  const nothing = { trace: { edits: [], decisions: [], removals: [] }, diagnostics: [] };
  const reader = {
    id: 'txt',
    read(text) {
      found = text;
      return {
        value: {
          blocks: [],
          facts: [],
        },
        ...nothing,
      };
    },
  };
  const { value } = read({ name: 'x.txt', format: 'txt', bytes }, reader, { header: false });
  return { text: found, encoding: value.encoding };
}

let [right, count] = [0, 0];
const only = new RegExp(values.only);
for (const name of fs.readdirSync(folder).sort()) {
  const inside = path.join(folder, name);
  if (!fs.statSync(inside).isDirectory()) continue;
  for (const file of fs.readdirSync(inside).sort()) {
    if (!only.test(`${name}/${file}`)) continue;
    const bytes = fs.readFileSync(path.join(inside, file));
    const [wanted, { text, encoding }] = [folded(textBy(bytes, encodingOf(name))), textRead(bytes)];
    const got = folded(text);
    count += 1;
    if (got === wanted) right += 1;
    else {
      let at = 0;
      while (at < wanted.length && wanted[at] === got[at]) at += 1;
      console.log(`${name}/${file}: taken for ${encoding}`);
      console.log(`    wanted ${JSON.stringify(wanted.slice(Math.max(0, at - 10), at + 40))}`);
      console.log(`    found  ${JSON.stringify(got.slice(Math.max(0, at - 10), at + 40))}`);
    }
  }
}
console.log(`${right} of ${count} files are read as they were written`);
