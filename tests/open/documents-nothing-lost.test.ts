import { expect, test } from 'vitest';
import { fc } from '../seeded.ts';
import { docx, readDocument } from './documents.ts';

const word = fc.stringMatching(/^[a-zA-Zé0-9]{1,9}$/).filter((text) => !/^\d+$/.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));

const look = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:b w:val="0"/>',
  '<w:u w:val="single"/>',
  '<w:strike/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:vanish/>',
);
const run = fc
  .tuple(look, words, fc.constantFrom('', '<w:tab/>', '<w:br/>', '<w:br w:type="page"/>', '<w:noBreakHyphen/>'))
  .map(
    ([properties, text, after]) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text} </w:t>${after}</w:r>`,
  );
const inline = fc.oneof(
  { weight: 5, arbitrary: run },
  run.map((inner) => `<w:ins>${inner}</w:ins>`),
  words.map((text) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  run.map((inner) => `<w:hyperlink>${inner}</w:hyperlink>`),
  fc.constant('<w:r><w:footnoteReference w:id="1"/></w:r>'),
  run.map(
    (inner) =>
      `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${inner}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>${inner}</w:p></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
);
const properties = fc.constantFrom(
  '',
  '<w:pStyle w:val="Heading1"/>',
  '<w:pStyle w:val="Title"/>',
  '<w:pStyle w:val="Subtitle"/>',
  '<w:pStyle w:val="Quote"/>',
  '<w:pStyle w:val="TOC1"/>',
  '<w:jc w:val="center"/>',
  '<w:pageBreakBefore/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>',
  '<w:rPr><w:del/></w:rPr>',
  '<w:pBdr><w:bottom w:val="single"/></w:pBdr>',
);
const paragraph = fc
  .tuple(properties, fc.array(inline, { maxLength: 4 }))
  .map(([set, inlines]) => `<w:p><w:pPr>${set}</w:pPr>${inlines.join('')}</w:p>`);
const table = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(
    (rows) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
const body = fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, table), { minLength: 1, maxLength: 12 });

const parts = {
  'word/footnotes.xml':
    '<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>a remark below</w:t></w:r></w:p></w:footnote></w:footnotes>',
  'word/styles.xml': '<w:styles><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>',
  'word/numbering.xml':
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
};

test('whatever a document is made of, every letter of it comes out', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (blocks) => {
      const { lost } = await readDocument('x.docx', docx(blocks.join(''), parts));
      expect(lost).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
