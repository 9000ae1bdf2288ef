import { describe, expect, it } from 'vitest';
import { foldFacts } from '../../../src/facts/index.ts';
import { blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/markdown/index.ts';
import { difference } from '../html/show.ts';

function read(text: string) {
  const { value, trace } = reader.read(text, 'story.md');
  const after = [...value.blocks.map((block) => blockText(block)), ...trace.removals.map((removal) => removal.text)];
  const { metadata } = foldFacts(value.facts, 'story.md');
  return {
    lines: value.blocks.map((block) => `${block.place.line}+${block.gapBefore} ${blockText(block, ' / ')}`),
    fields: Object.fromEntries(metadata.fields.map(({ label, values }) => [label, values.join('; ')])),
    lost: difference(reader.letters(text), after.join(' ')),
  };
}

describe('front matter of a site', () => {
  it.each([
    ['a switch, whatever its key is', 'comments: true\nshow_sidebar: false\npublicado: true'],
    [
      'a path or a file',
      'image: images/witch.jpg\nbackground: "/assets/post/sphere.jpg"\nbild: ./bilder/turm.png\nurl: /geschichten/turm/',
    ],
    ['a length or a colour', 'logoWidth: clamp(300px, 40vw, 500px)\nmargin: 1.5rem\nink: "#20304a"'],
    ['a kind of page', 'layout: default\ntype: stock'],
    ['what a program counts by', 'timestamp: 1577836800\nuid: 6f1ed002-ab55-4f3c-a1b2-0123456789ab'],
    [
      'what a program calls a page',
      'id: 01-the-barge\nsource_file: canon_2025.md\nlinked: [old-bridge, ferryman]\nitems: "@self.children"',
    ],
    ['a choice from its list', 'contentType: prose\nref: ch-03\nstage: verified'],
    ['what each page is', 'tags: [chapter]'],
    ['the moment of a post', 'publish_date: 03-03-2025 13:14\nmenu: Barge'],
    ['the place in an order', 'kolejność: 06A'],
    ['where its author lives', 'MyAddress: |\n  Quay Street 4\n  ada@example.com\nTelefon: 040 12 34 56'],
    ['whose picture the page shows', 'hero: tower.webp\nartist: artstation.example.com/jo'],
  ])('says nothing to a reader: %s', (_, keys) => {
    expect(read(`---\ntitle: Ash\n${keys}\n---\n\nHe ran.\n`).fields).toEqual({});
  });

  it('may have keys without the accents of their language', () => {
    expect(
      foldFacts(
        reader.read('---\ntitol: Cendra\nautora: Ada Reed\nant: /docs/a/\n---\n\nVa.\n', 'a.md').value.facts,
        'a.md',
      ).metadata,
    ).toMatchObject({
      title: 'Cendra',
      authors: ['Ada Reed'],
    });
  });

  it('may stand below the lines of Pandoc that say the same', () => {
    const text =
      '% Ash\n% Ada Reed\n% 2018\n\n---\ntitle: Ash\nauthor: Ada Reed\nrights: CC-BY\nlang: en\n\n...\n\n# One\n\nHe ran.\n';
    expect(read(text)).toMatchObject({ lines: ['13+1 One', '15+1 He ran.'], fields: { Rights: 'CC-BY' } });
    // Two rules around prose are none.
    expect(read('% Ash\n\n---\n\nHe ran: far.\n\n---\n').lines.join()).toContain('He ran');
  });

  it('keeps what a reader can use', () => {
    const { fields } = read(
      '---\ntitle: Ash\ncompleted: true\ntype: Short Story\nartist: Jo Lee\nwebsite: https://example.com/jo\nissue: 12\nimageCredit: By [Jo](https://example.com/jo) and Bo\n---\n\nHe ran.\n',
    );
    expect(Object.values(fields)).toEqual([
      'true',
      'Short Story',
      'Jo Lee',
      'https://example.com/jo',
      '12',
      'By Jo and Bo',
    ]);
    expect(fields['Image Credit']).toBe('By Jo and Bo');
  });

  it('keeps names and words that look like a program’s', () => {
    const { fields } = read(
      '---\ntitle: Ash\ntranslator: Jean-Paul Roe\nmood: melancholy\nmotto: Well-kept secrets\ntranslated: 2019\nemail: ada@example.com\n---\n\nHe ran.\n',
    );
    expect(Object.values(fields)).toEqual([
      'Jean-Paul Roe',
      'melancholy',
      'Well-kept secrets',
      '2019',
      'ada@example.com',
    ]);
  });

  it('has a title whole, its brackets and no signs of Markdown', () =>
    expect(
      foldFacts(reader.read('---\ntitle: Dr\\. Ash (July)\n---\n\nHe ran.\n', 'a.md').value.facts, 'a.md').metadata
        .title,
    ).toBe('Dr. Ash (July)'));

  it('names the chapter behind the work, where it has a key for each', () => {
    const { facts } = reader.read(
      '---\ntitle: Ash\nchapterTitle: Chapter Two\nchapterSubtitle: The Barge\n---\n\nHe ran.\n',
      'a.md',
    ).value;
    expect(foldFacts(facts, 'a.md').metadata.title).toBe('Ash: Chapter Two: The Barge');
  });

  it.each([
    '2020-01-26 18:18 -0300',
    '2020-01-26T18:18:00.000Z',
    '2020-01-26 05:54:54 +02:00',
  ])('states the day of %s', (time) =>
    expect(read(`---\ntitle: Ash\ndate: ${time}\n---\n\nHe ran.\n`).fields).toEqual({ Date: '2020-01-26' }));
});

describe('tags of templates', () => {
  it.each([
    ['a shortcode inside a word', '{{<glyph>}}L{{</glyph>}}ong ago.', 'Long ago.'],
    ['one with spaces', '{{% dropcap %}}E{{% /dropcap %}}s war einmal.', 'Es war einmal.'],
    ['an output', 'Publicado en {{ site.title | escape }} ayer.', 'Publicado en ayer.'],
    ['attributes of a span', 'She *laughed*{: .loud } then.', 'She laughed then.'],
    [
      'attributes of a link',
      'She read [the *whole* of it](a.html){ .button rel="x" } then.',
      'She read the whole of it then.',
    ],
    ['the address of a link', 'As in [part one]({% post_url 2020-01-01-one %}).', 'As in part one.'],
  ])('are taken out: %s', (_, text, shown) => {
    const { lines, lost } = read(`# Ash\n\n${text}\n`);
    expect(lines.at(-1)?.replace(/\s+/g, ' ')).toBe(`3+1 ${shown}`);
    expect(lost).toEqual({});
  });

  it('leave no gap where they stood alone', () => {
    const { lines, lost } = read(
      '# Ash\n\nHe ran.\n\n{% include ad.html %}\n\nShe ran.\n\n<!-- more -->\n\n::: verse\nThe sea\n:::\n\n\\newpage\n\nThey ran, see [one][1].\n\n[1]: {% post_url 2019-12-31-one %}\n',
    );
    expect(lines.slice(1)).toEqual(['3+1 He ran.', '7+1 She ran.', '12+1 The sea', '17+1 They ran, see one.']);
    expect(lost).toEqual({});
  });

  it('leave the words of a picture', () => {
    const { lines, lost } = read('# Ash\n\n{{< figure src="boat.jpg" caption="The boat in the rain" >}}\n\nHe ran.\n');
    expect(lines).toEqual(['1+0 Ash', '3+1 The boat in the rain', '5+1 He ran.']);
    expect(lost).toEqual({});
  });

  it.each([
    'He wrote {{citation}} and {braces} there.',
    'It said {% off, and {that} was that.',
    'A [TOC] inside.',
    'The box {: read.',
    'He wrote {#later} on it, and {.5} below.',
    'The note said {ref=12}',
  ])('are no words in braces: %s', (text) => {
    expect(read(`# Ash\n\n${text}\n`).lines.at(-1)).toBe(`3+1 ${text}`);
  });

  it('attributes on a line of their own and behind a heading go', () => {
    const { lines } = read('# Ash {#ash}\n\n11 minutes\n{ .lead }\n\nHe ran.\n\n{ .center }\n\nShe ran.\n');
    expect(lines.map((line) => line.replace(/^\S+ /, '').trim())).toEqual(['Ash', '11 minutes', 'He ran.', 'She ran.']);
  });

  it('stay in a sample of code', () => {
    expect(read('# Ash\n\n```\n{{ page.title }}\n```\n').lines.at(-1)).toBe('3+1 {{ page.title }}');
  });
});

describe('components of MDX', () => {
  const head =
    'import Star from "~/components/Star.astro"\nimport { Box, Letter } from \'@site/src/Book\';\n\n# Rain\n\n';
  it('are not printed, and what stands in them is', () => {
    const { lines, lost } = read(`${head}He ran.\n\n<Star />\n\n<Box tone="dark">\n\nNobody saw it.\n\n</Box>\n`);
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['Rain', 'He ran.', 'Nobody saw it.']);
    expect(lost).toEqual({});
  });
  it('whose tags go on over lines show their sentences and who wrote them', () => {
    const { lines, lost } = read(
      `${head}<Letter\n  text="Come home, Ned. The goose is dead."\n  author="Aunt Wren"\n  tone="dark"\n/>\n\n<Box\n  size={3}\n  isOpen\n>\n\nHe ran.\n\n</Box>\n\n<Box title="Nobody had seen the goose since the rain began.">\n\nHe fell.\n\n</Box>\n`,
    );
    const text = lines.map((line) => line.replace(/^\S+ /, '')).join(' | ');
    expect(text).toContain('Come home, Ned. The goose is dead.');
    expect(text).toContain('— Aunt Wren');
    expect(text).toContain('Nobody had seen the goose since the rain began.');
    expect(text).not.toMatch(/[<>]|tone|isOpen|Box|Letter/);
    expect(lost).toEqual({});
  });
  it.each([
    [
      'a story that says import',
      'import duties were due from "the Crown"\n\nHe paid <Star /> nothing.\n',
      'import duties',
    ],
    ['a tag of nobody', `${head}He read <Stern> on the door.\n`, 'Stern'],
    [
      'one with words of its own',
      `${head}<Letter text="Come home, Ned. The goose is dead." />\n\nHe ran.\n`,
      'Come home, Ned.',
    ],
  ])('stay in %s', (_, text, words) => {
    expect(read(text).lines.join('\n')).toContain(words);
  });
});

