// The stock way: marked for the text, epub-gen-memory as it comes for the book.
//   node bench/speed/stock.mjs OUT STORY.md…
import fs from 'node:fs';
import path from 'node:path';
import { EPub } from 'epub-gen-memory';
import { marked } from 'marked';

const [out, ...files] = process.argv.slice(2);
for (const file of files) {
  const chapters = fs.readFileSync(file, 'utf8').split(/^# /m).slice(1);
  const content = chapters.map((text) => {
    const end = text.indexOf('\n');
    return { title: text.slice(0, end), content: marked.parse(text.slice(end)) };
  });
  const book = await new EPub({ title: 'The Long Ledger', author: 'A. Nobody', verbose: false }, content).genEpub();
  fs.writeFileSync(path.join(out, `${path.basename(file, '.md')}.stock.epub`), book);
}
