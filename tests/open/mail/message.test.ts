import { describe, expect, it } from 'vitest';
import { foldFacts } from '../../../src/facts/index.ts';
import { publish } from '../../../src/pipeline.ts';
import { latin, open, prose } from './messages.ts';

const HEAD = 'From: Mara Finch <mara@finch.example>\nDate: Sat, 1 Mar 1997 10:00:00 GMT\nMIME-Version: 1.0\n';

/** A message with a body in an encoding; `type` follows `text/plain`. */
const encoded = (type: string, transfer: string, body: string, subject = 'Rain'): string =>
  `${HEAD}Subject: ${subject}\nContent-Type: text/plain${type}\nContent-Transfer-Encoding: ${transfer}\n\n${body}\n`;

const body = async (text: string | Uint8Array): Promise<string> => {
  const [first = ''] = (await open('m.eml', text)).texts;
  return first.slice(first.indexOf('\n\n') + 2).trimEnd();
};

describe('the body of a message', () => {
  it('undoes quoted-printable, soft line ends too', async () => {
    const text = encoded('; charset=iso-8859-1', 'quoted-printable', 'The caf=E9 was =\nshut=2E   \n=46rom the door');
    expect(await body(text)).toBe('The café was shut.\nFrom the door');
  });

  it('undoes base64', async () => {
    const base64 = Buffer.from('Zoë came.\r\nShe sat.\r\n').toString('base64').replace(/.{12}/g, '$&\n');
    expect(await body(encoded('; charset=utf-8', 'BASE64', base64))).toBe('Zoë came.\nShe sat.');
  });

  it.each([
    ['koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '日本'],
    ['x-sjis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['euc-kr', [0xc7, 0xd1, 0xb1, 0xdb], '한글'],
    ['big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
    ['utf-7', [...latin('+ZeVnLA-')], '日本'],
    ['windows-1252', [0x93, 0x4e, 0x6f, 0x94], '“No”'],
  ])('reads %s', async (charset, bytes, text) => {
    const head = encoded(`; charset="${charset}"`, '8bit', '').trimEnd();
    expect(await body(Uint8Array.from([...latin(`${head}\n\n`), ...bytes]))).toBe(text);
  });

  it('reads letters of which no encoding is stated', async () => {
    const text = 'Эту историю рассказал мне старый перевозчик, когда мы ждали парома на том берегу.';
    const bytes = Array.from(text, (char) => (char >= 'А' ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0)));
    const head = latin(`${HEAD}Subject: x\n\n`);
    expect(await body(Uint8Array.from([...head, ...bytes]))).toBe(text);
  });

  it('joins flowed lines, and takes the space away that DelSp put there', async () => {
    const flowed = 'The ferry left \nat nine.\n\n From the door \nshe saw it.\n> quoted \n> twice\n-- \nMara';
    expect(await body(encoded('; format=flowed', '7bit', flowed))).toBe(
      'The ferry left at nine.\n\nFrom the door she saw it.\n> quoted twice\n-- \nMara',
    );
    expect(await body(encoded('; charset=utf-8; format=flowed; delsp=yes', '8bit', '日本 \n語\nso'))).toBe(
      '日本語\nso',
    );
  });

  it('is the plain one of two alternatives, unless that says nothing', async () => {
    const both = (plain: string): string =>
      `${HEAD}Subject: x\nContent-Type: multipart/alternative; boundary="=_b"\n\nThis is MIME.\n--=_b\nContent-Type: text/plain\n\n${plain}\n--=_b\nContent-Type: text/html\n\n<p>It <i>rained</i> for nine days on the ferry and on the house.</p>\n--=_b--\n`;
    expect(await body(both('It /rained/ for nine days on the ferry and on the house.'))).toContain('/rained/');
    const { sources, texts } = await open('m.eml', both('HTML only.'));
    expect(sources[0]?.format).toBe('html');
    const { metadata } = foldFacts(sources[0]?.stated ?? [], 'm.eml');
    expect(metadata).toMatchObject({ title: 'x', authors: ['Mara Finch'] });
    expect(texts[0]).toContain('<i>rained</i>');
  });
});

describe('the header of a message', () => {
  it('decodes encoded words, and keeps the fields that speak of the story', async () => {
    const text = encoded('', '7bit', 'It rained.', '=?koi8-r?B?8NLJ18XU?= =?utf-8?Q?_=E2=80=94_1/2?=').replace(
      'Mara Finch',
      '=?iso-8859-1?Q?Zo=EB_Finch?=',
    );
    const { texts } = await open('m.eml', `X-Spam: no\nReceived: from a\n by b\n${text}`);
    expect(texts[0]).toBe(
      'From: Zoë Finch <mara@finch.example>\nSubject: Привет — 1/2\nDate: Sat, 1 Mar 1997 10:00:00 GMT\n\nIt rained.\n',
    );
  });
});

const attach = (type: string, name: string, content: string, more = ''): string =>
  `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n${more}\n${content}\n`;
const mixed = (inline: string, parts: string): string =>
  `${HEAD}Subject: Tales\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${inline}\n${parts}--b--\n`;

describe('what is attached to a message', () => {
  it('is a source of its own when it is a story, and the covering words are a note of it', async () => {
    const story = Buffer.from(prose(200)).toString('base64');
    const text = mixed(
      'Here it is.',
      attach('text/plain', 'salt road.txt', story) + attach('image/gif', 'me.gif', 'R0lG'),
    );
    const { names, sources, diagnostics } = await open('m.eml', text);
    expect(names).toEqual(['m.eml/salt road.txt']);
    expect(foldFacts(sources[0]?.stated ?? [], 'm.eml').metadata.fields).toMatchObject([
      { key: 'notes', values: ['Here it is.'] },
    ]);
    expect(diagnostics[0]?.reason).toContain('me.gif');
  });

  it('has the name that stands in other letters, and the one typed where those are none', async () => {
    const part = (parameter: string): string =>
      `--b\nContent-Type: text/plain\nContent-Disposition: attachment; ${parameter}\n\n${prose(200)}\n`;
    const named = async (parameter: string) => (await open('m.eml', mixed('Here it is.', part(parameter)))).names;
    expect(await named("filename*=utf-8'de'Gr%C3%BC%C3%9Fe.txt")).toEqual(['m.eml/Grüße.txt']);
    expect(await named("filename*=utf-8''100%_true.txt")).toEqual(['m.eml/100%_true.txt']);
  });

  it('is a picture for the page that shows it', async () => {
    const html = `--b\nContent-Type: text/html\n\n<p>${prose(60)}</p><img src="cid:p1@x">\n`;
    const picture = attach('image/gif', 'a.gif', 'R0lGODlh', 'Content-ID: <p1@x>\n');
    const { sources } = await open(
      'm.eml',
      `${HEAD}Subject: x\nContent-Type: multipart/related; boundary=b\n\n${html}${picture}--b--\n`,
    );
    expect(sources).toHaveLength(1);
    expect([...(sources[0]?.pictures?.keys() ?? [])]).toEqual(['cid:p1@x']);
    expect(sources[0]?.pictures?.get('cid:p1@x')?.length).toBe(6);
  });
});

describe('a message as a book', () => {
  it('loses no letter, with its list footer and signature left out by name', async () => {
    const foot =
      '-- \nMara Finch\nmara@finch.example\n\n------------------------ Yahoo! Groups Sponsor ---------------------~-->\nA free phone! http://x.example\n------~->\n\nTo unsubscribe from this group, send an email to:\nx-unsubscribe@x.example\n\nYour use of Yahoo! Groups is subject to http://docs.x.example/\n';
    const text = encoded(
      '; charset=utf-8',
      '8bit',
      `${prose(300)}\n\nThe End\n\n${foot}`,
      '[TTT] FIC: Rain on Zoë (1/1) [PG]',
    );
    const bytes = new TextEncoder().encode(text);
    const bound = await publish([{ name: 'm.eml', format: 'mail', bytes }]);
    expect(bound.diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
    expect(bound.book.value.metadata).toMatchObject({ title: 'Rain on Zoë', authors: ['Mara Finch'] });
    const story = bound.publication.value.resources.map((r) => (r.story ? String(r.content) : '')).join('');
    expect(story).toContain('Ferry');
    expect(story).not.toMatch(/phone|unsubscribe|mara@/);
    expect(bound.trace.removals.map((removal) => removal.name)).toEqual(
      expect.arrayContaining(['story-header', 'list-footer', 'signature']),
    );
  });
});
