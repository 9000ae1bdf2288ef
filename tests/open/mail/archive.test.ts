import { describe, expect, it } from 'vitest';
import { foldFacts } from '../../../src/facts/index.ts';
import { publish } from '../../../src/pipeline.ts';
import { latin, mbox, message, open, prose } from './messages.ts';

const one = message('Salt Road (1/2)', prose(200));
const two = message('Salt Road (2/2)', prose(200, 5));

describe('an archive of messages', () => {
  it('gives a source for each part, named after its place, title and part', async () => {
    const { names, texts, ids } = await open('tales.mbox', mbox(one, two));
    expect(names).toEqual(['tales.mbox/1 Salt Road [1-2]', 'tales.mbox/2 Salt Road [2-2]']);
    expect(texts[0]).toContain('Subject: Salt Road (1/2)\nDate: Sat, 1 Mar 1997 10:00:00 GMT\n\nFerry');
    expect(ids).toEqual([]);
  });

  it('names the messages of one story by the days on which they were sent, where they count no parts', async () => {
    const sent = (subject: string, day: number): string =>
      message(subject, prose(200, day)).replace('Sat, 1 Mar 1997', `${day} Mar 1997`);
    const openings = async (...messages: readonly string[]): Promise<readonly string[]> => {
      const { sources, names } = await open('tales.mbox', mbox(...messages));
      const texts = sources.map(({ bytes }) => new TextDecoder().decode(bytes));
      return names.map((name, i) => `${name}: ${/Date: (\d+)/.exec(texts[i] ?? '')?.[1]}`).toSorted();
    };
    expect(await openings(sent('Salt Road', 5), sent('Salt Road', 2), sent('Salt Road', 9))).toEqual([
      'tales.mbox/1 Salt Road: 2',
      'tales.mbox/2 Salt Road: 5',
      'tales.mbox/3 Salt Road: 9',
    ]);
    // Parts that are counted, other stories and messages of one hour stay as they stand.
    expect(await openings(sent('Salt Road (1/2)', 5), sent('Salt Road (2/2)', 2))).toEqual([
      'tales.mbox/1 Salt Road [1-2]: 5',
      'tales.mbox/2 Salt Road [2-2]: 2',
    ]);
    expect(await openings(sent('Salt Road', 5), sent('Ash Lane', 2))).toEqual([
      'tales.mbox/1 Salt Road: 5',
      'tales.mbox/2 Ash Lane: 2',
    ]);
  });

  it('knows the line of the archive for every line of a source', async () => {
    const { sources, texts } = await open('tales.mbox', mbox(one, two));
    const archive = mbox(one, two).split('\n');
    const lines = (texts[1] ?? '').split('\n');
    for (const [i, text] of lines.entries()) {
      const run = sources[1]?.documents?.findLast((each) => each.line <= i + 1);
      expect(run?.name).toBe('tales.mbox');
      if (text !== '') expect(archive[(run?.from ?? 1) + (i + 1 - (run?.line ?? 1)) - 1]).toBe(text);
    }
  });

  it('takes off the mark before "From ", and is not fooled by a line of prose that lacks it', async () => {
    const body = `${prose(150)}\n\n>From the window she saw it.\n\nFrom the first day on it rained.\nNote: it rained.\n`;
    const { texts } = await open('a.mbox', mbox(message('Rain', body), two));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('\nFrom the window she saw it.\n\nFrom the first day on it rained.\n');
  });

  it('believes a stated length when a line in the body looks like a new message', async () => {
    const body = `${prose(150)}\n\nFrom bo@x.example Sat Mar  1 10:00:00 1997\nSubject: a letter in the story\n\n${prose(30)}\n`;
    const stated = `From: Mara\nSubject: Letters\nContent-Length: ${body.length}\n\n${body}`;
    const { texts } = await open('a.mbox', mbox(stated, two));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('Subject: a letter in the story');
  });

  it.each([
    ['messages one after the other', `${one}\n\n${two}`, 'a.nws'],
    ['the same with CRLF', `${one}\n\n${two}`.replaceAll('\n', '\r\n'), 'a.nws'],
    ['an mbox with CRLF', mbox(one, two).replaceAll('\n', '\r\n'), 'a.mbox'],
    ['an rnews batch', [one, two].map((text) => `#! rnews ${text.length}\n${text}`).join(''), 'a.rnews'],
    ['MMDF', [one, two].map((text) => `\u0001\u0001\u0001\u0001\n${text}\u0001\u0001\u0001\u0001\n`).join(''), 'a.mbx'],
    [
      'Netscape mail',
      [one, two].map((text) => `From - Sat Mar 01 10:00:00 1997\nX-Mozilla-Status: 0001\n${text}\n`).join(''),
      'a.mbx',
    ],
  ])('opens %s', async (_, text, name) => {
    const { texts } = await open(name, text);
    expect(texts).toHaveLength(2);
    expect(texts[1]?.trim().endsWith(prose(200, 5).slice(-30))).toBe(true);
  });

  it('opens a digest, whose messages are parts of one', async () => {
    const part = (text: string): string => `--d\n\n${text}\n`;
    const text = `From: list@x.example\nSubject: Digest\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=d\n\n${part(one)}${part(two)}--d--\n`;
    expect((await open('d.eml', text)).names).toEqual(['d.eml/1 Salt Road [1-2]', 'd.eml/2 Salt Road [2-2]']);
  });

  it('says when there is no message in it', async () => {
    expect((await open('a.mbox', '\n\n')).ids).toEqual(['no-text']);
    expect((await open('a.mbox', latin('\u0000\u0001\u0002'))).texts).toHaveLength(0);
  });
});

