import { describe, expect, it } from 'vitest';
import { blockText, headingWords } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const PROSE = [
  'The lock keeper had counted the barges since dawn, and there was one too many on the water by the time the mill bell rang for noon over the roofs.',
  'Nobody in the village could say whose it was, or who had painted the name out with tar, though half of them had stood on the bank when it came down.',
  'She walked along the towpath as far as the bridge and looked at the ropes, which were new, and at the lamp, which somebody had lit in the middle of the day.',
  'Behind the curtain of the little cabin a kettle was singing to itself, and a chair stood ready at the table as if a guest were late and would be scolded for it.',
];
/** Prose that is another in each part. */
const story = (n: number): string =>
  PROSE.map(
    (_, i) => `${PROSE[(i + n) % PROSE.length]} It was the ${['red', 'blue', 'green', 'white', 'black'][n % 5]} one.`,
  ).join('\n\n');

/** What became of the files of a folder: headings, and every short line that is no prose, or stands in it. */
async function read(parts: readonly string[]): Promise<readonly string[]> {
  const sources = parts.map((text, i) => sourceFromText(text, `barge-${i + 1}.txt`));
  const { sources: divided, diagnostics } = await publish(sources);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return divided.flatMap(({ division: { value } }) =>
    value.parts.flatMap(({ heading, blocks }) => [
      ...(heading ? [`# ${headingWords(heading).trim()}`] : []),
      ...blocks.flatMap((block) => {
        const text = blockText(block);
        if (block.type === 'note') return [`${block.position}: ${text}`];
        return text.length > 90 || block.type !== 'paragraph' ? [] : [`${block.role ?? 'prose'}: ${text}`];
      }),
    ]),
  );
}

const four = (make: (n: number, prose: string) => string): readonly string[] =>
  [1, 2, 3, 4].map((n) => make(n, story(n)));
const DAYS = ['', 'Jun 21', 'Jun 25', 'Jun 29', 'Jul 3'];
const SAID = ['', 'The heron left.', 'Two spoons were lost.', 'The miller lied.', 'Somebody lit the lamp.'];

describe('what stands at the same place of every file', () => {
  it('counts its parts in a form that nobody knows', async () => {
    const found = await read(
      four((n, prose) => `:: Mooring ${n}! // ${['', 'Tar', 'Rope', 'Salt', 'Oar'][n]} ..\n\n${prose}`),
    );
    expect(found).toEqual(['# Mooring 1 Tar', '# Mooring 2 Rope', '# Mooring 3 Salt', '# Mooring 4 Oar']);
  });

  it('counts them behind the title', async () => {
    const found = await read(
      four((n, prose) => `“${['', 'Tar', 'Rope', 'Salt', 'Oar'][n]}” -| |- Mooring ${n}\n\n${prose}`),
    );
    expect(found).toEqual(['# Mooring 1 “Tar”', '# Mooring 2 “Rope”', '# Mooring 3 “Salt”', '# Mooring 4 “Oar”']);
  });

  it('says when each was sent, what came before it, and how long it is', async () => {
    const found = await read(
      four(
        (n, prose) =>
          `Chapter ${n}\n\n(sent round ${DAYS[n]}, 2004)\n\nWhere we were: ${SAID[n]}\n\nStretch of it: ${[0, 812, 640, 933, 701][n]} lines\n\n${prose}`,
      ),
    );
    expect(found.filter((line) => !line.startsWith('#'))).toEqual(
      [1, 2, 3, 4].flatMap((n) => [
        `before: (sent round ${DAYS[n]}, 2004)`,
        `before: Where we were: ${SAID[n]}`,
        `before: Stretch of it: ${[0, 812, 640, 933, 701][n]} lines`,
      ]),
    );
  });

  it('leads to the parts beside it, and is a line of the site', async () => {
    const found = await read(
      four(
        (n, prose) =>
          `Chapter ${n}\n\n${prose}\n\nUp to part ${n - 1} / down to part ${n + 1}\n\nSign the log | Read the log`,
      ),
    );
    expect(found.filter((line) => !line.startsWith('#'))).toEqual(
      [1, 2, 3, 4].flatMap((n) => [
        `after: Up to part ${n - 1} / down to part ${n + 1}`,
        'after: Sign the log | Read the log',
      ]),
    );
  });

  it('ends each part but the last in words of its own', async () => {
    const found = await read(
      four((n, prose) => `Chapter ${n}\n\n${prose}\n\n${n < 4 ? '=~ Mind the locks ~=' : '=~ Tied up for good ~='}`),
    );
    expect(found.filter((line) => !line.startsWith('#'))).toEqual([
      ...[1, 2, 3].map(() => 'continued: =~ Mind the locks ~='),
      'prose: =~ Tied up for good ~=',
    ]);
  });

  it('says who tells', async () => {
    const tellers = ['', 'Marta', 'Joren', 'Marta', 'Joren'];
    const found = await read(
      four(
        (n, prose) => `Chapter ${n}: ${['', 'Tar', 'Rope', 'Salt', 'Oar'][n]}\n\n${tellers[n]} has the pen\n\n${prose}`,
      ),
    );
    expect(found.filter((line) => !line.startsWith('#'))).toEqual(
      [1, 2, 3, 4].map((n) => `scene-label: ${tellers[n]} has the pen`),
    );
  });
});

