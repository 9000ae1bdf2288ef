import { describe, expect, test } from 'vitest';
import { docx, readDocument } from './documents.ts';

const p = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const control = (inside: string, properties: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (inside: string): string => `<m:e>${inside}</m:e>`;

describe('content controls', () => {
  test.each([
    'Click or tap here to enter text.',
    'Hier klicken, um Text einzugeben',
    '[Titel]',
  ])('a prompt that Word says it shows is left out: %s', async (prompt) => {
    const { text, html, source, lost } = await readDocument(
      'x.docx',
      docx(p('The lamp went out.') + control(p(prompt), '<w:showingPlcHdr/><w:text/>') + p('It came back.')),
    );
    expect(text).not.toContain(prompt);
    expect(html).not.toContain('&#160;');
    expect(source?.removals).toMatchObject([{ name: 'placeholder', text: prompt }]);
    expect(lost).toEqual([]);
  });
  test('what somebody wrote in one is kept, and so are the words of a prompt typed by hand', async () => {
    const typed = 'Click or tap here to enter text.';
    const body = control(p('The author wrote this.'), '<w:showingPlcHdr w:val="0"/>') + p(typed);
    const { text, lost } = await readDocument('x.docx', docx(body));
    expect(text).toContain('The author wrote this.');
    expect(text).toContain(typed);
    expect(lost).toEqual([]);
  });
});

describe('formulas', () => {
  test.each([
    ['a power', `<m:sSup>${e(t('x'))}<m:sup>${t('2')}</m:sup></m:sSup>${t('+1')}`, 'x²+1'],
    ['a half', `<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`, '½'],
    ['a quotient', `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('c')}</m:den></m:f>`, '(a+b)/c'],
    ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('x'))}</m:rad>`, '√x'],
    ['a third root', `<m:rad><m:deg>${t('3')}</m:deg>${e(t('x'))}</m:rad>`, '³√x'],
    ['brackets', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(t('x'))}</m:d>`, '[x]'],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('n=1')}</m:sub><m:sup>${t('9')}</m:sup>${e(t('n'))}</m:nary>`,
      '∑ₙ₌₁⁹n',
    ],
  ])('%s', async (_, formula, written) => {
    const body = `<w:p><w:r><w:t xml:space="preserve">She wrote </w:t></w:r><m:oMath>${formula}</m:oMath><w:r><w:t xml:space="preserve"> on the wall.</w:t></w:r></w:p>`;
    const { text, lost } = await readDocument('x.docx', docx(body));
    expect(text).toContain(`She wrote ${written} on the wall.`);
    expect(lost).toEqual([]);
  });
});

describe('lists whose mark is a dash', () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const item = (text: string): string =>
    p(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
  const read = (lines: readonly string[]) =>
    readDocument('x.docx', docx(lines.map(item).join('') + p('After.'), { 'word/numbering.xml': numbering }));

  test.each([
    [['rope', 'two lanterns', 'the long ladder']],
    [['Mehl', 'Zucker (braun)', 'eine Zitrone', 'Salz']],
  ])('are lists where their lines are no sentences: %s', async (lines) => {
    const { html, lost } = await read(lines);
    expect(html.match(/<li>/g)).toHaveLength(lines.length);
    expect(html).not.toContain('—');
    expect(lost).toEqual([]);
  });
  test.each([
    [['Où vas-tu ?', 'Chez ma sœur.', 'À pied !']],
    [['No lo sé —dijo ella.', 'Pues pregunta.']],
    [['Alone and unended']],
  ])('are dialogue where they are: %s', async (lines) => {
    const { html, lost } = await read(lines);
    expect(html).not.toContain('<li>');
    expect(html).toContain(`<p>— ${lines[0]}</p>`);
    expect(lost).toEqual([]);
  });
});
