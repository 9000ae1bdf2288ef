import { describe, expect, it } from 'vitest';
import { docx, readDocument } from './documents.ts';

const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const STORY = `${styled('Heading1', 'The Sill')}${plain('Hester found the key in the sugar, where her aunt had kept it.')}`;
const style = (name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`;

async function read(body: string) {
  const names = ['Title', 'Author', 'Autor', 'From', 'Heading1', 'BookTitle', 'BookAuthor', 'Buchtitel', 'Autorenname'];
  const styles = `<w:styles>${names.map(style).join('')}</w:styles>`;
  return await readDocument('x.docx', docx(`${body}${STORY}`, { 'word/styles.xml': styles }));
}

describe('a line in a document’s style for authors', () => {
  it.each([
    [styled('Title', 'Eleven Jars') + styled('Author', 'Odette Marsh')],
    [styled('Title', 'Elf Gläser') + styled('Autor', 'von Odette Marsh')],
    [styled('Author', 'Odette Marsh') + styled('Title', 'Eleven Jars')],
    [styled('BookTitle', 'Eleven Jars') + styled('BookAuthor', 'Odette Marsh')],
    [styled('Buchtitel', 'Elf Gläser') + styled('Autorenname', 'Odette Marsh')],
  ])('names the author, and leaves the story: %s', async (body) => {
    const { authors, lost, html } = await read(body);
    expect([authors, lost]).toEqual([['Odette Marsh'], []]);
    expect(html).not.toContain('Odette');
  });

  it('names nobody below the story’s first words, or in a style of letters', async () => {
    const quoted = await read(`${plain('The letter was short.')}${styled('Author', 'Your loving aunt')}`);
    const letter = await read(styled('Title', 'Eleven Jars') + styled('From', 'The Harbour Office'));
    expect([quoted.authors, letter.authors]).toEqual([[], []]);
    expect(quoted.html).toContain('Your loving aunt');
  });
});
