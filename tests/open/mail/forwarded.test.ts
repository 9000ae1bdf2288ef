import { describe, expect, it } from 'vitest';
import { bookOf, single } from './books.ts';
import { mbox, message, prose } from './messages.ts';

const utf8 = 'text/plain; charset=utf-8';
const UTF8 = 'Content-Type: text/plain; charset=utf-8\n';
const ODILE = 'Odile Brun <odile@brun.example>';
const LAST = 'And the goose kept the rope.';
const STORY = `The Rope\n\n${prose(96)}\n\n"Whose is it?" asked the boy.\n\n${LAST}`;
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()))
    .join('\n');

const EN = 'From: Ivo Marsh <ivo@marsh.example>\nDate: 2 August 2012 10:11:00 BST\nTo: Odile\nSubject: The Rope';

describe('a story that is sent on', () => {
  it.each([
    [
      'in English, quoted',
      'Fwd: for the shelf',
      `The only copy.\n\nBegin forwarded message:\n\n${quoted(`${EN}\n\n${STORY}`)}`,
    ],
    ['below drawn lines', 'FW: The Rope', `---------- Forwarded message ---------\n${EN}\n\n\n${STORY}`],
    ['with nothing above it', 'Fwd: The Rope', `Begin forwarded message:\n\n${quoted(`${EN}\n\n${STORY}`)}`],
    [
      'in German',
      'WG: The Rope',
      `Für das Regal.\n\n-----Ursprüngliche Nachricht-----\nVon: Ivo Marsh [mailto:ivo@marsh.example]\nGesendet: Mittwoch, 8. September 2010 11:02\nAn: Odile\nBetreff: The Rope\n\n${STORY}`,
    ],
    [
      'in French, quoted',
      'TR: The Rope',
      `Début du message réexpédié :\n\n${quoted(`De : Ivo Marsh <ivo@marsh.example>\nDate : 2 août 2012 10:11\nÀ : Odile\nObjet : The Rope\n\n${STORY}`)}`,
    ],
    ['twice', 'Fwd: Fwd: The Rope', `Look!\n\n> Begin forwarded message:\n>\n${quoted(quoted(`${EN}\n\n${STORY}`))}`],
  ])('is the book, by who wrote it, and unquoted: %s', async (_, subject, body) => {
    const { story, metadata, errors } = await bookOf(single(utf8, body, subject, ODILE));
    expect(errors).toEqual([]);
    expect(story).toContain(LAST);
    expect(story).toContain('“Whose is it?” asked the boy.');
    expect(story).not.toContain('&gt;');
    expect(metadata).toMatchObject({ title: 'The Rope', authors: ['Ivo Marsh'] });
  });

  const SAID = '<p>The only copy.</p>';
  const TOLD = `<p>${STORY.replaceAll('\n\n', '</p><p>').replace('rope', '<i>rope</i>')}</p>`;
  it.each([
    [
      'of Gmail',
      `<div dir="ltr">The only copy.<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ivo Marsh</b> <span>&lt;<a href="mailto:ivo@marsh.example">ivo@marsh.example</a>&gt;</span><br>Date: Thu, Aug 2, 2012<br>Subject: The Rope<br></div><br><br>${TOLD}</div></div>`,
    ],
    [
      'of Apple',
      `${SAID}<blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>Ivo Marsh &lt;ivo@marsh.example&gt;<br></div><div><b>Subject: </b><b>The Rope</b><br></div><div><b>Date: </b>2 August 2012<br></div><br>${TOLD}</blockquote>`,
    ],
    [
      'of Thunderbird, in German',
      `${SAID}<div class="moz-forward-container">-------- Weitergeleitete Nachricht --------<table><tr><th>Betreff: </th><td>The Rope</td></tr><tr><th>Datum: </th><td>Thu, 2 Aug 2012</td></tr><tr><th>Von: </th><td>Ivo Marsh &lt;ivo@marsh.example&gt;</td></tr></table>${TOLD}</div>`,
    ],
    [
      'of Outlook, which draws no line',
      `${SAID}<p>&nbsp;</p><div><p><b>From:</b> Ivo Marsh &lt;ivo@marsh.example&gt; <br><b>Sent:</b> Thursday, August 2, 2012<br><b>To:</b> Odile<br><b>Subject:</b> The Rope</p></div><p>&nbsp;</p>${TOLD}`,
    ],
  ])('is the book, by who wrote it, as a page %s', async (_, body) => {
    const { story, all, metadata, errors } = await bookOf(
      single('text/html; charset=utf-8', `<html><body>${body}</body></html>`, 'Fwd: The Rope', ODILE),
    );
    expect(errors).toEqual([]);
    expect(story).toContain(LAST);
    expect(all).toContain('The only copy.');
    expect(story).not.toMatch(/@|orwarded|Weitergeleitete|Betreff|Subject/);
    expect(metadata).toMatchObject({ title: 'The Rope', authors: ['Ivo Marsh'] });
  });

  it('is no mail of the story, on a page that was sent on', async () => {
    const mail =
      '<blockquote><p>From: Tom &lt;tom@x.example&gt;<br>Date: 4 March<br>Subject: the goose</p></blockquote>';
    const body = `<p>The rope was wet.</p><p>Then the mail came:</p>${mail}${TOLD}`;
    const { story } = await bookOf(single('text/html; charset=utf-8', body, 'Fwd: The Rope', ODILE));
    expect(story).toContain('Subject: the goose');
  });

  it('keeps who sends it on, what that says, and what stands behind', async () => {
    const body = `The only copy, it seems.\n\nBegin forwarded message:\n\n${quoted(`${EN}\n\n${STORY}`)}\n\nSend it back when it is read.`;
    const { all, errors } = await bookOf(single(utf8, body, 'Fwd: The Rope', ODILE));
    expect(errors).toEqual([]);
    expect(all).toContain('The only copy, it seems.');
    expect(all).toContain('Send it back when it is read.');
  });

  it('is a post of an archive, and an answer that quotes all of it is none', async () => {
    const archive = mbox(
      message('Fwd: The Rope', `Begin forwarded message:\n\n${quoted(`${EN}\n\n${STORY}`)}`, ODILE, UTF8),
      message('Re: The Rope', `Oh, the goose!\n\nOdile wrote:\n${quoted(STORY)}`, 'Bo <bo@x.example>', UTF8),
    );
    const { story, told } = await bookOf(archive, 'm.mbox');
    expect(story.split(LAST)).toHaveLength(2);
    expect(told.join('\n')).toMatch(/left out as a reply/);
  });
});

