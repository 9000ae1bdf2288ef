import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { fileRows, showRow } from '../../src/removals/index.ts';

const PROSE = 'The ferry came in dark, and nobody got off.\n\nIn the morning the ferry was gone.';
const head = (subject: string, from = 'Tam Wick <tam@x.example>', more = ''): string =>
  `From ${from}\nFrom: ${from}\nSubject: ${subject}\nDate: Sat, 1 Mar 1997 10:00:00 +0000\n${more}\n`;
const story = `${head('STORY: The Quay 1/1')}${PROSE}\n\n`;

async function built(text: string, name = 'quay.mbox') {
  const { publication, diagnostics } = await publish([sourceFromText(text, name)]);
  const pages = publication.value.resources.map(({ story, content }) => (story ? String(content) : '')).join('');
  const all = publication.value.resources.map(({ content }) => (typeof content === 'string' ? content : '')).join('');
  const wordsOf = (text: string) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  return { words: wordsOf(pages), whole: wordsOf(all), diagnostics };
}

const mixed = (kind: string, ...parts: readonly string[]): string =>
  `${head('The Quay', undefined, `MIME-Version: 1.0\nContent-Type: multipart/${kind}; boundary=b\n`)}${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
const plain = (text: string): string => `Content-Type: text/plain\n\n${text}`;

const CASES = {
  'mail-message': {
    removes: `${story}${head('Re: The Quay', 'Bo <bo@x.example>')}> ${PROSE}\n\nI liked the ferry.\n`,
    gone: 'I liked the ferry',
    leaves: `${story}${head('STORY: The Quay, afterword', 'Tam Wick <tam@x.example>')}${'I liked the ferry, said the quay. '.repeat(12)}\n`,
  },
  'mail-form': {
    removes: mixed('alternative', plain(PROSE), `Content-Type: text/html\n\n<p>${PROSE}</p>`),
    gone: null,
    leaves: mixed('mixed', plain(PROSE), plain('I liked the ferry, said the quay.')),
  },
  'attached-file': {
    removes: mixed(
      'mixed',
      plain(PROSE),
      'Content-Type: image/png; name=swift.png\nContent-Transfer-Encoding: base64\n\nAAAA',
    ),
    gone: 'AAAA',
    leaves: mixed(
      'mixed',
      plain(PROSE),
      'Content-Type: text/plain; name=more.txt\n\nI liked the ferry, said the quay.',
    ),
  },
} as const;

describe('what stays outside of mails', () => {
  test.each(fileRows)('$name: what it leaves out, and what is told of it', async ({ name, told, keeping }) => {
    const { removes, gone } = CASES[name];
    const { words, diagnostics } = await built(removes);
    expect(words.match(/The ferry came in dark/g)).toHaveLength(1);
    if (gone !== null) expect(words).not.toContain(gone);
    const messages = diagnostics.filter(({ id }) => id === told);
    expect(messages).toHaveLength(told === null ? 0 : 1);
    if (told !== null) expect(messages[0]?.remedy).toContain(keeping);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(fileRows)('$name: a look-alike that stays', async ({ name }) => {
    const { words } = await built(CASES[name].leaves);
    expect(words).toContain('I liked the ferry, said the quay.');
  });

  test('a message that says much is told as a warning', async () => {
    const long = `${head('Re: The Quay', 'Bo <bo@x.example>')}I liked the ferry very much. It came in dark and it went. Nobody ever asked me why I was there.\n`;
    const { diagnostics } = await built(`${story}${long}`);
    expect(diagnostics.find(({ id }) => id === 'post-left-out')?.severity).toBe('warning');
  });

  const LONG = 'The goose came back in May. Nobody had sent for it. It took the good chair, and it kept it.';
  test.each([
    ['a part of the author’s own that is numbered', 'Re: STORY: The Quay 2/2', 'The goose came back.', true],
    ['prose of the author’s own below nobody’s words', 'Re: STORY: The Quay 1/1', LONG, true],
    [
      'a scene that the author tells when asked',
      'Re: The Quay 1/1',
      `Bo <bo@x.example> wrote:\n> Was there no goose?\n\n${LONG}`,
      false,
    ],
    ['an erratum', 'The Quay: an erratum', 'In part one, please read: the goose came back.', false],
  ])('%s is in the book', async (_, subject, text, isPart) => {
    const { whole, diagnostics } = await built(`${story}${head(subject)}${text}\n\n`);
    expect(whole).toContain(text.split('\n').at(-1)?.split('.')[0]);
    const told = diagnostics.filter(({ id }) => id === 'post-left-out').map(({ reason }) => reason);
    expect(told).toEqual(isPart ? [] : [expect.stringContaining('stands in the front of the book')]);
  });

  test('thanks of the author’s and prose of others stay outside, and both are told', async () => {
    const thanks = `${head('Re: The Quay')}> I liked it.\n\nThank you, I am glad of it.\n\n`;
    const { whole, diagnostics } = await built(
      `${story}${thanks}${head('Re: The Quay', 'Bo <bo@x.example>')}${LONG}\n\n`,
    );
    expect(whole).not.toMatch(/glad of it|goose/);
    expect(diagnostics.filter(({ id }) => id === 'post-left-out')).toMatchObject([{ severity: 'warning' }]);
  });

  test('every row can be shown in a line', () => {
    for (const row of fileRows) expect(showRow(row)).toMatch(/\(mail; each proven by itself; left out\)$/);
  });
});
