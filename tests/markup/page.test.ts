import { describe, expect, it } from 'vitest';
import { type PageRules, readPage } from '../../src/markup/page.ts';
import { type ElementNode, type PageNode, rawText } from '../../src/markup/tree.ts';

const KEPT = new Set('html body div p i b a br hr ul li img math mspace mi pre title'.split(' '));
const RULES: PageRules = {
  nameOf: (tag) => (tag === 'button' ? 'furniture' : KEPT.has(tag) ? tag : null),
  keeps: (_, attribute) => attribute === 'href' || attribute === 'class',
};

/** A tree on one line: `p(i(word) rest)`. */
function shown(node: PageNode): string {
  return node.type === 'text' ? node.value.replace(/\s+/g, ' ') : `${node.name}(${node.children.map(shown).join('')})`;
}

const shapeOf = (markup: string): string => readPage(markup, RULES).root.children.map(shown).join('');

function first(root: ElementNode, name: string): ElementNode | undefined {
  for (const child of root.children) {
    if (child.type === 'text') continue;
    const found = child.name === name ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}

describe('a page as a tree', () => {
  it.each([
    ['<p>one<p>two', 'p(one)p(two)'],
    ['<ul><li>a<li>b</ul>c', 'ul(li(a)li(b))c'],
    ['<p>a<div>b</div></p>c', 'p(a)div(b)p()c'],
    ['a<br>b</br>c', 'abr()bbr()c'],
    ['<P CLASS=x>a</P >b', 'p(a)b'],
    ['<blink>a <b>b</b></blink>', 'a b(b)'],
    ['<button>Like</button>', 'furniture(Like)'],
    ['a &amp; b &lt;i> &eacute; &#8217; &nosuch;', 'a & b <i> é ’ &nosuch;'],
    ['a < b', 'a < b'],
    ['a<!-- <p>x --> b<![CDATA[ c ]]>', 'a b'],
    ['a<script>if (1 < 2) "</p>"</script>b<style>p {}</style>c', 'abc'],
    ['<title>a <b> c</title>', 'title(a <b> c)'],
    ['<math><mi>x</mi><mspace/></math>', 'math(mi(x)mspace())'],
  ])('%s', (markup, tree) => {
    expect(shapeOf(markup)).toBe(tree);
  });

  it('keeps what follows a script that is closed in its own tag', () => {
    expect(shapeOf('<p>one</p><script src="x"/><p>two</p><script>x</script>')).toBe('p(one)p(two)');
  });

  it('reads an element as closed in its own tag in a page that says it is XML', () => {
    expect(shapeOf('<?xml version="1.0"?><div><p class="gap"/><p>a</p></div>')).toBe('div(p()p(a))');
    expect(shapeOf('<div><i class="icon"/>a</div>b')).toBe('div(i(a))b');
  });

  it('gives every node its line, whatever was left out above it', () => {
    const { root } = readPage(
      '<p\nclass="x">one</p>\n<!-- a\nb -->\n<script>\n</script><p>two\nthree<b>four</b></p>',
      RULES,
    );
    const lines = (name: string): number | undefined => first(root, name)?.line;
    expect(lines('p')).toBe(1);
    expect(first(root, 'p')?.children[0]?.line).toBe(2);
    expect(lines('b')).toBe(7);
    expect((root.children.at(-1) as ElementNode).line).toBe(6);
  });

  it('keeps the attributes that it is told to keep, the first of two', () => {
    const { root } = readPage('<a href="x&amp;y" HREF=z onclick="f()" class>a</a>', RULES);
    expect(first(root, 'a')?.attributes).toEqual({ href: 'x&y', class: '' });
  });

  it('leaves character references as typed when it is asked to', () => {
    expect(rawText(readPage('<p>a &amp; b</p>', RULES, { references: false }).root)).toBe('a &amp; b\n');
  });

  it('hands over style sheets and data apart', () => {
    const page = readPage(
      '<style>p { margin: 0 }</style><script type="application/ld+json">{"a":1}</script><script>x</script>',
      RULES,
    );
    expect(page).toMatchObject({ styles: 'p { margin: 0 }', data: ['{"a":1}'] });
    expect([...page.unsafe]).toEqual(['scripts']);
  });

  it('tells what could have done something, wherever it stands', () => {
    const unsafe = (markup: string): readonly string[] => [...readPage(markup, RULES).unsafe];
    expect(unsafe('<p onclick="f()">a</p>')).toEqual(['event handlers']);
    expect(unsafe('<a href=" java&#115;cript:f()">a</a>')).toEqual(['script links']);
    expect(unsafe('<iframe src="x"></iframe>')).toEqual(['frames']);
    expect(unsafe('<p title="on and on">javascript: a word; &lt;iframe></p><!-- <script> -->')).toEqual([]);
  });

  it('hands over comments with their lines', () => {
    const { comments } = readPage('<p>a</p>\n<!-- one\ntwo --><b title="<!-- no -->">b</b>\n<!-- three -->', RULES);
    expect(comments).toEqual([
      { text: ' one\ntwo ', line: 2 },
      { text: ' three ', line: 4 },
    ]);
  });

  it('leaves out tags nested beyond reason and keeps their words', () => {
    const deep = 100_000;
    const { root, tooDeep } = readPage(`${'<div>a'.repeat(deep)}${'</div>'.repeat(deep)}b`, RULES);
    expect(tooDeep).toBeGreaterThan(deep - 300);
    expect(rawText(root).replace(/\s/g, '')).toBe(`${'a'.repeat(deep)}b`);
  });
});
