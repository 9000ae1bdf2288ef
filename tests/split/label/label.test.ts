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
  ])('%s', (label) => expect(labels(`${scene('Ruta')}\n\n${label}\n\n${scene('Ruta')}`)).toEqual([label]));
  it('takes names between marks where the look comes back', () => {
    const text = ['[Ruta]', scene('Ruta'), '[Abel]', scene('Abel'), '[Ruta]', scene('Ruta')].join('\n\n');
    expect(labels(text)).toEqual(['[Ruta]', '[Abel]', '[Ruta]']);
    expect(cutsIn(text)).toEqual(['[Abel]', '[Ruta]']);
  });
  it('leaves a name between marks that stands once', () =>
    expect(labels(`${scene('Ruta')}\n\n[Ruta]\n\n${scene('Ruta')}`)).toEqual([]));
  it('leaves the speakers of a play', () => {
    const lines = Array.from(
      { length: 6 },
      (_, i) => `[${i % 2 ? 'Ruta' : 'Abel'}]\n\nThen we go, as Ruta and Abel do.`,
    );
    expect(labels(lines.join('\n\n'))).toEqual([]);
  });
});