describe('what a mail quotes', () => {
  it.each([
    [
      'below who wrote it',
      `Here it is again, for those who joined late.\n\nOn Sun, 2 Mar 2008, Ivo Marsh wrote:\n${quoted(STORY)}`,
    ],
    [
      'above the answer',
      `On Sun, 2 Mar 2008, Ivo Marsh <ivo@marsh.example> wrote:\n${quoted(STORY)}\n\nI found it in the shed.`,
    ],
    ['without a word of who wrote it', `${quoted(STORY)}\n\nI found it in the shed. Odile`],
  ])('is the story where it is most of the mail: %s', async (_, body) => {
    const { story, errors } = await bookOf(single(utf8, body, 'Re: The Rope', ODILE));
    expect(errors).toEqual([]);
    expect(story).toContain(LAST);
    expect(story).not.toContain('&gt;');
  });

  it('is left out where the answer is the greater story', async () => {
    const body = `On Sun, 2 Mar 2008, Ivo Marsh <ivo@marsh.example> wrote:\n> Do send the story.\n> We all wait.\n\n${STORY}`;
    const { story } = await bookOf(single(utf8, body, 'Re: The Rope', ODILE));
    expect(story).not.toContain('Do send the story');
    expect(story).toContain(LAST);
  });

  it('stays where it is when it is a mail that somebody in the story sends on', async () => {
    const mail =
      'Begin forwarded message:\n\n> From: Tom <tom@harbour.example>\n> Date: 3 March\n> To: Hanne\n> Subject: boat\n>\n> I have sold it.';
    const body = `${prose(120)}\n\n${mail}\n\nShe sent it on to the sea.`;
    const { story, metadata } = await bookOf(single(utf8, body, 'The Answer', ODILE));
    expect(metadata.authors).toEqual(['Odile Brun']);
    expect(metadata.title).toBe('The Answer');
    const words = [
      'Begin forwarded message:',
      'Tom',
      '3 March',
      'To: Hanne',
      'Subject: boat',
      'I have sold it.',
      'She sent it on',
    ];
    const places = words.map((each) => story.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});
