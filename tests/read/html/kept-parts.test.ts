import { describe, expect, test } from 'vitest';
import { readPage } from './show.ts';

const STORY =
  '<p>The goose had been elected in the spring, and by the summer it had opinions on the harbour wall.</p>'.repeat(6);
const shown = (below: string): string => {
  const { lines } = readPage(`<html><body><article><h1>The Wall</h1>${STORY}${below}</article></body></html>`);
  return lines.join(' ').replace(/\s+/g, ' ');
};

describe('a footer in which the author says something', () => {
  test.each([
    [
      '<footer><p>I wrote this for Ned, who builds them.</p><p>Share: Twitter Facebook</p></footer>',
      'for Ned',
      'Share',
    ],
    [
      '<footer><p>For Ned, who builds walls.</p><p>Share this: <a href="https://x.example">Twitter</a> <a href="https://f.example">Facebook</a></p></footer>',
      'For Ned',
      'Share',
    ],
    ['<footer>Für Ned, der Mauern baut.<br>Teilen: Twitter | Facebook | E-Mail</footer>', 'Für Ned', 'Teilen'],
    ['<footer><p>Pour Ned, qui bâtit.</p><ul><li>Partager</li><li>Imprimer</li></ul></footer>', 'Pour Ned', 'Partager'],
  ])('keeps that, and no control: %s', (footer, stays, goes) => {
    expect(shown(footer)).toContain(stays);
    expect(shown(footer)).not.toContain(goes);
  });

  test.each([
    ['<footer><p>For Ned, who builds walls.</p><p>Share the bread.</p></footer>', 'Share the bread.'],
    [
      '<p>Share: Twitter Facebook</p><p>That was what the sign on the wall had said, and nobody did.</p>',
      'Share: Twitter',
    ],
    ['<ul><li>Print</li><li>Share</li></ul><p>Those were the two words on the wall, and nobody did.</p>', 'Print'],
  ])('and a story keeps words like theirs: %s', (end, stays) => {
    expect(shown(end)).toContain(stays);
  });

  test('a footer of the site alone goes as before', () => {
    const footer =
      '<footer class="post-footer"><p>Posted in <a href="/c">Tales</a> by <a href="/u">Ada</a>. Log in to reply.</p></footer>';
    expect(shown(footer)).not.toContain('Posted in');
  });
});

describe('the foot of the whole page', () => {
  const footed = (foot: string): string => {
    const { lines } = readPage(`<html><body><article><h1>The Wall</h1>${STORY}</article>${foot}</body></html>`);
    return lines.join(' ').replace(/\s+/g, ' ');
  };

  test.each([
    ['<footer>For my mother. <a href="/p">Privacy</a></footer>', 'For my mother.', 'Privacy'],
    [
      '<div id="footer"><p>Für Ned, der Mauern baut.</p><a href="/i">Impressum</a></div>',
      'Für Ned, der Mauern baut.',
      'Impressum',
    ],
    [
      '<footer class="site-footer"><p><em>Para mi abuela.</em></p><p>© 2014 Casa <a href="/c">Contacto</a></p></footer>',
      'Para mi abuela.',
      'Casa',
    ],
  ])('keeps whom the story is for: %s', (foot, stays, goes) => {
    expect(footed(foot)).toContain(stays);
    expect(footed(foot)).not.toContain(goes);
  });

  test.each([
    '<footer>For support, write to us. <a href="/p">Privacy</a></footer>',
    '<footer><a href="/ned">For my account.</a> <a href="/p">Privacy</a></footer>',
    '<nav>For Members. <a href="/p">Log in</a></nav>',
  ])('and nothing that the site says: %s', (foot) => {
    expect(footed(foot)).not.toContain('For');
  });
});

describe('what bears a site’s name and has no control in it', () => {
  test.each([
    ['last of all', '<p class="share">Nobody shared it.</p>'],
    ['amid the story', `<div class="sidebar">Nobody shared it.</div>${STORY}`],
    ['in a frame of its own', `<div class="advertisement"><p>Wanted: a dry goose. Nobody shared it.</p></div>`],
  ])('stays where it is a sentence %s', (_, below) => {
    expect(shown(below)).toContain('Nobody shared it.');
  });

  test.each([
    ['<p class="share">Share: Twitter</p>', 'Twitter'],
    ['<div class="comments">Comments are closed.</div>', 'closed'],
    [`<div class="sidebar">About me. <a href="/me">More</a></div>${STORY}`, 'About me'],
    [`<div class="advertisement">Advertisement</div>${STORY}`, 'Advertisement'],
  ])('goes where it is none, or readers’: %s', (below, goes) => {
    expect(shown(below)).not.toContain(goes);
  });
});