describe('words between three backquotes in a line', () => {
  it('are code, and those between two and two quotes are said', () => {
    const { lines } = read("# Ash\n\nThe mark ``` SECTOR A31 ``` is legible. She said ``so it is'' to him.\n");
    expect(lines.at(-1)).toContain("The mark SECTOR A31 is legible. She said ``so it is''");
  });
});

describe('a tag of a site’s own that stands alone', () => {
  it('shows its picture', () => {
    const { blocks } = reader.read(
      '# One\n\nAsh fell.\n\n{{ imagen mar/fondo.jpg posición: ancho }}\n\nHe ran.\n',
      'a.md',
    ).value;
    expect(JSON.stringify(blocks)).toContain('mar/fondo.jpg');
    expect(blocks.map((block) => blockText(block)).join(' ')).not.toContain('posición');
  });

  it('stays where it shows none', () => {
    expect(read('Ash fell.\n\n{{ You have gained a level }}\n').lines.join()).toContain(
      '{{ You have gained a level }}',
    );
  });
});

describe('an element that a site has defined itself', () => {
  it.each([
    ['<drop-cap>K</drop-cap>new it all along.', 'Knew it all along.'],
    ['She <my-word tone="low">knew it</my-word> all along.', 'She knew it all along.'],
    ['She <knew-it> all along.', 'She <knew-it> all along.'],
    ['She wrote <a-b>it</c-d> all along.', 'She wrote <a-b>it</c-d> all along.'],
  ])('%s', (typed, shown) => {
    const { lines, lost } = read(`# Ash\n\nHe *ran*.\n\n${typed}\n`);
    expect(lines.at(-1)).toContain(shown);
    expect(lost).toEqual(difference('', ''));
  });
});

describe('outputs of words that are typed in them', () => {
  it('lead nowhere as the address of a link, and are a picture or words elsewhere', () => {
    const text = [
      '# Ash',
      '',
      'Turn the [key]({{\'/two/\' | relative_url}}), or [go]({{ "/home/" | absolute_url }}).',
      '',
      "![the mill]({{ '/pictures/mill.png' | relative_url }})",
      '',
      'She called it {{ "the mill" | upcase }}.',
    ].join('\n');
    const { lines, lost } = read(text);
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Ash',
      'Turn the key, or go.',
      expect.not.stringContaining('{{'),
      'She called it the mill.',
    ]);
    expect(lost).toEqual({});
    // Braces around speech are no output.
    expect(read('# Ash\n\n{{"Run!"}} said the voice, {{now or never}}.\n').lines[1]).toContain('{{"Run!"}}');
  });
});
