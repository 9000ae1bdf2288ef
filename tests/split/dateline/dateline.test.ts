import { describe, expect, it } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { datelineLine } from '../../../src/split/dateline-line.ts';
import { cutsIn, readText } from '../scene/manuscript.ts';

const PROSE = 'The tide tables were wrong again, and the inspector had wet socks to prove it.';
const MORE = '“Who signs these?” he asked, and nobody in the long room looked up from the ledgers.';

describe('datelineLine', () => {
  it.each([
    '0640 HOURS',
    'Tuesday, 3 pm',
    'Later That Night',
    '5 yrs earlier',
    'Monday again',
    '7:42 PM EDT',
    'Sometime after midnight',
    '"The following week"',
    '“The pier, 4:15 p.m.”',
    ':: Monday ::',
    'The same evening, 9:15',
    'LONDON, 1942',
    'Late August',
    'Three weeks later',
    '4:05 in the afternoon',
    'First week of October',
    'Stardate 4523.3',
    'Le lendemain matin',
    'Drei Tage später',
    '3 maj 1911',
    'Następnego dnia rano',
    'Tři dny později',
    'Quinta-feira à noite',
    '12 Kasım 1958',
    '函館、一九三四年',
    '昭和九年三月',
    '부산, 1951년 1월',
    '三月二十一日',
    'A fortnight later',
    'Some weeks afterwards',
    'Day 12',
    'Year 3, day 17',
    'Three days on',
    '// Dawn //',
    '{Monday, 3 March}',
    '♦ Monday, 3 March ♦',
    '★ Dawn ★',
    '>> Shortly after midnight',
    'SCENE: the pier, morning',
    'Setting: the mill, at dawn',
    ...['Tre anni dopo', 'Τρία χρόνια αργότερα', 'Три години по-късно', '三年后', '三年後', '삼 년 후'],
    ...['godz. 23.10', 'klo 6.15', '21.30 óra', 'ώρα 10:30', 'às 14h30'],
  ])('%s: a time', (line) => expect(datelineLine(line)?.time).not.toBeNull());
  it.each([
    'Harbour Street',
    'Port Ellery, the customs house',
    'The Old Mill',
    'Room 14',
    'John 3:16',
  ])('%s: a place', (line) => expect(datelineLine(line)).toMatchObject({ time: null, place: true }));
  it.each([
    '"Tomorrow."',
    '“Well—”',
    '"Port Ellery"',
    '“Later,” he said',
    '一九三四年の冬は長かった',
    '他在那里住了三年',
    'He went home.',
    '“Tuesday,” she said.',
    'It was Tuesday',
    'As follows:',
    'Tuesday?',
    'tuesday, 3 pm',
    'My dear Sister,',
    'Title: Nine Bridges',
    'NARRATOR: the pier, morning',
    'by Tamsin Oake',
    'at 3',
  ])('%s: neither', (line) => expect(datelineLine(line)).toBeNull());
});

describe('days that stand apart', () => {
  const [one, two] = ['The inspector had wet socks, and said.', 'Nobody in the long room looked up.'];
  const cuts = (days: readonly string[], gap: number): number =>
    cutsIn(days.map((day) => `${day}\n\n${PROSE}\n\n${MORE}\n\n${one}`).join('\n'.repeat(gap + 1))).length;

  it.each([
    [
      'below a sentence that ends with what was said',
      ['Tuesday, 4th of May', 'Wednesday, 5th of May', 'Sunday, 9th of May'],
    ],
    ['with full stops', ['4th May.', '5th May. Evening.', '9th May.']],
    ['that count up', ['4 May', '5 May', '6 May', '1 June']],
  ])('open scenes %s', (_, days) => expect(cuts(days, 2)).toBe(days.length - 1));

  it('with a full stop, as close as other paragraphs, are told', () => {
    expect(cutsIn([PROSE, '4th May.', MORE, two, '5th May.', PROSE].join('\n\n'))).toEqual([]);
  });
});

describe('which of two times is told', () => {
  const told = (labels: readonly string[]): number =>
    cutsIn(labels.map((label) => `${label}\n\n${PROSE}\n\n${MORE}`).join('\n\n')).length;

  it.each([
    [['THEN', 'NOW', 'THEN']],
    [['[Damals]', '[Heute]', '[Damals]']],
    [['Three years earlier', '~ Now ~', 'Two years earlier']],
    [['Before', 'After', 'Before']],
  ])('%j open scenes', (labels) => expect(told(labels)).toBe(2));
  it.each([[['Now', 'Now', 'Now']], [['Then.', 'Now.', 'Then.']], [['then', 'now', 'then']]])('%j are told', (labels) =>
    expect(told(labels)).toBe(0));
});

