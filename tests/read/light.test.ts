import { describe, expect, it } from 'vitest';
import { type Block, blockText, inlineText } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { asciidocReader, fountainReader, orgReader, restReader, typstReader } from '../../src/read/light/index.ts';
import { reader as markdownReader } from '../../src/read/markdown/index.ts';
import type { Reader } from '../../src/read/reader.ts';

/** What a reader makes of a text, a block a line, and the facts and notes that it states. */
function outline(reader: Reader, text: string) {
  const { value, trace } = reader.read(text, 'story');
  return {
    blocks: value.blocks.map(lineOf),
    facts: value.facts.map((fact) => `${fact.kind}: ${'value' in fact ? fact.value : ''}`),
    notes: (value.footnotes ?? []).map(({ children }) => children.map((one) => blockText(one)).join(' ')),
    hidden: trace.removals.filter(({ name }) => name === 'hidden-text').map((one) => one.text),
  };
}

function lineOf(block: Block): string {
  if (block.type === 'heading') return `h${block.level}: ${inlineText(block.children)}`;
  if (block.type === 'quotation') return `quotation: ${block.children.map((one) => blockText(one)).join(' / ')}`;
  return `${block.type}: ${blockText(block).trim()}`;
}

describe('Org', () => {
  const read = outline(
    orgReader,
    [
      '#+TITLE: The Salt Road',
      '#+AUTHOR: Ines Calder',
      '#+OPTIONS: toc:nil',
      '',
      '* TODO Arrival   :draft:',
      ':PROPERTIES:',
      ':CUSTOM_ID: arrival',
      ':END:',
      '# rewrite this opening',
      'The ferry came in at dusk, and /nobody/ looked up.[fn:1] Marta had her trunk.',
      '',
      '-----',
      '',
      'The inn had one room left. It was and/or over the stable.',
      '',
      '#+begin_quote',
      'Come before the salt does.',
      '#+end_quote',
      '',
      '* Footnotes',
      '[fn:1] They never did.',
    ].join('\n'),
  );

  it('has its keywords as facts, its headings, blocks and notes', () => {
    expect(read.facts).toEqual(['title: The Salt Road', 'author: Ines Calder']);
    expect(read.blocks).toEqual([
      'h1: Arrival',
      'paragraph: The ferry came in at dusk, and nobody looked up.[1] Marta had her trunk.',
      'scene-break: * * *',
      'paragraph: The inn had one room left. It was and/or over the stable.',
      'quotation: Come before the salt does.',
    ]);
    expect(read.notes).toEqual(['They never did.']);
  });

  it('tells of a remark of the author, as of a comment in Markdown', () => {
    expect(read.hidden).toContain('rewrite this opening');
  });

  it.each([
    [
      '* TODO find the sea\nIt had gone.\n* WAITING for it\nNo.\n* DONE\tSoup\nSalt.\n',
      ['TODO find the sea', 'WAITING for it'],
    ],
    ['* NEXT stop: Hell\nWe rode.\n** CANCELLED Heaven\nSnow.\n', ['NEXT stop: Hell', 'CANCELLED Heaven']],
  ])('has its states in headings that all have one, and not the same: %j', (text, heads) => {
    const { blocks, hidden } = outline(orgReader, text);
    expect(blocks.join('\n')).toContain(heads[0]);
    expect(blocks.join('\n')).toContain(heads[1]);
    expect(hidden).toEqual([]);
  });

  it.each([
    ['where only some have one', '* DONE The Weir\nIt rose.\n* The Salt\nIt fell.\n', 'h1: The Weir', ['* DONE']],
    [
      'before chapters',
      '* DONE Chapter 1\nIt rose.\n* TODO Chapter 2\nIt fell.\n',
      'h1: Chapter 1',
      ['* DONE', '* TODO'],
    ],
    [
      'where the text wants none',
      '#+OPTIONS: toc:nil todo:nil\n* DONE Weir\nIt rose.\n* TODO Salt\nIt fell.\n',
      'h1: Weir',
      ['* DONE', '* TODO'],
    ],
  ])('tells the states that say how far the work is: %s', (_, text, first, gone) => {
    const { blocks, hidden } = outline(orgReader, text);
    expect(blocks[0]).toBe(first);
    expect(hidden).toEqual(gone);
  });

  it.each([
    [
      'in a heading of the author’s',
      '* The Salt\nIt fell.\n* CANCELLED Letter home\nIt rose.\n',
      'CANCELLED Letter home',
      [],
    ],
    ['of two', '* NEXT of kin\nIt fell.\n* The Salt\nIt rose.\n', 'NEXT of kin', []],
    [
      'that the file declares',
      '#+TODO: DRAFT(d!) HELD | FINAL\n* Salt\nIt fell.\n* HELD Weir\nIt rose.\n',
      'h1: Weir',
      ['* HELD'],
    ],
    ['before chapters', '* Salt\nIt fell.\n* DRAFT Chapter 3\nIt rose.\n', 'h1: Chapter 3', ['* DRAFT']],
  ])('keeps a word in capitals that nothing says to be a state: %s', (_, text, head, gone) => {
    const { blocks, hidden } = outline(orgReader, text);
    expect(blocks.join('\n')).toContain(head);
    expect(hidden).toEqual(gone);
  });

  it('keeps the boxes of a list', () => {
    const { blocks } = outline(orgReader, '* Lists\n- [X] socks\n- [ ] the abyss\n');
    expect(blocks.join()).toMatch(/\[X\].*socks.*\[ \].*the abyss/);
  });

  it('hides what the author wants in no export, and tells it', () => {
    for (const head of ['** Eyes  :noexport:', '** Eyes :work:noexport:', '** COMMENT Eyes']) {
      const one = outline(
        orgReader,
        `* River\nIt rose.\n${head}\nThey are green in part 4.\n*** More\nFix.\n** Weir\nIt held.\n`,
      );
      expect(one.blocks).toEqual(['h1: River', 'paragraph: It rose.', 'h2: Weir', 'paragraph: It held.']);
      expect(one.hidden.join('\n')).toContain('They are green in part 4.');
    }
    const kept = outline(orgReader, '* No export of salt\nIt held.\n* Comment by Ada\nIt rose.\n');
    expect(kept.blocks).toHaveLength(4);
    expect(kept.hidden).toEqual([]);
  });

  it('one heading alone is a heading, and each line may be a paragraph', () => {
    const one = outline(orgReader, "* Chapter 5\nShe said no.\n'Why not?'\nHe did not answer her.\n");
    expect(one.blocks[0]).toBe('h1: Chapter 5');
  });
});

