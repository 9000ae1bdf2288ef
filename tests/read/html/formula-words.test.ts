import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const PROSE = '<p>She counted the boats that evening, and none of them was his at all.</p>'.repeat(3);

/** Formulas whose linear form has signs that the page's letters lack, and what a reader sees of them. */
test.each([
  ['<msqrt><mi>y</mi></msqrt>', '√y'],
  ['<mover><mi>x</mi><mo>˙</mo></mover>', 'x\u0307'],
  ['<msup><mi>A</mi><mtext>Hermitian</mtext></msup>', 'A^Hermitian'],
  ['<mfrac><mrow><mo>−</mo><mi>b</mi></mrow><mrow>\n <mn>2</mn>\n <mi>a</mi>\n</mrow></mfrac>', '(−b)/2a'],
  ['<msub><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>', 'aᵢⱼ'],
])('%s is in the book as %s, and no word seems lost', async (formula, shown) => {
  const page = `<html><body>${PROSE}<p>Here <math>${formula}</math> it is.</p>${PROSE}</body></html>`;
  const { publication, diagnostics } = await publish([sourceFromText(page, 'sum.html')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = JSON.stringify(publication.value);
  expect(pages.normalize('NFC')).toContain(`Here ${shown} it is`.normalize('NFC'));
});
