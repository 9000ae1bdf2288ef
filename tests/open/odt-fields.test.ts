import { expect, test } from 'vitest';
import { readDocument, zipped } from './documents.ts';

const odt = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });

test('a formula is written out, not its picture', async () => {
  const frame =
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/><svg:desc>formula</svg:desc></draw:frame>';
  const math =
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="StarMath 5.0">x^2</annotation></semantics></math>';
  const { text, lost } = await readDocument(
    'x.odt',
    odt(`<text:p>She wrote ${frame} on the wall.</text:p>`, { 'Object 1/content.xml': math }),
  );
  expect(text).toContain('She wrote x² on the wall.');
  expect(lost).toEqual([]);
});

test('an object that is no formula leaves its picture and its words', async () => {
  const frame =
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./Pictures/1.png"/><svg:desc>A chart of the tides</svg:desc></draw:frame>';
  const { html, lost } = await readDocument(
    'x.odt',
    odt(`<text:p>See ${frame} below.</text:p>`, { 'Object 1/content.xml': '<office:document-content/>' }),
  );
  expect(html).toContain('alt="A chart of the tides"');
  expect(lost).toEqual([]);
});

test('a prompt that nobody filled in is left out where it stands alone; in a sentence, or typed by hand, it stays', async () => {
  const { text, source, lost } = await readDocument(
    'x.odt',
    odt(
      '<text:p>Dear <text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder>, he began.</text:p><text:p><text:placeholder text:placeholder-type="text">&lt;Place&gt;</text:placeholder>, he wrote below it.</text:p><text:p><text:placeholder text:placeholder-type="text">&lt;Day&gt;</text:placeholder> </text:p><text:p>&lt;Day&gt; was all it said.</text:p>',
    ),
  );
  expect(text).toContain('Dear <Name>, he began.');
  expect(text).toContain('<Place>, he wrote below it.');
  expect(text).toContain('<Day> was all it said.');
  expect(source?.removals).toMatchObject([{ name: 'placeholder', text: '<Day>' }]);
  expect(lost).toEqual([]);
});
