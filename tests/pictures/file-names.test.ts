import { describe, expect, it } from 'vitest';
import { placePictures } from '../../src/pictures/place.ts';
import { divide, sourceFromText } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';

async function placed(alt: string, src: string) {
  const source = sourceFromText(`# The Orbit\n\nShe sat down.\n\n![${alt}](${src})\n\nHe stood up.\n`, 'orbit.md');
  const reader = await formatOf('orbit.md')?.load();
  if (!reader) throw new Error('Markdown has no reader');
  const { divisions } = await placePictures([{ source, division: divide(source, reader).division.value }]);
  const [first] = divisions;
  return { text: JSON.stringify(first?.division.parts), diagnostics: first?.diagnostics ?? [] };
}

describe('a picture that is not there', () => {
  it.each([
    ['', 'nothing describes it'],
    ['Mara at the gate', 'its description stands in'],
  ])('is told with what stands for it: %j', async (alt, said) => {
    const { diagnostics } = await placed(alt, '/img/gate.png');
    expect(diagnostics.map(({ reason }) => reason)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['Orbit-lrg', 'images/Orbit.svg'],
    ['IMG_2041', 'img_2041.jpg'],
    ['fleuron-2.png', '/assets/fleuron-2.png'],
  ])('leaves no words where only the name of its file describes it: %s', async (alt, src) => {
    const { text, diagnostics } = await placed(alt, src);
    expect(text).not.toContain(alt);
    expect(diagnostics.map(({ id }) => id)).toEqual(['picture-missing']);
    expect(diagnostics[0]?.reason).toContain('nothing describes it');
  });

  it.each([
    ['A boat', 'boat.jpg'],
    ['Boat', 'boat.jpg'],
    ['Marta-Luise', 'portrait.jpg'],
  ])('leaves its description: %s', async (alt, src) => {
    expect((await placed(alt, src)).text).toContain(alt);
  });
});