describe('AsciiDoc', () => {
  it('tells what is said beside the text: comments, and attributes that steer no program', () => {
    const { hidden, blocks } = outline(
      asciidocReader,
      [
        '= The Lantern Year',
        ':toc: left',
        ':mood: low',
        ':town: Ellery',
        ':epigraph: All lamps lie',
        '',
        'The snow came to {town}.',
        '',
        '// Tam is the thief',
        '',
        '////',
        'The page that I cut',
        '////',
        '',
        'They burned the fence.',
      ].join('\n'),
    );
    expect(hidden).toEqual(['mood : low', 'epigraph : All lamps lie', 'Tam is the thief', 'The page that I cut']);
    expect(blocks.join()).not.toMatch(/thief|cut/);
  });

  it('has a title, an author, chapters, quotations, notes and included files', () => {
    const { blocks, facts, notes, hidden } = outline(
      asciidocReader,
      [
        '= The Lantern Year',
        'Ines Calder <ines@example.org>',
        ':toc:',
        '',
        '[[one]]',
        '== First Snow',
        '',
        '// look up the date',
        'The snow came early, and _nobody_ had wood. "`We\'ll burn the fence,`" said Tam.',
        '',
        'They burned it.footnote:[It was a good fence.] It lasted *four* nights.',
        '',
        "'''",
        '',
        '[quote, Old Tam]',
        '____',
        'A gate is a fence that has learned to move.',
        '____',
        '',
        'include::two.adoc[]',
      ].join('\n'),
    );
    expect(facts).toEqual(['title: The Lantern Year', 'author: Ines Calder']);
    expect(blocks).toEqual([
      'h2: First Snow',
      "paragraph: The snow came early, and nobody had wood. “We'll burn the fence,” said Tam.",
      'paragraph: They burned it.[1] It lasted four nights.',
      'scene-break: * * *',
      'paragraph: — Old Tam',
      'quotation: A gate is a fence that has learned to move.',
    ]);
    expect(notes).toEqual(['It was a good fence.']);
    expect(hidden).toEqual(['look up the date']);
  });

  it.each([
    ['v0.9, 2021-11-05: now with fewer moths', ['2021-11-05', 'v0.9: now with fewer moths']],
    ['v2, March 2020', ['v2, March 2020']],
  ])('states what the line of a revision says: %s', (line, said) => {
    const { value } = asciidocReader.read(
      `= Moths\nAda Byron <ada@example.org>\n${line}\n\n== One\n\nIt rained.\n`,
      'story',
    );
    expect(value.facts.slice(2).flatMap((fact) => (fact.kind === 'field' ? fact.field.values : []))).toEqual(said);
  });

  it('takes no sentence of a chapter for one', () => {
    const { blocks } = outline(asciidocReader, '== One\n\n1984, and it rained.\n');
    expect(blocks[1]).toBe('paragraph: 1984, and it rained.');
  });

  it('a chapter that begins with the title of a document is a chapter', () => {
    const { blocks, facts } = outline(asciidocReader, '= Thaw\n\nBy March the lane was a brook.\n');
    expect(facts).toEqual([]);
    expect(blocks).toEqual(['h1: Thaw', 'paragraph: By March the lane was a brook.']);
  });

  it('words that look like its markup stay', () => {
    const { blocks } = outline(asciidocReader, '== One\n\nHe wrote 3 * 4 * 5 and the [old] sign_post fell. {Why?}\n');
    expect(blocks[1]).toBe('paragraph: He wrote 3 * 4 * 5 and the [old] sign_post fell. {Why?}');
  });
});