describe('the buttons of a form', () => {
  test('stay where the form is filled in to be read', () => {
    const form = `<form><p>Name: <input value="Halina"></p><p>Lost: <select><option>a coat</option><option selected>a name</option></select></p><p><button>Hand it in</button> <button type="reset">Forget me</button></p></form>${STORY}`;
    expect(shown(form)).toContain('Hand it in');
    expect(shown(form)).toContain('Forget me');
  });
  test('go where a program reads it', () => {
    const form = `<form action="/c"><input name="q" value="Halina"><textarea name="c"></textarea><button>Post it now</button></form>${STORY}`;
    expect(shown(form)).not.toContain('Post it now');
  });
});

test('what is shown on paper only stays between paragraphs of the story', () => {
  const { lines } = readPage(
    `<html><head><style>.print-only{display:none}</style></head><body><article>${STORY}<p class="print-only">It has seen you on paper.</p>${STORY}</article></body></html>`,
  );
  expect(lines.join(' ')).toContain('It has seen you on paper.');
});

describe('a story that is played', () => {
  const passages = (...texts: readonly string[]): string => {
    const { lines } = readPage(
      `<html><body><tw-storydata name="Stairs" hidden>${texts.map((text, i) => `<tw-passagedata pid="${i}" name="p${i}">${text}</tw-passagedata>`).join('\n')}</tw-storydata></body></html>`,
    );
    return lines.join('\n');
  };

  test('has its passages apart, and their paragraphs', () => {
    const read = passages(
      'The cupboard was dark.\n\n[[Keep still]]',
      'Ten years went by.',
      'Three knocks.\n\nThen four.',
    );
    expect(read).toMatch(/The cupboard was dark\.\n[^\n]*Keep still/);
    expect(read).toMatch(/Keep still[^\n]*\n[^\n]*break[^\n]*\n[^\n]*Ten years went by\./);
    expect(read).toMatch(/Three knocks\.\n[^\n]*Then four\./);
  });

  test('one passage has no break above it', () => expect(passages('The cupboard was dark.')).not.toContain('break'));
});

test.each(['xmp', 'listing', 'pre'])('what stands in <%s> keeps its lines', (name) => {
  const { lines } = readPage(`<html><body><p>She read:</p><${name}>OPEN   09\nSHUT   17</${name}></body></html>`);
  expect(lines.join('\n')).toMatch(/OPEN {3}09\s*(?:\n|\/|\\n)\s*SHUT/);
});

describe('a button', () => {
  const buttons = (words: string): string => shown(`<p><button class="choice">${words}</button></p>${STORY}`);
  test.each([
    'You get out.',
    'Press it.',
    'Je sors.',
  ])('stays where it says a sentence with a full stop: %s', (words) => {
    expect(buttons(words)).toContain(words);
  });
  test.each(['Subscribe now', 'Start Racing!', 'Loading...', 'Share'])('goes with the page otherwise: %s', (words) => {
    expect(buttons(words)).not.toContain(words);
  });
});

describe('an answer amid the story', () => {
  const chat = (answer: string): string =>
    shown(
      `<div class="chat"><div class="message"><p>Did you eat? I left it on the stove for you.</p></div><div class="reply"><p>${answer}</p></div></div>${STORY}`,
    );
  test.each(['eaten', 'Grandmother?', 'Not yet'])('stays, however short: %s', (words) => {
    expect(chat(words)).toContain(words);
  });
  test.each(['Reply', 'Add comment'])('is none where it is a control: %s', (words) => {
    expect(chat(words)).not.toContain(words);
  });
});

describe('an element for lists of links', () => {
  test.each([
    ['of stops', '<nav><ol><li>Mill</li><li>Fishmarket</li><li>the one with no name</li></ol></nav>', 'Fishmarket'],
    ['in a line', '<nav class="route">Mill, Fishmarket, Weir</nav>', 'Weir'],
  ])('stays amid the story where it has no link: %s', (_, nav, words) => {
    expect(shown(`${nav}${STORY}`)).toContain(words);
  });
  test.each([
    ['with links', `<nav><a href="/m">Mill</a> <a href="/f">Fishmarket</a></nav>${STORY}`],
    ['at the edge', '<nav><ol><li>Mill</li><li>Fishmarket</li></ol></nav>'],
  ])('goes otherwise: %s', (_, below) => expect(shown(below)).not.toContain('Fishmarket'));
});

