import { describe, expect, it } from 'vitest';
import { bookOf, part, parted, single } from './books.ts';
import { latin, prose } from './messages.ts';

const utf8 = 'text/plain; charset=utf-8';

/** Whether words stand in a text one after the other. */
const inOrder = (text: string, ...words: readonly string[]): boolean =>
  words.every((word, i) => text.indexOf(word) > (i === 0 ? -1 : text.indexOf(words[i - 1] as string)));

describe('messages in a message', () => {
  it('are kept at every level, with what was written round them', async () => {
    const story = single(utf8, prose(240), 'The Rope');
    const second = parted(
      'mixed',
      [part(utf8, 'Sent on by Odile: do read it slowly.'), part('message/rfc822', story)],
      'Fwd: The Rope',
      'Odile <o@o.example>',
    );
    const third = parted(
      'mixed',
      [part(utf8, 'Y esto va para Nuño, con cariño.'), part('message/rfc822', second)],
      'Fwd: Fwd: The Rope',
    );
    const { all, metadata, errors } = await bookOf(third);
    expect(errors).toEqual([]);
    expect(inOrder(all, 'Y esto va para Nuño', 'do read it slowly', 'ferry rope')).toBe(true);
    expect(metadata).toMatchObject({ title: 'The Rope', authors: ['Ivo Marsh'] });
  });

  it('stand where they are between two texts of some length', async () => {
    const inner = single(utf8, `Only a question came of it. ${prose(100, 3)}`, 'Question');
    const text = parted('mixed', [
      part(utf8, `At first light. ${prose(120)}`),
      part('message/rfc822', inner),
      part(utf8, `At nightfall. ${prose(120, 5)}`),
    ]);
    const { all, errors } = await bookOf(text);
    expect(errors).toEqual([]);
    expect(inOrder(all, 'At first light', 'Only a question', 'At nightfall')).toBe(true);
  });

  it('are opened out of base64, and few words behind them stay behind', async () => {
    const inner = single(utf8, `Über den Fluß. ${prose(150)}`, 'Die Fähre');
    const sent = Buffer.from(inner).toString('base64').replace(/.{76}/g, '$&\n');
    const text = parted('mixed', [
      part('message/rfc822', sent, 'Content-Transfer-Encoding: base64\n'),
      part(utf8, 'So weit das Manuskript, den Rest bringt Jonas.'),
    ]);
    const { all, errors } = await bookOf(text);
    expect(errors).toEqual([]);
    expect(inOrder(all, 'Über den Fluß', 'ferry rope', 'den Rest bringt Jonas')).toBe(true);
  });

  it('of a digest are posts as before, and replies in an archive are still left out by name', async () => {
    const digest = parted('digest', [
      `\n${single(utf8, prose(120), 'One')}`,
      `\n${single(utf8, prose(120, 3), 'Two')}`,
    ]);
    expect((await bookOf(digest)).errors).toEqual([]);
  });
});

