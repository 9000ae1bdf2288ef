import { readdirSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { bookOf, FIXTURES, outline, storyLines, zippedFolder } from './books.ts';
it('x', async () => {
  for (const name of readdirSync(path.join(FIXTURES, 'books'))) {
    const bound = await bookOf(`${name}.epub`, zippedFolder(path.join(FIXTURES, 'books', name)));
    console.log(name, bound.book.value.title, JSON.stringify({ ...bound.book.value.metadata, fields: bound.book.value.metadata.fields.map((f) => [f.key, f.label, f.values]) }));
    console.log(outline(bound).join('\n'));
    console.log(storyLines(bound).join('\n'));
    console.log(bound.trace.removals.map((r) => `${r.name} ${r.place.source}:${r.place.line} ${r.text.replace(/\s+/g, ' ').slice(0, 60)}`).join('\n'));
    console.log(bound.diagnostics.map((d) => `${d.severity} ${d.id} ${d.place?.source}:${d.place?.line} ${d.reason}`).join('\n'));
    console.log('cover', bound.book.value.cover?.mediaType, bound.book.value.pictures?.length);
  }
});