describe('what only looks like it', () => {
  const kept = async (make: (n: number, prose: string) => string, line: (n: number) => string): Promise<void> => {
    const found = await read(four(make));
    expect(found.filter((one) => !one.startsWith('#'))).toEqual([1, 2, 3, 4].map(line));
  };

  it('is a refrain with which each chapter closes', async () => {
    await kept(
      (n, prose) => `Chapter ${n}\n\n${prose}\n\nAnd the water went on.`,
      () => 'prose: And the water went on.',
    );
  });

  it('is a refrain that the last chapter breaks off', async () => {
    await kept(
      (n, prose) => `Chapter ${n}\n\n${prose}\n\n${n < 4 ? 'And the water went on.' : 'The water stood.'}`,
      (n) => (n < 4 ? 'prose: And the water went on.' : 'prose: The water stood.'),
    );
  });

  it('is a morning that comes again and again', async () => {
    await kept(
      (n, prose) => `Chapter ${n}\n\nThe bell woke her at six.\n\n${prose}`,
      () => 'prose: The bell woke her at six.',
    );
  });

  it('is somebody who speaks first', async () => {
    const found = await read(
      four((n, prose) => `Chapter ${n}\n\nMarta: ${SAID[n]}\n\n${prose}\n\nMarta: And so it was.\n\n${prose}`),
    );
    expect(found.filter((line) => /^(?:before|after):/.test(line))).toEqual([]);
  });

  it('is the day of a diary', async () => {
    const found = await read(four((n, prose) => `Chapter ${n}\n\nGhent, ${DAYS[n]}, 1904\n\n${prose}`));
    expect(found.filter((line) => !line.startsWith('#'))).toEqual(
      [1, 2, 3, 4].map((n) => `dateline: Ghent, ${DAYS[n]}, 1904`),
    );
  });

  it('is the place of each chapter', async () => {
    const places = ['', 'Ghent', 'Bruges', 'Ypres', 'Lille'];
    const found = await read(four((n, prose) => `Chapter ${n}\n\nPlace: ${places[n]}\n\n${prose}`));
    expect(found.filter((line) => /^(?:before|after):/.test(line))).toEqual([]);
  });

  it('is a form that is filled in for each section', async () => {
    const found = await read(
      four(
        (n) => `Chapter ${n}\n\nScene: ${SAID[n]}\n\nTask: ${SAID[5 - n]}\n\nReward: three old spoons and number ${n}.`,
      ),
    );
    expect(found.filter((line) => /^(?:before|after):/.test(line))).toEqual([]);
  });

  it('is a paragraph with a number in it', async () => {
    const found = await read(four((n, prose) => `He had ${n} left.\n\n${prose}`));
    expect(found).toEqual([1, 2, 3, 4].map((n) => `prose: He had ${n} left.`));
  });
});

describe('what comes again inside one file', () => {
  it('counts its parts on two lines, the title first', async () => {
    const names = ['Tar', 'Rope', 'Salt', 'Oar'];
    const text = names
      .map((name, i) => `:: "${name}" ..\n:: ${['I', 'II', 'III', 'IV'][i]} ..\n\n${story(i)}`)
      .join('\n\n\n');
    const found = await read([text]);
    expect(found.filter((line) => line.startsWith('#'))).toHaveLength(4);
  });

  it('leaves the names above the speeches of a play', async () => {
    const speeches = Array.from(
      { length: 24 },
      (_, i) => `${['MARTA', 'JOREN', 'THE MILLER'][i % 3]}\n\nI say the barge is mine, and number ${i} agrees.`,
    );
    const found = await read([
      `Act 1\n\n${speeches.join('\n\n')}\n\nAct 2\n\n${speeches.join('\n\n')}\n\nAct 3\n\n${speeches.join('\n\n')}`,
    ]);
    expect(found.filter((line) => line.startsWith('scene-label: JOREN'))).toEqual([]);
  });
});