describe('a body of a type that tells nothing', () => {
  it.each([
    'application/octet-stream',
    'text/x-story',
    'text/x-unknown-7',
    'application/x-note',
    'message/partial; id="q@x"; number=2; total=3',
  ])('is read as text: %s', async (type) => {
    const { story, errors, metadata } = await bookOf(single(type, `The shop was shut. ${prose(90)}`));
    expect(errors).toEqual([]);
    expect(story).toContain('The shop was shut');
    expect(metadata.title).toBe('Salt');
  });

  it('is read with the header inside the first piece of a message that was cut', async () => {
    const inner = single(utf8, `The shop was shut. ${prose(90)}`, 'The Whole Tale', 'Rosa Lind <r@l.example>');
    const { story, metadata } = await bookOf(
      single('message/partial; id="q@x"; number=1; total=2', inner, 'The Whole Tale (1/2)'),
    );
    expect(story).toContain('The shop was shut');
    expect(story).not.toContain('Content-Type');
    expect(metadata).toMatchObject({ title: 'The Whole Tale', authors: ['Rosa Lind'] });
  });

  it('is read when it bears the name of a text, and refused by name when it is a picture', async () => {
    const named = single(
      'text/plain; name="salt.txt"',
      `The shop was shut. ${prose(90)}`,
      'Salt',
      'Ivo Marsh <i@m.example>',
    );
    expect((await bookOf(named)).metadata).toMatchObject({ title: 'Salt', authors: ['Ivo Marsh'] });
    const picture = single('application/octet-stream; name="a.png"', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR');
    const { errors, told } = await bookOf(latin(picture));
    expect(errors).not.toEqual([]);
    expect(told.join('\n')).toContain('a.png');
  });
});

describe('a stated encoding', () => {
  const words = 'Ottilie went to the café; Łódź was far. Привет, сказала она. ';
  it.each([
    'us-ascii',
    'iso-8859-1',
    'windows-1252',
    'iso-8859-2',
    'koi8-r',
    'x-unknown',
  ])('is not believed where the bytes are UTF-8: %s', async (charset) => {
    const { story, errors } = await bookOf(single(`text/plain; charset=${charset}`, `${words}${prose(60)}`));
    expect(errors).toEqual([]);
    expect(story).toContain('café; Łódź was far. Привет');
  });

  it('is believed where the bytes are in it, however few', async () => {
    const one = latin(single('text/plain; charset=iso-8859-1', `The caf\u00e9. ${prose(60)}`));
    expect((await bookOf(one)).story).toContain('The café');
    const two = latin(single('text/plain; charset=gb2312', `\u00c4\u00a3 ${prose(60)}`));
    expect((await bookOf(two)).story).toContain('模');
    const three = latin(single('text/plain; charset=utf-8', `The caf\u00e9. ${prose(60)}`));
    expect((await bookOf(three)).story).toContain('The café');
  });
});

describe('of several forms of one message', () => {
  const text = `The goose came in. ${prose(100)}`;
  const once = (story: string): number => story.split('The goose came in').length - 1;

  it('one is read: plain text, and not the enriched one', async () => {
    const { story } = await bookOf(
      parted('alternative', [part(utf8, text), part('text/enriched', `<bold>Salt</bold>\n\n${text}`)]),
    );
    expect(once(story)).toBe(1);
    expect(story).not.toContain('bold');
  });

  it('Markdown is read for its emphasis', async () => {
    const marked = `# Salt\n\n${text.replace('goose', '*goose*')}\n\n- a list\n- of two`;
    const { markup } = await bookOf(
      parted('alternative', [part(utf8, text), part('text/markdown; charset=utf-8', marked)]),
    );
    expect(markup).toContain('<em>goose</em>');
    expect(once(markup.replaceAll(/<\/?em>/g, ''))).toBe(1);
  });

  it('the page is read where the plain text ends early', async () => {
    const long = prose(300)
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('\n');
    const page = part('text/html; charset=utf-8', `<p>The goose came in.</p>${long}<p>She was the last.</p>`);
    const { story } = await bookOf(parted('alternative', [part(utf8, `${text}\n[read on in the other part]`), page]));
    expect(story).toContain('She was the last');
    expect(once(story)).toBe(1);
  });

  it('is one where nothing says that they are forms, and two texts are two', async () => {
    const page = part('text/html; charset=utf-8', `<p><b>Salt</b></p><p>${text}</p>`);
    expect(once((await bookOf(parted('mixed', [part(utf8, text), page]))).story)).toBe(1);
    const other = part('text/html; charset=utf-8', `<p>The gander left. ${prose(100, 5)}</p>`);
    const { story } = await bookOf(parted('mixed', [part(utf8, text), other]));
    expect(inOrder(story, 'The goose came in', 'The gander left')).toBe(true);
  });

  it('enriched text alone is read with its emphasis, without its commands', async () => {
    const body = `<fontfamily><param>Courier</param>She sang <italic>very</italic> low, 1 << 2 & so on.\n${prose(60)}</fontfamily>\n\n<bold>Then</bold> she went.`;
    const { markup, story, errors } = await bookOf(single('text/enriched; charset=us-ascii', body));
    expect(errors).toEqual([]);
    expect(markup).toContain('<em>very</em>');
    expect(story).toMatch(/low, 1 &lt; 2 &amp; so on/);
    expect(story).not.toMatch(/Courier|fontfamily/);
    expect(markup).toMatch(/<p><strong>Then/);
  });
});
