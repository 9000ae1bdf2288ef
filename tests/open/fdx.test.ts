import { describe, expect, test } from 'vitest';
import { publish } from '../../src/pipeline.ts';

const paragraph = (type: string, text: string, more = ''): string =>
  `<Paragraph Type="${type}"${more}><Text>${text}</Text></Paragraph>`;

const TITLE = `<TitlePage><Content>${[
  '',
  'The Third Shoe',
  'Written by',
  'Ada Reed',
  'for the lock-keepers of Port Ennis',
]
  .map((text) => paragraph('General', text))
  .join('')}</Content></TitlePage>`;

const script = (content: string, title = TITLE): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="5">\n<Content>\n${content}\n</Content>\n${title}\n</FinalDraft>\n`;

async function bookOf(xml: string, name = 'shoe.fdx') {
  const bytes = new TextEncoder().encode(xml);
  const { book, diagnostics } = await publish([{ name, format: name.endsWith('fdx') ? 'fdx' : 'txt', bytes }]);
  const told = diagnostics.filter(({ severity }) => severity !== 'info').map(({ id }) => id);
  return { ...book.value, blocks: JSON.stringify(book.value.sections), told };
}

describe('a screenplay of Final Draft', () => {
  test('has its title page as facts, and what else stands there above the first scene', async () => {
    const { metadata, blocks } = await bookOf(script(paragraph('Action', 'The water is black.')));
    expect([metadata.title, metadata.authors]).toEqual(['The Third Shoe', ['Ada Reed']]);
    expect(blocks).toContain('for the lock-keepers of Port Ennis');
    expect(blocks).not.toContain('Written by');
  });

  test('has who speaks on top of the speech, also where two speak at once, and places as such', async () => {
    const { blocks, told } = await bookOf(
      script(
        [
          paragraph('Scene Heading', 'The weir'),
          paragraph('Character', 'Oda'),
          paragraph('Parenthetical', '(counting)'),
          paragraph('Dialogue', 'There were always two.'),
          `<Paragraph><DualDialogue>${paragraph('Character', 'HOB')}${paragraph('Dialogue', 'Leave it.')}${paragraph('Character', 'ODA')}${paragraph('Dialogue', 'I can’t.')}</DualDialogue></Paragraph>`,
          paragraph('Action', 'NOBODY MOVES.'),
          paragraph('General', 'THE END', ' Alignment="Center"'),
        ].join('\n'),
      ),
    );
    expect(blocks).toMatch(/"dateline"[^\]]*The weir|The weir[^\]]*\][^}]*"dateline"/);
    expect(blocks).toMatch(/Oda.{0,60}break.{0,60}\(counting\).{0,60}break.{0,60}There were always two/);
    expect(blocks).toMatch(/HOB.{0,60}break.{0,60}Leave it/);
    for (const words of ['I can’t.', 'NOBODY MOVES.', 'THE END']) expect(blocks).toContain(words);
    expect(told).toEqual([]);
  });

  test('tells the words that somebody noted at a paragraph, and keeps signs that look like marks', async () => {
    const noted = `<Paragraph Type="Action"><Text># of plates: one &amp; @home</Text><ScriptNote><Paragraph><Text>Should she know this so early in the story?</Text></Paragraph></ScriptNote></Paragraph>`;
    const { blocks, told } = await bookOf(script(noted));
    expect(blocks).toContain('# of plates: one & @home');
    expect(blocks).not.toContain('Should she know this so early in the story?');
    expect(told).toEqual(['words-left-out']);
  });

  test('that was cut off keeps what there is and says so; without a script it is refused in one line', async () => {
    const whole = script(`${paragraph('Action', 'The water is black.')}${paragraph('Action', 'It rose.')}`);
    const cut = await bookOf(whole.slice(0, whole.indexOf('It rose.') + 4));
    expect(cut.blocks).toContain('The water is black.');
    expect(cut.told).toContain('container-damaged');
    expect((await bookOf('<FinalDraft></FinalDraft>')).told).toContain('container-refused');
  });
});