describe('remarks with which a story ends', () => {
  const page = (below: string): string =>
    readPage(
      `<html><body><article><h1>The Wall</h1><div class="entry-content">${STORY}<p>Nine people answered.</p><div class="comment"><p><b>Dot:</b> The goose came home. It asked for you.</p></div><div class="comment"><p><b>Ferris:</b> It is not my goose.</p></div></div></article>${below}</body></html>`,
    )
      .lines.join(' ')
      .replace(/\s+/g, ' ');
  test.each([
    '<section id="comments"><h3>Leave a comment</h3><p>You must be logged in to post a comment.</p></section>',
    '<div class="reviews"><p>No reviews yet.</p></div>',
  ])('are the story’s where the page has another place for them: %s', (place) => {
    expect(page(place)).toContain('It asked for you.');
    expect(page(place)).toContain('It is not my goose.');
  });
  test('are readers’ where it has none', () => {
    expect(page('')).not.toContain('It is not my goose.');
  });
});

describe('what is said in an article beside its text', () => {
  const article = (head: string, foot: string): string => {
    const { lines } = readPage(
      `<html><body><header class="site-header"><p>Words on Tuesdays.</p></header><article><header class="entry-header"><h1>The Wall</h1>${head}</header><div class="entry-content">${STORY}</div><footer class="entry-footer">${foot}</footer></article></body></html>`,
    );
    return lines.join(' ').replace(/\s+/g, ' ');
  };
  test.each([
    ['a dedication above it', article('<p class="dedication">For Ned.</p>', ''), 'For Ned.'],
    ['a sentence below it', article('', '<p class="coda">It stands yet.</p>'), 'It stands yet.'],
    ['an epigraph', article('<blockquote><p>Who built it?</p></blockquote>', ''), 'Who built it?'],
  ])('stays where it is a sentence: %s', (_, shownLines, words) => expect(shownLines).toContain(words));
  test.each([
    ['a day', article('<p class="posted">Posted May 4, 2011.</p>', ''), 'Posted May'],
    ['a link', article('', '<p>Filed under <a href="/w">walls</a>.</p>'), 'Filed'],
    ['a byline', article('<p class="who">By Ada Pike.</p>', ''), 'By Ada'],
    ['controls', article('', '<p>Share this story.</p>'), 'Share this'],
    ['the site’s own head', article('', ''), 'Tuesdays'],
  ])('goes where it is none of the author’s: %s', (_, shownLines, words) => expect(shownLines).not.toContain(words));
});

test('an author’s note of Royal Road stays without the frame around it', () => {
  const { lines } = readPage(
    `<html><body><div class="fic-header"><h2>Walls</h2><h3>by <a>Ada</a></h3><h1>Chapter 2</h1></div><div><div class="author-note"><p>Sorry it took so long.</p></div></div><div class="chapter-content">${STORY}</div></body></html>`,
  );
  expect(lines.join(' ')).toContain('Sorry it took so long.');
});

describe('a heading in a part that a page names as its site’s', () => {
  test.each([
    [
      'stays above the words that stay',
      '<div class="comments"><h3>Comments (2)</h3><p><b>mole:</b> Is there a way down? I only meant to look.</p><p><b>warden:</b> There was one at breakfast.</p></div>',
      ['Comments (2)', 'I only meant to look.'],
      [],
    ],
    [
      'stays where the part has another',
      '<div class="reviews"><h4>Reviews</h4><p>Two stars. The goose was elected before we came, and it knew.</p><h4>Print / Share</h4><p>Twitter Facebook</p></div>',
      ['Reviews', 'The goose was elected before we came'],
      ['Print / Share', 'Twitter'],
    ],
  ])('%s', (_, part, stays, goes) => {
    const page = shown(`${part}${STORY}`);
    for (const words of stays) expect(page).toContain(words);
    for (const words of goes) expect(page).not.toContain(words);
  });
});

