import { describe, expect, it } from 'vitest';
import { cutsIn, readText } from '../scene/manuscript.ts';

const scene = (name: string): string =>
  Array.from(
    { length: 8 },
    (_, i) => `The wind, as ${name} knew, would turn before night, and by hour ${i} it had.`,
  ).join('\n\n');
const labels = (text: string): readonly string[] => {
  const { findings, context } = readText(text);
  return findings.labels.claims.map((claim) => context.texts[claim.from] ?? '');
};

describe('findLabels', () => {
  it.each([
    'Ruta’s POV',
    'POV: Ruta',
    'Ruta POV',
    '*Ruta’s point of view*',
    '--Switching to Ruta’s POV--',
    '(Through Ruta’s eyes)',
    '~ narrated by Ruta ~',
    'As told by Ruta',
    'P.O.V. Ruta',
  ])('%s', (label) => expect(labels(`${scene('Ruta')}\n\n${label}\n\n${scene('Ruta')}`)).toEqual([label]));
  it.each([
    'tick tock tick tock',
    'Onda, onda, onda',
    'hvis hvis hvis',
    '~ low water ~',
    '<< dim >>',
  ])('a motif between scenes: %s', (motif) => {
    const text = ['Ruta', 'Abel', 'Nils', 'Ruta'].map(scene).join(`\n\n${motif}\n\n`);
    expect(labels(text)).toEqual([motif, motif, motif]);
    expect(labels(text.replaceAll(motif, `“${motif}!”`))).toEqual([]);
    expect(labels(`${scene('Ruta')}\n\n${motif}\n\n${scene('Abel')}`)).toEqual([]);
  });
  it.each([
    ['@’s story'],
    ['What @ saw'],
    ['@ has the word'],
    ['Diary of @'],
  ])('lines that say the same of one and another where scenes open: %s', (frame) => {
    const lines = ['Ruta', 'Abel', 'Nils'].map((name) => frame.replace('@', name));
    const text = lines.map((line) => `* * *\n\n${line}\n\n${scene('Ruta')}`).join('\n\n');
    expect(labels(`${scene('Ruta')}\n\n${text}`)).toEqual(lines);
    const inside = lines.map((line) => `${line}\n\n${scene('Ruta')}`).join('\n\n');
    expect(labels(`${scene('Ruta')}\n\n${inside}`)).toEqual([]);
    const said = lines.map((line) => `* * *\n\n${line}.\n\n${scene('Ruta')}`).join('\n\n');
    expect(labels(`${scene('Ruta')}\n\n${said}`)).toEqual([]);
  });
  it('takes names between marks where the look comes back', () => {
    const text = ['[Ruta]', scene('Ruta'), '[Abel]', scene('Abel'), '[Ruta]', scene('Ruta')].join('\n\n');
    expect(labels(text)).toEqual(['[Ruta]', '[Abel]', '[Ruta]']);
    expect(cutsIn(text)).toEqual(['[Abel]', '[Ruta]']);
  });
  it('leaves a name between marks that stands once', () =>
    expect(labels(`${scene('Ruta')}\n\n[Ruta]\n\n${scene('Ruta')}`)).toEqual([]));
  it('leaves a sound in italics that comes back', () => {
    const text = (line: string): string =>
      [scene('Ruta'), line, '“No, stop—”', line, '“Enough!”', scene('Ruta')].join('\n\n');
    for (const line of ['*Smash.*', '*Drip!*', '*Tock…*']) expect(labels(text(line))).toEqual([]);
    expect(labels([scene('Ruta'), '*Abel*', scene('Ruta'), '*Ruta*', scene('Abel')].join('\n\n'))).toHaveLength(2);
  });
  it('leaves the speakers of a play', () => {
    const lines = Array.from(
      { length: 6 },
      (_, i) => `[${i % 2 ? 'Ruta' : 'Abel'}]\n\nThen we go, as Ruta and Abel do.`,
    );
    expect(labels(lines.join('\n\n'))).toEqual([]);
  });
  it('takes names in capitals that come back, whether the story has them or not', () => {
    const text = ['RUTA', scene('Ines'), 'ABEL', scene('Ines'), 'RUTA', scene('Ines')].join('\n\n');
    expect(labels(text)).toEqual(['RUTA', 'ABEL', 'RUTA']);
  });
  it('leaves what is painted on a door', () => {
    const text = [scene('Ines'), 'On the door she read:', 'ABEL', 'And below it:', 'RUTA', scene('Ines')];
    expect(labels(text.join('\n\n'))).toEqual([]);
  });
  it('takes both ends of a flashback, and cuts there', () => {
    const text = [scene('Ruta'), '--flashback--', scene('Ruta'), '--end flashback--', scene('Ruta')].join('\n\n');
    expect(labels(text)).toEqual(['--flashback--', '--end flashback--']);
    expect(cutsIn(text)).toEqual(['--flashback-', '--end flashb']);
  });
  it('takes a pair of any words, and a dream with its end', () => {
    const text = [
      '~the orchard~',
      scene('Ruta'),
      '~end of the orchard~',
      scene('Ruta'),
      '(dream)',
      scene('Ruta'),
      '(end dream)',
    ];
    expect(labels([scene('Ruta'), ...text, scene('Ruta')].join('\n\n'))).toEqual([
      '~the orchard~',
      '~end of the orchard~',
      '(dream)',
      '(end dream)',
    ]);
  });
  it('leaves a dream alone on its line', () =>
    expect(labels([scene('Ruta'), 'Dream', scene('Ruta')].join('\n\n'))).toEqual([]));
  it('takes a point of view below a heading, with its time', () => {
    const text = [
      'Chapter 1',
      'Ruta’s POV, two years earlier',
      scene('Ruta'),
      'Chapter 2',
      'Abel’s POV',
      scene('Abel'),
    ];
    expect(labels(text.join('\n\n'))).toEqual(['Ruta’s POV, two years earlier', 'Abel’s POV']);
  });
});

describe('who tells a scene, beside its place and time', () => {
  const { times, told } = {
    times: ['(Three days before)', '(Monday night)', '(The quay, two years later)'],
    told: (line: (k: number) => string): string =>
      [0, 1, 2].map((k) => `${line(k)}\n\n${scene('Ines')}`).join('\n\n* * *\n\n'),
  };
  const names = ['Ruta', 'Abel', 'Ruta'];
  it('is no part of those lines where it is set otherwise', () => {
    expect(labels(told((k) => `~${names[k]}~\n\n${times[k]}`))).toEqual(['~Ruta~', '~Abel~', '~Ruta~']);
    expect(labels(told((k) => `${times[k]}\n\n${names[k]?.toUpperCase()}`))).toEqual(['RUTA', 'ABEL', 'RUTA']);
  });
  it('may be set as they are where both stand alone, too', () => {
    const lines = ['*Ruta*', '*Monday night*', '*Abel*\n\n*Three days before*'];
    expect(labels(told((k) => lines[k] ?? ''))).toEqual(['*Ruta*', '*Abel*']);
  });
  it('is a place where the story is in it, or where every scene has the two alike', () => {
    const places = ['LISBON', 'PORTO', 'LISBON'];
    const inPlaces = told((k) => `${places[k]}\n\n${times[k]}`).replaceAll(
      'The wind,',
      'The wind in Lisbon and in Porto,',
    );
    expect(labels(inPlaces)).toEqual([]);
    expect(labels(told((k) => `${places[k]}\n\n${times[k]?.slice(1, -1).toUpperCase()}`))).toEqual([]);
  });
});