describe('findDatelines', () => {
  const groups = (text: string): readonly string[] => {
    const { findings, context } = readText(text);
    return findings.datelines.claims.map((claim) => context.texts.slice(claim.from, claim.to).join(' / '));
  };

  it('takes consecutive lines as one', () =>
    expect(
      groups(`${PROSE}\n\n${MORE}\n\nSkerry Harbour, North Pier\n\nThe Net Loft\n\nTwo years ago.\n\n${PROSE}`),
    ).toEqual(['Skerry Harbour, North Pier / The Net Loft / Two years ago.']));
  it('leaves a list of places and years whole', () => {
    const list = ['Genua, 1903', 'Port Said, 1904', 'Colombo, 1904', 'Hamburg, 1911'].join('\n\n');
    expect(groups(`${PROSE}\n\nThe labels on the trunk said:\n\n${list}\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\n${MORE}\n\nHamburg, 1911\n\n${PROSE}`)).toEqual(['Hamburg, 1911']);
  });
  it('takes lines of one paragraph', () =>
    expect(groups(`PORT ELLERY\n0640 HOURS\n\n${PROSE}`)).toEqual(['PORT ELLERY\n0640 HOURS']));
  it('takes places alone where the file has datelines', () => {
    const text = ['PORT ELLERY\n0640 HOURS', PROSE, 'FISH MARKET\n0715 HOURS', PROSE, 'CUSTOMS HOUSE', PROSE].join(
      '\n\n',
    );
    expect(groups(text)).toHaveLength(3);
  });
  it('takes a line that goes back to another place, without a full stop', () => {
    expect(groups(`${PROSE}\n\nBack at the inn\n\n${PROSE}`)).toEqual(['Back at the inn']);
    expect(groups(`${PROSE}\n\nBack at the inn.\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\nBackward as ever\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\nZurück im Gasthaus\n\n${PROSE}`)).toEqual(['Zurück im Gasthaus']);
  });
  it('takes a time that is counted from something, and “now” beside a place', () => {
    const text = ['Skerry, eight years before the flood', PROSE, 'Skerry, now', PROSE].join('\n\n');
    expect(groups(text)).toHaveLength(2);
  });
  it('takes a place between signs where a scene opens, and no name of somebody', () => {
    const below = (line: string): string => `${PROSE}\n\n${MORE}\n\n* * *\n\n${line}\n\n${PROSE}`;
    for (const line of ['**Deck 9**', '[Skerry, Norway]', '>> Room 14']) expect(groups(below(line))).toEqual([line]);
    expect(groups(below('[Mirka]'))).toEqual([]);
    expect(groups(below('Deck 9'))).toEqual([]);
    expect(groups(`${PROSE}\n\n**Deck 9**\n\n${PROSE}`)).toEqual([]);
  });
  it('takes times that end in full stops where several open scenes so', () => {
    const scenes = (...lines: readonly string[]): string =>
      lines.map((line) => `${MORE}\n\n* * *\n\n${line}\n\n${PROSE}`).join('\n\n');
    expect(groups(scenes('One year later.', 'That evening...'))).toHaveLength(2);
    expect(groups(scenes('Midnight.'))).toEqual([]);
    const apart = (...lines: readonly string[]): string =>
      lines.map((line) => `${MORE}\n\n\n\n${line}\n\n${PROSE}`).join('\n\n');
    expect(groups(apart('Winter 1911...', 'Domenica 3 marzo...'))).toHaveLength(2);
    expect(groups(apart('Midnight.'))).toEqual([]);
    expect(groups(`${MORE}\n\nMidnight.\n\n${PROSE}\n\nThree in the morning.\n\n${PROSE}`)).toEqual([]);
  });
  it('takes no drawn line above it along', () => {
    const below = (drawn: string, line: string): string => `${PROSE}\n\n${MORE}\n\n${drawn}\n\n${line}\n\n${PROSE}`;
    for (const drawn of ['<3 <3 <3', 'X', '8888'])
      expect(groups(below(drawn, '[That evening]'))).toEqual(['[That evening]']);
    expect(groups(below('Oslo', '[That evening]'))).toEqual(['Oslo / [That evening]']);
  });
  it('leaves the head of a message', () => {
    const head = 'From: mirka@example.org\n\nSubject: the boat\n\nDate: 14 January';
    expect(groups(`${PROSE}\n\n${head}\n\n${PROSE}`)).toEqual([]);
  });
  it('begins a scene, once', () =>
    expect(cutsIn(`${PROSE}\n\n${MORE}\n\nHarbour Street\n\nTuesday, 3 pm\n\n${PROSE}`)).toEqual(['Harbour Stre']));
  it('leaves short sentences, signs and the dates of letters', () => {
    expect(groups(`${PROSE}\n\nMidnight.\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\nThe sign said:\n\nMonday, 3 pm\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\nBristol, March 1\n\nDear Livesey,\n\n${PROSE}`)).toEqual([]);
    expect(groups(`${PROSE}\n\nHarbour Street\n\n${PROSE}`)).toEqual([]);
  });
});