describe('what is no story in an archive', () => {
  const reply = message(
    'Re: Salt Road (1/2)',
    `Mara wrote:\n${prose(60).replace(/^/gm, '> ')}\n\nLoved it!`,
    'Bo <bo@x.example>',
  );

  it('is left out by name: replies, notices, talk', async () => {
    const admin = message('ADMIN: rules of the list', prose(100, 3));
    const notice = message('moving house', 'Back on Monday.');
    const archive = mbox(one, reply, two, admin, notice);
    const line = archive.slice(0, archive.indexOf('From: Bo')).split('\n').length;
    const { names, diagnostics } = await open('a.mbox', archive);
    expect(names).toHaveLength(2);
    const said = diagnostics.map((d) => d.reason).join('\n');
    expect(said).toContain(`1 message was left out as a reply: line ${line} “Re: Salt Road (1/2)”`);
    expect(said).toContain('“ADMIN: rules of the list”');
    expect(said).toContain('“moving house”');
    expect(said).toContain('“moving house”, which says “Back on Monday.”');
  });

  it('is told by its first words where somebody says a sentence in it', async () => {
    const said = 'I never liked the salt. She was right to leave it by the road.';
    const answer = message('Re: Salt Road (1/2)', `Mara wrote:\n> Salt?\n\n${said}`, 'Bo <bo@x.example>');
    const { diagnostics } = await open('a.mbox', mbox(one, answer, two));
    expect(diagnostics.map((d) => d.reason).join('\n')).toMatch(
      /“Re: Salt Road \(1\/2\)” \(14 words\), which begins “.*I never liked/,
    );
  });

  it('does not take a part for a reply when its author posted it as one', async () => {
    const next = message('Re: Salt Road (2/2)', prose(300, 5));
    expect((await open('a.mbox', mbox(one, next))).names).toHaveLength(2);
  });

  describe('of somebody else with the next part’s number', () => {
    const [ada, bo] = ['Ada Reed <ada@x.example>', 'Bo Lund <bo@x.example>'];
    const round = (answer: string, ...more: readonly string[]): string =>
      mbox(message('Round robin: Salt (1/3)', prose(120)), ...more, message('Re: Round robin: Salt (2/3)', answer, bo));

    it.each([
      ['in English', prose(90, 5)],
      ['where the story writes', `She wrote to him at noon.\n${prose(120, 5)}`],
      [
        'in German',
        'Der Hund kam nicht zurück. Niemand in der Mühle sprach davon.\nAm Abend ging das Licht aus, und Ilse lachte darüber.',
      ],
    ])('is the part when it is prose and nobody posted that part: %s', async (_, part) => {
      expect((await open('a.mbox', round(part))).names).toHaveLength(2);
    });

    it.each<[string, string, readonly string[]]>([
      ['what is said of a part that is there', prose(90, 5), [message('Round robin: Salt (2/3)', prose(120, 3), ada)]],
      ['what quotes it', `> The rope held.\n> And the water.\n\n${prose(60, 5)}`, []],
      [
        'talk',
        'I loved this chapter so much. The ending of part one made me cry for days. Please write more of it soon, all of you.',
        [],
      ],
      [
        'thanks',
        'Thank you for this part of it. I read it on the train this morning. Everybody looked at me and at the phone.',
        [],
      ],
    ])('is a reply where it is %s', async (_, answer, more) => {
      const { names, diagnostics } = await open('a.mbox', round(answer, ...more));
      expect(names).toHaveLength(1 + more.length);
      expect(diagnostics.map(({ reason }) => reason).join('\n')).toContain('left out as a reply');
    });
  });

  it('keeps a reply that is all there is', async () => {
    expect((await open('a.eml', reply)).texts[0]).toContain('Loved it!');
  });

  it('reads a header posted as part 0 as facts of the first part', async () => {
    const zero = message(
      'Salt Road (0/2)',
      'Title: Salt Road\nRating: PG\nWarnings: rain\nSummary: Two walk.\n\nThanks to Bo for the boat.',
    );
    const { names, sources, diagnostics } = await open('a.mbox', mbox(zero, two, one));
    expect(names).toEqual(['a.mbox/2 Salt Road [2-2]', 'a.mbox/3 Salt Road [1-2]']);
    const declared = foldFacts(sources[1]?.stated ?? [], 'a.mbox').metadata;
    expect(declared).toMatchObject({ title: 'Salt Road', part: null, warnings: [{ text: 'rain' }] });
    expect(declared.fields.find((field) => field.key === 'notes')?.values).toEqual(['Thanks to Bo for the boat.']);
    expect(diagnostics[0]?.reason).toContain('the header of a story, posted apart');
  });
});

