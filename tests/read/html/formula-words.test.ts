import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Publication } from '../../../src/model/index.ts';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { targetOf } from '../../../src/targets/index.ts';

const PROSE = '<p>She counted the boats that evening, and none of them was his at all.</p>'.repeat(3);

/** Formulas whose typed form has signs that the page's letters lack, and what is typed for them. */
test.each([
  ['<msqrt><mi>y</mi></msqrt>', '√y'],
  ['<mover><mi>x</mi><mo>˙</mo></mover>', 'x\u0307'],
  ['<msup><mi>A</mi><mtext>Hermitian</mtext></msup>', 'A^Hermitian'],
  ['<mfrac><mrow><mo>−</mo><mi>b</mi></mrow><mrow>\n <mn>2</mn>\n <mi>a</mi>\n</mrow></mfrac>', '(−b)/2a'],
  ['<msub><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>', 'aᵢⱼ'],
])('%s is described as %s, and no word seems lost', async (formula, shown) => {
  const page = `<html><body>${PROSE}<p>Here <math>${formula}</math> it is.</p>${PROSE}</body></html>`;
  const { publication, diagnostics } = await publish([sourceFromText(page, 'sum.html')], { cover: 'none' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = publication.value.resources.find(({ story }) => story);
  expect(made?.properties).toEqual(['mathml']);
  const [, before, alttext, after] =
    /(Here )<math [^>]*alttext="([^"]*)">.*<\/math>( it is)/.exec(String(made?.content)) ?? [];
  expect([before, alttext?.normalize('NFC'), after]).toEqual(['Here ', shown.normalize('NFC'), ' it is']);
});

describe('a formula stays one', () => {
  const book = async (body: string) => {
    const bound = await publish([sourceFromText(`<html><body>${PROSE}${body}${PROSE}</body></html>`, 'sum.html')]);
    expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return bound.publication.value;
  };
  const shownIn = (publication: Publication): string =>
    publication.resources.map(({ story, content }) => (story ? String(content) : '')).join('');

  test.each([
    ['with the parts that a reader knows', '<msup><mi>x</mi><mn>2</mn></msup>', '<msup><mi>x</mi><mn>2</mn></msup>'],
    [
      'its brackets written out, which readers no longer draw by themselves',
      '<mfenced open="["><mi>x</mi><mi>y</mi></mfenced>',
      '<mrow><mo>[</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo></mrow>',
    ],
    ['a part that lacks what it needs as a row', '<mfrac><mn>1</mn></mfrac>', '<mrow><mn>1</mn></mrow>'],
    [
      'without what is said for programs',
      '<semantics><mi>y</mi><annotation>y</annotation></semantics>',
      '<mrow><mi>y</mi></mrow>',
    ],
    ['words between its parts', 'so <mi>y</mi>', '<mtext>so</mtext><mi>y</mi>'],
  ])('%s', async (_, formula, shown) => {
    expect(shownIn(await book(`<p>Here <math>${formula}</math> it is.</p>`))).toContain(`>${shown}</math> it is`);
  });

  test('inside a word, and where its letters come in another order than they are typed', async () => {
    const pages = shownIn(await book('<p>The a<math><mroot><mi>x</mi><mn>3</mn></mroot></math>b it is.</p>'));
    expect(pages).toContain('alttext="³√x"><mroot><mi>x</mi><mn>3</mn></mroot></math>b');
  });

  test('one that nobody closed ends with its paragraph', async () => {
    const pages = shownIn(await book('<p>Here <math><mi>x</mi></p><p>It was late.</p><p>So <math>late <p>it was.</p>'));
    expect(pages.replace(/<[^>]*>/g, '')).toMatch(/Here x\s+It was late\.\s+So late\s+it was\./);
  });

  test.each(['kepub', 'azw3'])('but in a %s, whose readers show none, as it is typed', async (id) => {
    const made = await targetOf(id)?.make(
      await book('<p>Here <math><msup><mi>x</mi><mn>2</mn></msup></math> it is.</p>'),
    );
    if (id === 'azw3') return expect(Buffer.from(made ?? []).includes('<math')).toBe(false);
    const files = Object.values(unzipSync(made as Uint8Array)).map((file) => Buffer.from(file).toString());
    expect(files.filter((file) => /<math|mathml/.test(file))).toEqual([]);
    expect(files.join('').replace(/<[^>]*>/g, '')).toContain('Here x² it is');
  });
});
