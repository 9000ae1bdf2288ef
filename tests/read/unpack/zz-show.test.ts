import { test } from 'vitest';
import { documentBytes, readDocument } from './documents.ts';
test('show', async () => {
  for (const d of ['docx/word','docx/google-docs','docx/libreoffice','docx/scrivener','docx/numbered','docx/pictures','odt/novel','odt/lists','odt/frames','odt/gaps','odt/outline','odt/flat.fodt']) {
    const r = await readDocument(`x.${d.split('/')[0]}`, documentBytes(d));
    console.log(d, '\n', r.html, '\n', JSON.stringify({...r, source: {declared: r.source?.declared, removals: r.source?.removals?.map(x=>[x.name,x.text]), pictures: [...(r.source?.pictures?.keys()??[])]}, html: 0, text: 0}));
  }
});