describe('a notice in the words of a site', () => {
  test.each([
    [
      'that has no button, between paragraphs of the story',
      `${STORY}<div class="gdpr-notice"><p>This wall keeps what you tell it. By leaning here you consent to the goose.</p><p>( Lean ) ( Do not lean )</p></div>${STORY}`,
      ['consent to the goose', '( Lean ) ( Do not lean )'],
      [],
    ],
    [
      'a letter of news that nobody can sign up for',
      `${STORY}<section class="newsletter"><p>The Harbour Letter: the goose has spoken, and all the boats have signed.</p><p>Number nine</p></section>${STORY}`,
      ['the goose has spoken', 'Number nine'],
      [],
    ],
    [
      'goes with its button',
      `${STORY}<div class="gdpr-notice"><p>We keep some files on your device so that pages load faster.</p><button>Fine</button></div>${STORY}`,
      [],
      ['on your device', 'Fine'],
    ],
    [
      'goes where it leads elsewhere',
      `${STORY}<div class="newsletter-signup"><p>A letter from the harbour every Friday, for nothing at all. <a href="/join">Join</a></p></div>${STORY}`,
      [],
      ['every Friday'],
    ],
    [
      'goes where it is a label',
      `${STORY}<div class="ad-banner advertisement">Advertisement</div>${STORY}`,
      [],
      ['Adv'],
    ],
  ])('%s', (_, story, stays, goes) => {
    const page = shown(story);
    for (const words of stays) expect(page).toContain(words);
    for (const words of goes) expect(page).not.toContain(words);
  });

  const beside = (box: string, page = `<article><h1>The Wall</h1><p>Ada Pike</p>${STORY}</article>`) =>
    readPage(`<html lang="en"><head><title>The Wall</title></head><body>${box}${page}</body></html>`);
  test.each([
    [
      '<div id="ask"><p>Our 96 partners would like to keep a file on your device, and to read it.</p><button>Yes</button></div>',
    ],
    [
      '<section class="q"><p>Are you old enough for this page, and for the things in it?</p><form><input type="submit" value="I am"></form></section>',
    ],
  ])('beside a story that the page names goes with its button, and the name below the title is the author’s: %s', (box) => {
    const page = beside(box);
    expect(page.lines.join(' ')).not.toMatch(/partners|old enough/);
    expect(page.lines[0]).toMatch(/^heading: The Wall|^paragraph: Ada Pike/);
  });
  test('is the story’s without one', () => {
    expect(
      beside('<div id="ask"><p>Are you old enough for the goose, reader, and for the wall?</p></div>').lines.join(),
    ).toContain('old enough for the goose');
  });
  test.each([
    ['<div id="cerez">Çerezleri kabul ediyor musunuz, sevgili okur?</div>'],
    ['<div class="evästeet">Tämä sivu käyttää evästeitä, hyväksytkö ne nyt?</div>'],
  ])('of a page without a named story is known by its name: %s', (box) => {
    const page = beside(box, `<h1>The Wall</h1><p>Ada Pike</p>${STORY}`);
    expect(page.lines.join(' ')).not.toContain(box.replace(/<[^>]*>/g, ''));
  });
});

describe('a line below the story that heads what stays', () => {
  const below = (rest: string): string => {
    const { lines } = readPage(
      `<html><body><div class="page"><div class="story-content">${STORY}</div>${rest}</div></body></html>`,
    );
    return lines.join(' ').replace(/\s+/g, ' ');
  };

  test.each([
    [
      '<div class="box"><div class="box-title"><span>💡</span> <span>To talk about</span></div><div class="box-text"><p><b>Questions after reading:</b></p><p>• What would you say to a goose that had been elected, if it asked you for a wall?<br>• Would you have built it for her?</p></div></div>',
      ['To talk about', 'Questions after reading:', 'What would you say'],
    ],
    [
      '<section><h3>Pour finir</h3><p>Et depuis ce jour, l’oie du port dort sur le mur que personne ne voulait lui bâtir.</p></section>',
      ['Pour finir', 'Et depuis ce jour'],
    ],
    [
      '<div class="magic"><p>🌟 Ende 🌟</p><p>Und so bekam die Gans ihre Mauer, und der Hafen hatte wieder seine Ruhe vor ihr.</p></div>',
      ['Ende', 'Und so bekam'],
    ],
  ])('stays with it: %s', (rest, words) => {
    for (const word of words) expect(below(rest)).toContain(word);
  });

  test.each([
    ['<div class="ad"><div>Advertisement</div><div>Ad block (responsive)</div></div>', 'Advertisement'],
    ['<div><h2>More tales</h2><div><a href="/a">The Boat</a> <a href="/b">The Rope</a></div></div>', 'More tales'],
    [
      '<div><p>14 May 2019</p><p>The goose of this page was drawn by a neighbour who has never seen one, as you can tell.</p></div>',
      '14 May',
    ],
    [
      '<div class="sidebar"><h3>About this site</h3><p>We collect tales of geese from all over the coast, and we print them here.</p></div>',
      'About this site',
    ],
  ])('and what heads nothing, or goes, does not: %s', (rest, words) => {
    expect(below(rest)).not.toContain(words);
  });
});