describe('the chapters of a serial in an archive', () => {
  /** The names of the chapters of a book made of posts with these subjects; every post states the title in its text, too. */
  const chaptersOf = async (subjects: readonly string[], head = ''): Promise<readonly (string | null)[]> => {
    const posts = subjects.map((subject, i) => message(subject, `${head}${prose(60, i + 2)}`));
    const bytes = new TextEncoder().encode(mbox(...posts));
    const { book } = await publish([{ name: 'tales.mbox', format: 'mail', bytes }], { cover: 'none' });
    expect(book.value.metadata.title).toBe('Salt Road');
    return book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name);
  };

  it.each([
    [['[Tales] NEW: Salt Road (1/2)', '[Tales] NEW: Salt Road (2/2)']],
    [['Salt Road 1/3', 'Salt Road 2/3 - sorry, sent out of order!!']],
    [['Salt Road [1/3] (PG)', 'Salt Road (2/3) (resent)']],
    [['Salt Road part 1 of 3', 'Salt Road, Part 2 of 3']],
    [['Salt Road (1/?)', 'Salt Road (2/?)']],
    [['Salt Road - Chapter 1', 'Salt Road - Chapter 2']],
  ])('are counted by the part marks of the subjects %j', async (subjects) => {
    for (const head of ['', 'Title: Salt Road\n\n'])
      for (const [i, name] of (await chaptersOf(subjects, head)).entries())
        expect(name).toMatch(new RegExp(`^(?:Part|Chapter) ${i + 1}$`));
  });

  it('go by the name that a subject gives its part, before or behind the mark', async () => {
    const named = ['The Barge', 'The Well'];
    for (const head of ['', 'Title: Salt Road\n\n']) {
      expect(await chaptersOf(['Salt Road - The Barge (1/6)', 'Salt Road - The Well (2/6)'], head)).toEqual(named);
      expect(await chaptersOf(['Salt Road 1/6: The Barge', 'Salt Road (2/6) - The Well'], head)).toEqual(named);
    }
  });
});

describe('an mbox whose first mark is torn', () => {
  const [one, two] = [1, 2].map((n) => message(`Salt Road (${n}/2)`, prose(120, n))) as [string, string];
  const whole = mbox(one, two);
  it.each([
    ['without its first letters', whole.slice(3)],
    ['without its first word', whole.slice(5)],
    ['without its first line', whole.slice(whole.indexOf('\n') + 1)],
    ['behind a sign of its encoding', `\u00ef\u00bb\u00bf${whole}`],
    ['quoted', `>${whole}`],
  ])('is cut into its messages, and no mark is left in them: %s', async (_, archive) => {
    const { names, texts } = await open('tales.mbox', archive);
    expect(names).toHaveLength(2);
    expect(texts.join('\n')).not.toMatch(/From \S|@\S+ \w{3} \w{3}/);
  });

  it('and what is no rest of a mark stays', async () => {
    const { texts } = await open('tales.mbox', `The boats of my mother\n${whole.slice(whole.indexOf('\n') + 1)}`);
    expect(texts.join('\n')).toContain('The boats of my mother');
  });
});