describe('a table of AsciiDoc', () => {
  it('with one cell a line has its words without the bars', () => {
    const table = '== One\n\n.The press\n|===\n|sheets, four\n|a *draught*\n\n|moths\n|===\n\nThey | left.\n';
    const { blocks } = outline(asciidocReader, table);
    expect(blocks.join('\n')).toMatch(/: The press\n.*: sheets, four\sa draught\n.*: moths\n.*: They \| left\.$/);
  });

  it('with several keeps its lines, and so do bars that are in none', () => {
    const { blocks } = outline(asciidocReader, '== One\n\n|===\n|a |b\n|c |d\n|===\n\n|alone\n');
    expect(blocks.join('\n')).toMatch(/\|a \|b\s\|c \|d\n.*\|alone/);
  });
});

describe('reStructuredText', () => {
  it('has titles of several ranks, transitions, directives and notes', () => {
    const { blocks, notes, hidden } = outline(
      restReader,
      [
        '.. _one:',
        '',
        '=========',
        'The Ferry',
        '=========',
        '',
        'The First Night',
        '---------------',
        '',
        'The ferry was made of glass, and so *nobody* trusted it. [#f1]_',
        '',
        '.. check whether glass floats',
        '',
        '----',
        '',
        '.. toctree::',
        '   :maxdepth: 2',
        '',
        '   two',
        '',
        '.. epigraph::',
        '',
        '   The river keeps its own accounts.',
        '',
        'In the morning the cat was gone.',
        '',
        '.. [#f1] It held all the same.',
      ].join('\n'),
    );
    expect(blocks).toEqual([
      'h1: The Ferry',
      'h2: The First Night',
      'paragraph: The ferry was made of glass, and so nobody trusted it.[1]',
      'scene-break: * * *',
      'quotation: The river keeps its own accounts.',
      'paragraph: In the morning the cat was gone.',
    ]);
    expect(notes).toEqual(['It held all the same.']);
    expect(hidden).toEqual(['check whether glass floats']);
  });

  it('counts notes without a name in their order, and one that no mark leads to stays a paragraph', () => {
    const text = 'The lake had a hole [#]_ and a clerk. [#]_\n\nShe went down.\n';
    const notes = '.. [#] Father had cut it.\n\n.. [#] A bream.\n\n.. [#] The ladder was ours.\n\nNobody asked.\n';
    const read = outline(restReader, `${text}\n${notes}`);
    expect(read.notes).toEqual(['Father had cut it.', 'A bream.']);
    expect(read.blocks).toEqual([
      'paragraph: The lake had a hole[1] and a clerk.[2]',
      'paragraph: She went down.',
      'paragraph: The ladder was ours.',
      'paragraph: Nobody asked.',
    ]);
  });

  it('prints what stands below a directive that it does not know, and nothing of one for the program', () => {
    const { blocks } = outline(
      restReader,
      '.. parsed-literal::\n\n   Two owls,\n   no moon.\n\n.. poem::\n\n   Three owls came.\n\n.. meta::\n   :keywords: owl\n\nShe slept.\n',
    );
    expect(blocks.map((block) => block.replace(/\s+/g, ' '))).toEqual([
      'paragraph: Two owls,',
      'paragraph: no moon.',
      'paragraph: Three owls came.',
      'paragraph: She slept.',
    ]);
  });

  it.each([
    [
      'a.rst',
      '.. toctree::\n   :caption: First\n\n   my_first_tale/01.md\n   my_first_tale/the_more.md\n\nMore\n====\n',
    ],
    ['a.adoc', '== One\n\ninclude::my_first_tale/part_one.adoc[]\n'],
    ['a.rst', 'One\n===\n\n:ref:`my_first_tale` it said of my_other_tale.\n'],
  ])('a word with lines in it is one where it goes and where it stays: %s', async (name, text) => {
    const said = 'The ferry was made of glass, and so nobody trusted it.';
    const { diagnostics } = await publish([sourceFromText(`${text}\n${said}\n`, name)], { cover: 'none' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('dots that begin a sentence are the author’s', () => {
    const { blocks } = outline(restReader, 'Dawn\n====\n\n... and then he fell.\n\n    Far down.\n');
    expect(blocks).toEqual(['h1: Dawn', 'paragraph: ... and then he fell.', 'quotation: Far down.']);
  });
});

describe('verse that a text says it is', () => {
  const LINES = ['Down, the river said,', '   and down again.', '', 'The goose is sold.'];
  const VERSE = 'Down, the river said, / +3 and down again. // The goose is sold.';
  const verseIn = (reader: Reader, lines: readonly string[]): readonly string[] =>
    reader.read(lines.join('\n'), 'story').value.blocks.flatMap((block) => {
      if (block.type !== 'verse') return [`${block.type}: ${blockText(block)}`];
      const said = block.stanzas.map((stanza) =>
        stanza.map(({ indent, children }) => `${indent > 0 ? `+${indent} ` : ''}${inlineText(children)}`).join(' / '),
      );
      return [said.join(' // ')];
    });
  const PROSE = 'It had said so to all of them.';
  it.each([
    ['Org’s block', orgReader, ['#+begin_verse', ...LINES, '#+end_verse']],
    ['a passage between fences', asciidocReader, ['[verse]', '____', ...LINES, '____']],
    ['a passage without a fence', asciidocReader, ['[verse]', ...LINES.slice(0, 2)]],
    ['lines behind bars', restReader, LINES.map((line) => `| ${line}`.trimEnd())],
    ['lines behind bars of Pandoc', markdownReader, LINES.map((line) => `| ${line}`.trimEnd())],
    ['a fence with a name', markdownReader, ['```verse', ...LINES, '```']],
  ])('is verse, with its stanzas and indents: %s', (_, reader, lines) => {
    const verse = lines.join().includes('sold') ? VERSE : VERSE.split(' //')[0];
    const found = verseIn(reader, [PROSE, '', PROSE, '', PROSE, '', ...lines, '', PROSE]);
    expect(found.slice(2)).toEqual([`paragraph: ${PROSE}`, verse, `paragraph: ${PROSE}`]);
  });
  it('has who wrote it above', () => {
    const found = verseIn(asciidocReader, ['[verse, Osk Lind]', '____', ...LINES, '____', '', PROSE]);
    expect(found).toEqual(['paragraph: — Osk Lind', VERSE, `paragraph: ${PROSE}`]);
  });
  it('is none in a box with bars at both sides, nor a line with one bar', () => {
    expect(verseIn(markdownReader, ['| HP 4 |', '| MP 2 |', '', PROSE])[0]).not.toMatch(/^\S+ 4 \//);
    expect(verseIn(markdownReader, [PROSE, '', '| said the sign.', '', PROSE])[1]).toBe('paragraph: | said the sign.');
  });
});

describe('Typst', () => {
  const read = outline(
    typstReader,
    [
      '#import "util.typ": rule',
      '#set document(title: "Low Water", author: "Ines Calder")',
      '#let rule = {',
      '  set align(center)',
      '  [#sym.ast.op]',
      '}',
      '= The quay',
      '',
      'The ferry came at dusk, #emph[late] as *ever*.#footnote[Nobody counted.] She had #text(fill: red)[one trunk].',
      '',
      '#rule',
      '',
      '// He never came back, in the first draft.',
      '---Who is there? \\',
      'She did not say.',
      '',
      '+ the trunk',
      '+ the hat',
      '',
      '#pagebreak()',
      '=',
      '',
      'It was number #1 of three, at 3~pm.',
    ].join('\n'),
  );
  it('is read by its headings, commands and notes', () => {
    expect(read.blocks).toEqual([
      'h1: The quay',
      'paragraph: The ferry came at dusk, late as ever.[1] She had one trunk.',
      'scene-break: * * *',
      'paragraph: ---Who is there? She did not say.',
      'list: the trunk the hat',
      'paragraph: It was number #1 of three, at 3\u00A0pm.',
    ]);
    expect(read.notes).toEqual(['Nobody counted.']);
    expect(read.facts).toEqual(['title: Low Water', 'author: Ines Calder']);
    expect(read.hidden.join(' ')).toContain('He never came back, in the first draft.');
  });
});

describe('Fountain', () => {
  const script = [
    'Title:',
    '    _**THE SALT ROAD**_',
    'Credit: written by',
    'Author: Ines Calder, Juan Mota',
    '',
    '===',
    '',
    'INT. FERRY - DUSK #1#',
    '',
    'MARTA looks at the water.',
    'Nobody looks at her.',
    '',
    '            MARTA (O.S.)',
    '        (low)',
    '    - Is this the last one? And if it is, who will ever take us over when the water',
    '    has risen?',
    '',
    'BOATMAN ^',
    '~The last one, oh.',
    '',
    'CUT TO:',
    '',
    'THE INN',
    '',
    '= They find the room.',
    '',
    'A door. [[whose?]] A *lamp*. /* cut this',
    'and this */',
    '',
    'ROOM FOR RENT',
    '',
    '# Part Two',
    '',
    '.LATER',
    '',
    '> THE END <',
  ].join('\n');
  const read = outline(fountainReader, script);

  it('has a title page, scenes, speeches with their lines, cuts and parts', () => {
    expect(read.facts).toEqual(['title: THE SALT ROAD', 'author: Ines Calder', 'author: Juan Mota']);
    expect(read.blocks).toEqual([
      'paragraph: INT. FERRY - DUSK',
      'paragraph: MARTA looks at the water. Nobody looks at her.',
      'paragraph: MARTA (O.S.) (low) - Is this the last one? And if it is, who will ever take us over when the water has risen?',
      'paragraph: BOATMAN The last one, oh.',
      'paragraph: CUT TO:',
      'paragraph: THE INN',
      'paragraph: A door. A lamp.',
      'paragraph: ROOM FOR RENT',
      'h1: Part Two',
      'paragraph: LATER',
      'paragraph: THE END',
    ]);
    const blocks = fountainReader
      .read(script, 'story')
      .value.blocks.flatMap((one) => (one.type === 'paragraph' ? [one] : []));
    expect(blocks.flatMap(({ role, align }, i) => ((role ?? align) ? [`${i} ${role ?? align}`] : []))).toEqual([
      '0 dateline',
      '4 right',
      '5 dateline',
      '8 dateline',
      '9 center',
    ]);
    const breaks = blocks.map(({ children }) => children.filter(({ type }) => type === 'hard-break').length);
    expect(breaks.slice(1, 4)).toEqual([1, 2, 1]);
  });

  it('tells of what stands on a title page for who films it; who wrote it is a fact', () => {
    const page = [
      'Title: Ferry',
      'Credit: written by',
      'Author: Ines Calder',
      'Contact:',
      '    12 Quay Street',
      '    Vigo',
    ];
    const { hidden, facts } = outline(fountainReader, [...page, '', 'A boat.'].join('\n'));
    expect(hidden.map((text) => text.replace(' :', ':'))).toEqual(['Contact:', '12 Quay Street', 'Vigo']);
    expect(facts).toEqual(['title: Ferry', 'author: Ines Calder']);
    const said = ['Title: Ferry', 'Credit: a play in one boat by', 'Author: Ines Calder', '', 'A boat.'].join('\n');
    expect(outline(fountainReader, said).hidden.join(' ')).toContain('a play in one boat');
  });

  it('hides what is for its author alone, and tells of it', () => {
    expect(read.hidden.join(' ')).toContain('whose');
    expect(read.hidden.join(' ')).toContain('cut this');
    expect(read.hidden.join(' ')).toContain('They find the room');
  });

  it('keeps who speaks on a line above the speech where no other mark stands, and takes no speeches for verse', () => {
    const speech = (who: string, words: string) => [who, words, ''];
    const talk = [
      ...speech('MARTA', 'Is this the last one?'),
      ...speech('BOATMAN', 'The last one, yes. It was the first one, too.'),
      ...speech('MARTA', '(low)\nOh.'),
      ...speech('BOATMAN', 'Sit in the middle.'),
      ...speech('MARTA', 'Why there?'),
    ].join('\n');
    const { blocks } = fountainReader.read(talk, 'story').value;
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
    expect(blocks.map((one) => blockText(one, '\n'))[2]).toBe('MARTA\n(low)\nOh.');
    expect(blocks.map((one) => blockText(one)).join(' ')).not.toContain('\\');
  });

  it('loses no word, and plain text that begins with capitals is none', async () => {
    const made = await publish([
      { name: 'script.fountain', format: 'fountain', bytes: new TextEncoder().encode(script) },
    ]);
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.book.value.metadata.authors).toEqual(['Ines Calder', 'Juan Mota']);
    expect(fountainReader.read('NOBODY\nknew: it was late.\n', 'story').value.facts).toEqual([]);
  });
});
