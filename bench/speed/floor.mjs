// What any program pays: the text is read, deflated chapter by chapter, and written; nothing is understood.
//   node bench/speed/floor.mjs OUT STORY.md…
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

const [out, ...files] = process.argv.slice(2);
for (const file of files) {
  const chapters = fs.readFileSync(file, 'utf8').split(/^# /m);
  const packed = chapters.map((text) => deflateRawSync(Buffer.from(text), { level: 6 }));
  fs.writeFileSync(path.join(out, `${path.basename(file, '.md')}.floor`), Buffer.concat(packed));
}