describe('lines of a file that types its datelines in one way', () => {
  const groups = (text: string): readonly string[] => {
    const { findings, context } = readText(text);
    return findings.datelines.claims.map((claim) => context.texts.slice(claim.from, claim.to).join(' / '));
  };
  const scene = Array.from({ length: 5 }, () => `${PROSE}\n\n${MORE}`).join('\n\n');

  it.each([
    ['{Tuesday, 3 pm}', '{Low water, 1911}', '{The long room}'],
    ['<<Dawn>>', '<<Two hours later>>', '<<Skerry>>'],
    ['// 4 March //', '// 6 March //', '// The net loft //'],
  ])('%s, %s: what stands between the same signs is one, too: %s', (one, two, place) => {
    const parts = [one, two, place].map((line, i) => `# Chapter ${i + 1}\n\n${line}\n\n${scene}`);
    expect(groups(parts.join('\n\n\n'))).toEqual([one, two, place]);
  });

  it('and what stands between signs where nothing else does is none', () =>
    expect(groups(`# Chapter 1\n\n{The long room}\n\n${scene}`)).toEqual([]));

  it('a day that trails off is a dateline', () =>
    expect(groups(`# Chapter 1\n\nMarch 3rd, 1994, 10:15…\n\n${scene}`)).toEqual(['March 3rd, 1994, 10:15…']));
});

it('lines that each say a place and an hour are a timetable, and who signs a letter stands above no date', () => {
  const groups = (text: string): readonly unknown[] => readText(text).findings.datelines.claims;
  const times = 'Depot, 9.04\nFish market, 9.11\nSea, late\nDepot, never';
  expect(groups(`${PROSE}\n\n${times}\n\n${MORE}`)).toEqual([]);
  expect(groups(`${PROSE}\n\nMarch 3rd, 1994\n10:15 pm\n\n${MORE}`)).toHaveLength(1);
});

describe('lines that open the scenes of a screenplay', () => {
  const script = (...slugs: readonly string[]): string =>
    slugs.map((slug) => `${slug}\n\n${PROSE}\n\n${MORE}`).join('\n\n');
  const found = (text: string): number => readText(text).findings.datelines.claims.length;

  it.each([
    [['INT. LEDGER ROOM - NIGHT', 'EXT. QUAY - CONTINUOUS', 'INT. LEDGER ROOM']],
    [['12 INT. LEDGER ROOM', '12A EXT. QUAY', '13 INT/EXT. BOAT - DAWN']],
    [['INNEN. KONTOR - NACHT', 'AUSSEN. KAI - TAG']],
  ])('are datelines, all of them: %j', (slugs) => {
    expect(found(script(...slugs))).toBe(slugs.length);
    // What is said of the film above the first is no place.
    const opened = readText(`AUFBLENDE.\n\n${script(...slugs)}`).findings.datelines.claims;
    expect(opened.map(({ from }) => from)).toEqual(slugs.map((_, k) => 1 + k * 3));
  });

  it.each([
    [['INTERIORS', 'EXTRA']],
    [['Int. rates rose', 'Ext. 12 was engaged']],
  ])('are none in other words: %j', (slugs) => {
    expect(found(script(...slugs))).toBe(0);
  });
});

describe('headings as small as a page has them', () => {
  const page = (level: number, lines: readonly string[]): string =>
    `<html><body><h2>Chapter 1</h2>${lines.map((line) => `<h${level}>${line}</h${level}>\n<p>${PROSE}</p>\n<p>${MORE}</p>\n<p>${PROSE}</p>`).join('\n')}</body></html>`;
  const roles = async (level: number, lines: readonly string[]): Promise<readonly string[]> => {
    const bytes = new TextEncoder().encode(page(level, lines));
    const { sources } = await publish([{ name: 'pier.html', format: 'html', bytes }]);
    return sources.flatMap(({ division }) =>
      division.value.parts.flatMap(({ heading, blocks }) => [
        ...(heading === null ? [] : ['heading']),
        ...blocks.flatMap((block) => ('role' in block && block.role ? [block.role] : [])),
      ]),
    );
  };

  it('are lines of place and time where all of them say so', async () => {
    expect(await roles(6, ['[Three weeks later]', '[The pier, 4:15 pm]'])).toEqual(['heading', 'dateline', 'dateline']);
  });

  it('stay headings where one says something else', async () => {
    expect(await roles(6, ['Three weeks later', 'What the inspector was told'])).not.toContain('dateline');
  });
});

describe('clock times one below the other', () => {
  const text = (...lines: readonly string[]): string => [PROSE, MORE, PROSE, ...lines, MORE, PROSE].join('\n\n');
  it('are counted down, and open no scene', () => {
    for (const lines of [
      ['12:52.', '12:51.', '12:50.'],
      ['09:10', '09:09'],
      ['*3:00*', '*2:59*'],
    ])
      expect(cutsIn(text(...lines))).toEqual([]);
  });
  it('open one alone, or with a day', () => {
    expect(cutsIn(text('12:52'))).toEqual(['12:52']);
    expect(cutsIn(text('June 5, 2031', '12:52'))).toHaveLength(1);
  });
});

it('a line of pictures without words is no place', async () => {
  const text = `# A\n\n<figure>\n<img src="a.gif">\n<img src="b.gif">\n</figure>\n\n${PROSE}\n\n${MORE}\n`;
  const { publication } = await publish([sourceFromText(text, 'a.md')]);
  const pages = publication.value.resources.map(({ content }) => String(content)).join('\n');
  expect(pages).not.toContain('class="dateline"');
  expect(pages).not.toMatch(/<p[^>]*>\s*<\/p>/);
});
