import { describe, expect, it } from 'vitest';
import { publish } from '../../src/pipeline.ts';
import { open, prose } from './mail/messages.ts';

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const page = (style: string, image: string): string =>
  `<html><head><title>Rain</title>${style}</head>\n<body><h1>Rain</h1>\n<p class=3D"thought">It rained.</p>\n<img src=3D"${image}" alt=3D"a boat">\n<p>${prose(60)}</p></body></html>\n`;
const part = (headers: string, body: string): string => `------=_B\n${headers}\n\n${body}\n`;
const CSS = '.thought { font-style: italic }\n';

/** Pages as Chrome, Internet Explorer and an add-on of Firefox write them. */
const layouts: readonly (readonly [string, string])[] = [
  [
    'Chrome',
    `From: <Saved by Blink>\nSnapshot-Content-Location: http://x.example/tales/rain.html\nSubject: Rain\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----=_B"\n\n\n${part(
      'Content-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://x.example/tales/rain.html',
      page('<link rel=3D"stylesheet" href=3D"cid:css-1@mhtml.blink">', 'http://x.example/boat.png'),
    )}${part('Content-Type: text/css\nContent-ID: <css-1@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: cid:css-1@mhtml.blink', CSS)}${part(
      'Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: http://x.example/boat.png',
      PICTURE,
    )}------=_B--\n`,
  ],
  [
    'Internet Explorer',
    `From: "Saved by Windows Internet Explorer 8"\nSubject: Rain\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="----=_B";\n\ttype="text/html"\nX-MimeOLE: Produced By Microsoft MimeOLE\n\nThis is a multi-part message in MIME format.\n\n${part(
      'Content-Type: text/html;\n\tcharset="windows-1252"\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://x.example/tales/rain.html',
      page('<link rel=3Dstylesheet type=3Dtext/css href=3D"http://x.example/s.css">', '../boat.png'),
    )}${part('Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: http://x.example/boat.png', PICTURE)}${part('Content-Type: text/css\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://x.example/s.css', CSS)}------=_B--\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  ],
  [
    'an add-on of Firefox',
    `From: <Saved by UnMHT>\nSubject: =?utf-8?Q?Rain?=\nMIME-Version: 1.0\nContent-Type: multipart/related;boundary="----=_B";type="text/html";start="<root@x>"\n\n${part('Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-ID: <boat@x>\nContent-Location: boat.png', PICTURE)}${part(
      'Content-Type: text/html;charset=utf-8\nContent-ID: <root@x>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: file:///tales/rain.html',
      page('<link href=3D"s.css" rel=3D"stylesheet">', 'cid:boat@x'),
    )}${part('Content-Type: text/css\nContent-Transfer-Encoding: base64\nContent-Location: file:///tales/s.css', Buffer.from(CSS).toString('base64'))}------=_B--\n`,
  ],
];

describe('a web page saved whole', () => {
  it.each(layouts)('by %s: its text, the look of its classes, its picture', async (_, text) => {
    const { sources, texts } = await open('rain.mht', text);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.format).toBe('html');
    expect(texts[0]).toContain('.thought { font-style: italic }');
    expect([...(sources[0]?.pictures?.values() ?? [])].map((bytes) => bytes.length)).toEqual([
      Buffer.from(PICTURE, 'base64').length,
    ]);
    const bound = await publish(sources);
    expect(bound.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const story = bound.publication.value.resources.map((r) => (r.story ? String(r.content) : '')).join('');
    expect(story).toContain('<em>It rained.</em>');
  });

  it('whose style sheet tries to end itself shows none of it', async () => {
    for (const end of ['</style>', '<</style/style>', '</st</styleyle>', '<\n/style>', '</STYLE ']) {
      const [, text] = layouts[0] as (typeof layouts)[number];
      const { sources } = await open('rain.mht', text.replace(CSS, `${CSS} ${end}<p>Not a word of the story.</p>\n`));
      const bound = await publish(sources);
      const story = bound.publication.value.resources.map((r) => (r.story ? String(r.content) : '')).join('');
      expect(story, end).toContain('It rained.');
      expect(story, end).not.toContain('Not a word');
    }
  });

  it('of frames shows the frame with the story', async () => {
    const frame = (name: string, body: string): string =>
      part(`Content-Type: text/html\nContent-Location: http://x.example/${name}`, `<html><body>${body}</body></html>`);
    const text = `Subject: x\nContent-Type: multipart/related; boundary="----=_B"\n\n${frame('i.html', '<frameset cols="20,*"><frame src="menu.html"><frame src="tale.html"></frameset>')}${frame('menu.html', '<a href="/">Home</a>')}${frame('tale.html', `<p>${prose(80)}</p>`)}------=_B--\n`;
    const { texts } = await open('x.mhtml', text);
    expect(texts[0]).toContain('Ferry');
    expect(texts[0]).not.toContain('Home');
  });

  it('without a page in it is said to have none', async () => {
    expect((await open('x.mht', 'Subject: x\nContent-Type: text/css\n\np {}\n')).ids).toEqual(['no-text']);
  });
});
