import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

test('words between the items of a list stay between them', async () => {
  const bound = await publish([sourceFromText('<ul><li>one</li>two <b>three</b><li>four</li></ul>', 'page.html')]);
  const pages = bound.publication.value.resources.map((r) => (r.story ? String(r.content) : '')).join('');
  expect(pages.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain('one two three four');
});

/** Small stories in which words were once lost, doubled or moved, and what they hold that must be read. */
test.each([
  [
    'a title ruled off three times',
    'story.txt',
    'The Turn\n===\nThe Turn\n===\nThe Turn\n===\n\nIt was late.\n',
    'It was late.',
  ],
  [
    'a header that ends inside a list',
    'page.html',
    '<p>Title: The Turn</p><ul><li>—</li><li>“Late,” he said.</li></ul>',
    'Late',
  ],
  ['damaged letters in a title', 'story.txt', 'cafÃ© and â€œquotesâ€\n\nRating: PG\n\nIt was late.\n', 'It was late.'],
  [
    'typed tags in a header',
    'story.txt',
    'Title: The <i>Turn</i>\nWarnings: <b>storms</b>\n\nIt was late.\n',
    'It was late.',
  ],
  ['a numbered character reference', 'story.md', '# Night\n\nLate &#8212; so late &#233;t&eacute;.\n', 'so late été.'],
  ['a section that only XML has', 'page.html', '<p>So <i><![CDATA[words]]></i> late.</p>', 'late.'],
  ['a title that is never closed', 'page.html', `<title>${'It was late. '.repeat(300)}`, 'It was late.'],
  ['a title typed in the text', 'story.md', '# Night\n\n<title>The Turn</title>\n\nIt was *late*.\n', 'It was late.'],
  ['a menu alone in a paragraph', 'story.md', '# Night\n\n<nav>Home</nav>\n\nIt was *late*.\n', 'It was late.'],
  ['a picture in a comment', 'story.md', '# Night\n\n<!--<img src="" alt="x"> never\n\nIt was *late*.\n', 'Night'],
  ['a picture in a comment in a line', 'story.md', '# Night\n\nSo <!--<img alt="x">--> it was *late*.\n', 'So '],
  ['a picture in a broken tag', 'story.md', '# Night\n\n<i>So</<img src="" alt="x">i> it was *late*.\n', 'So'],
  ['a tag made by leaving a script out', 'page.html', '<p>One <<script>x</script>p two="three">four.</p>', 'three'],
  ['a character made by leaving a script out', 'page.html', '<p>One &<script>x</script>lt; four.</p>', 'lt;'],
  ['a picture inside code', 'page.html', '<p>So <code><img src="a.png" alt="a lamp"></code> late.</p>', 'a lamp'],
  [
    'a note label in a table',
    'page.html',
    "<table><tr><td>Author's note: thanks.</td><td>A lamp</td></tr><tr><td>b</td><td>c</td></tr></table>",
    'thanks.',
  ],
  ['a word of a tag that stands before it too', 'story.md', '# Night\n\nA [late](javascript:x)t<late](\n', 'A latet'],
  [
    'a tag inside a word that is hidden',
    'story.md',
    '<table style=display:none>tea<l>time\n\nSo *late*.\n',
    'So late.',
  ],
  ['a sign of its own between references', 'story.md', '# Night\n\nSo &copy;&late&nbsp;it *was*.\n', 'So ©&amp;late'],
  ['a remark over two lines inside a word', 'page.html', '<p>So la<!-- a\nb -->te.</p>', 'So late.'],
  ['a script over two lines inside a word', 'page.html', '<p>So la<script>\n</script>te.</p>', 'So late.'],
  ['the end of a block that is not open', 'page.html', '<p>One</p> two</center>three, so late.', 'two three'],
  [
    'letters of a formula that stand around it too',
    'page.html',
    '<p>a c and b so <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math> c and a late <math><msqrt><mn>2</mn></msqrt></math> 2 b.</p>',
    'a+bc',
  ],
  [
    'a formula nested deep',
    'page.html',
    `<p>So late ${'<math><mrow><mfrac>'.repeat(60)}<mi>q</mi>${'</mfrac></mrow></math>'.repeat(60)} it was.</p>`,
    'it was.',
  ],
  [
    'a formula in what is left out',
    'page.html',
    '<nav>Home a <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> b</nav><p>So late it was, and nobody came.</p>',
    'So late',
  ],
  ['a paragraph inside a preformatted text', 'page.html', '<p>Late.</p><pre>black<p>lamp</pre>', 'black lamp'],
  ['a word that comes by an edit above the same word', 'story.md', 'Late *so*.\n\ncaf&eacute;\ncafé', 'café'],
  ['words between the items of a list', 'page.html', '<ul><li>one</li>two <b>three</b><li>four</li></ul>', 'four'],
  ['a picture described twice', 'page.html', '<p>So <img src="a.png" alt="" alt="lamp">late.</p>', 'late.'],
  ['a sign that no page may hold', 'page.html', '<p>So la&#x8d;te it was.</p>', 'it was.'],
  ['a formula of words inside a word', 'page.html', '<p>So la<math>te it</math> was.</p>', 'was.'],
  ['a mark behind the start of a link', 'page.html', '<p>So e<a>\u0300 late.</p>', 'So è late.'],
  ['words of a link that leads nowhere, and again', 'story.md', '[x](x)he *Turn*\nx)he Turn', 'xhe Turn'],
  ['a mark behind a typed tag', 'story.md', '# Night\n\n<div>\u0d3c\n\nIt was *late*.\n', 'late'],
  ['words of a link that leads nowhere, and again without it', 'story.md', '[x](t:x)he Turn\nx)he *Turn*', 'x)he Turn'],
  ['a mark that stands on no letter', 'story.txt', 'It was late.\n\n\u0301\n\nSo it was.\n', 'So it was.'],
  ['a call with a stroke before the line end', 'story.txt', 'It was late.\n\n!\\\n\nSo it was.\n', '!'],
  ['a picture inside a value', 'page.html', '<p>Title: 7<img alt="x">)7</p><p>So it was late.</p>', 'So it was'],
  [
    'a word of which a site adds the half',
    'page.html',
    '<div id="preface"><div id="chapters">b<p>It was late.</p><i>x',
    'It was late.',
  ],
  ['a tag that taking another out makes', 'story.md', '# Night\n\nla<b<p>r>te\n---|\n', 'la'],
  ['a reference that taking a tag out makes', 'page.html', '<p>So &e<s></svg>acute; late.</p>', 'late.'],
  ['a note with a reference above a number', 'story.md', '# One\n\nA/N: thanks &#x24;\n\n# 2\n\nIt was *late*.\n', '$'],
  ['a page of which nothing is left but a sign', 'page.html', '<p>♥</p><p>late</p>', '♥'],
])('%s', async (_, name, text, kept) => {
  const bound = await publish([sourceFromText(text, name)]);
  expect(bound.diagnostics.filter((d) => d.severity === 'error').map((d) => d.reason)).toEqual([]);
  const pages = bound.publication.value.resources.map((r) => (r.story ? String(r.content) : '')).join('');
  expect(pages.replace(/<[^>]*>/g, '')).toContain(kept);
});

test('a language that has no tag is told, though nothing else is', async () => {
  const bound = await publish([sourceFromText('Title: The Gate\nLanguage: Elvish\n\nIt was late.\n', 'gate.txt')]);
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const facts = bound.publication.value.resources.find(({ href }) => href.startsWith('facts'));
  expect(String(facts?.content)).toMatch(/Language<\/dt>\s*<dd>Elvish/);
});
