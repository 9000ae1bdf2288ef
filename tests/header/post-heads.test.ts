import { describe, expect, it } from 'vitest';
import { BODY, told } from './story.ts';

const first = /^The kettle had been/;

describe('the head of a post that was saved with it', () => {
  it.each([
    [
      'an mbox line, a bang path, fields of old news',
      'From moth@kettle.example Thu Feb  2 19:04:11 1989\nPath: hub!salt!kettle!moth\nFrom: moth@kettle.example (Moth Wing)\nNewsgroups: rec.kettles\nSubject: The Kettle\nArticle-I.D.: kettle.643\nOrganization: The Hob\nLines: 84\n',
    ],
    [
      'fields that no list names, between those that do',
      'From: Moth Wing <moth@kettle.example>\nSubject: The Kettle\nX-Newsreader: trn\nDistribution: world\nKettle-Count: 3\nMessage-ID: <1@kettle.example>\n',
    ],
    [
      'a forum of CompuServe',
      '#: 40112 S7/Stories\n    02-Feb-90  19:02:11\nSb: #40100-The Kettle\nFm: Moth Wing 71000,333\nTo: All\n',
    ],
    [
      'a bulletin board',
      'Date    : 02 Feb 1992 19:02\nNumber  : 112 of 140\nFrom    : Moth Wing\nTo      : All\nSubj    : The Kettle\n',
    ],
    [
      'a network of boards, with its columns',
      'Area : KETTLES.INT\nFrom : Moth Wing                   3:712/9.4      Tue 02 May 94 11:20\nTo   : All                                       Wed 03 May 94 08:01\nSubj : The Kettle\n-----------------------------------------------------------------\n',
    ],
  ])('is read and left out: %s', (_, head) => {
    const story = told(`${head}\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts[0]).toMatch(first);
  });

  it.each([
    'From the harbour Tuesday came a kettle in 1989, and nobody asked.',
    'From : Nell\nTo   : All\nSubj : Kettles\nNobody may touch them.',
    'Fm: said the label. Nothing else was on it.',
    'Sb: Antimony, said the chart.\nFor the rest she had no names.',
  ])('is not what only begins like one: %s', (words) => {
    const story = told(`${words}\n\n${BODY}`);
    expect(story.texts.join('\n')).toContain(words.split('\n').at(-1));
    expect(story.texts[0]).toBe(words.split('\n')[0]);
  });
});

describe('posts of one story in one file', () => {
  const post = (subject: string, number: number): string =>
    `Newsgroups: alt.kettles\nPath: hub!moth\nFrom: moth@kettle.example (Moth Wing)\nSubject: ${subject}\nMessage-ID: <${number}@kettle.example>\nLines: 40\n\n${BODY}`;

  it.each([
    [['The Kettle - opening', 'The Kettle - Act One', 'The Kettle - Act Two'], 'The Kettle'],
    [['Le Fil : un soir', 'Le Fil : un matin'], 'Le Fil'],
    [['The Kettle 1/2', 'The Kettle 2/2'], 'The Kettle'],
    [['The Kettle', 'The Kettle, the end'], 'The Kettle'],
    [['Salt and Rope', 'Salt and Tar'], 'Salt and Rope'],
  ])('have its title without the name of the part: %s', (subjects, title) => {
    const story = told(subjects.map(post).join('\n\n\n'));
    expect(story.metadata.title).toBe(title);
    expect(story.texts.filter((text) => first.test(text))).toHaveLength(subjects.length);
    expect(story.texts.join('\n')).not.toMatch(/Newsgroups|Path:|Lines:/);
  });
});

describe('posts of one story one after the other in one file', () => {
  const fields = (n: number): string =>
    `From: moth@kettle.example (Moth Wing)\nSubject: The Kettle, part ${n} of 2\nDate: Mon Feb  ${n + 6} 10:11:02 1994\n`;
  const signed = '--\nMoth Wing   "Never trust a kettle"   moth@kettle.example\n';
  const posts = (above: (n: number) => string, below = signed): string =>
    [1, 2].map((n) => `${above(n)}${fields(n)}\n${BODY}\n\n${below}`).join('\n');

  it.each([
    ['an archive’s line', (n: number) => `From moth@kettle.example Mon Feb  ${n + 6} 10:11:02 1994\n`],
    ['the number of a newsreader', (n: number) => `Article ${4400 + n} of alt.kettles.new:\nPath: hub!moth\n`],
    ['the same without a colon', (n: number) => `Article: ${4400 + n} of alt.kettles.new\nPath: hub!moth\n`],
  ])('begin with %s', (_, above) => {
    const story = told(posts(above));
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts.filter((text) => /^part \d of 2$/.test(text))).toHaveLength(2);
    expect(story.texts.join('\n')).not.toMatch(/From |Article|Never trust/);
  });

  it('are two scenes at least where nothing heads them', () => {
    const story = told(
      [1, 2, 3].map((n) => `#${n}  MothWing  wrote on 0${n}.05.2004, 10:1${n}\n\n${BODY}`).join('\n\n'),
    );
    expect(story.blocks.filter(({ type }) => type === 'scene-break')).toHaveLength(2);
  });

  it.each([
    'From the harbour on Monday 7 June 1948 they sent word.',
    'Article 12 of the treaty: no kettle shall sing.',
    'Article 7 of St. Odo’s rule forbade it.',
  ])('are none below a line of the story: %s', (line) => {
    const story = told(`${fields(1)}\n${BODY}\n\n${line}\n\n${BODY}`);
    expect(story.texts).toContain(line);
    expect(story.blocks.some(({ type }) => type === 'scene-break')).toBe(false);
  });
});

describe('the head of a board’s message', () => {
  it('is known by the number above its fields', () => {
    const story = told(
      `  Msg: #3085  Sec: 3 - Tall Tales\n       07-Mar-89  03:58 PM\n Subj: The Kettle Wars\n From: Mette Lind\n   To: Kettle Lovers\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Kettle Wars', authors: ['Mette Lind'] });
    expect(story.texts[0]).toMatch(/^The kettle had been/);
  });

  it('may have a numbered line above the label of the title', () => {
    const story = told(
      `15/15  [4] Local Kettle Tales\nTitle: The Kettle Year\nDate: Mon Oct 25, 1993\nFrom: Mette Lind\n\n${BODY}`,
    );
    expect(story.metadata.title).toBe('The Kettle Year');
    expect(story.blocks[0]?.type).toBe('note');
  });

  it('does not swallow the lines of a poem below it', () => {
    const poem =
      'The kettle sang of water,\nthe water sang of steam,\nand nobody had thought of\nthe ending of the dream.';
    const story = told(`Date: 06-24-89 12:22\nFrom: Mette Lind\nTo: All\nSubj: The Kettle\n${poem}\n`);
    expect(story.metadata.title).toBe('The Kettle');
    expect(story.texts.join('\n')).toContain('The kettle sang of water');
  });

  it('says nothing twice where a later one has fields of its own', () => {
    const head = (n: number): string =>
      `Newsgroups: kettle.tales\nSubject: Kettles, chapter ${n}\nReply-To: m@lind.example (Mette Lind)\nDistribution: world\nSummary: Kettles again, and steam.\n`;
    const story = told(`${head(1)}\n${BODY}\n\n${head(2)}\n${BODY}\n`);
    const all = [...story.texts, ...story.removals.map(({ text }) => text)].join('\n');
    expect(all.match(/Distribution/g)).toHaveLength(2);
  });
});
