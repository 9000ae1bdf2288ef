import { expect, test } from 'vitest';
import { COVER_COLOURS, coverDesigns, readCoverDesign } from '../../src/looks/index.ts';
import { designs } from '../../src/pictures/cover/designs.ts';
import { palettes } from '../../src/pictures/cover/layout.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';

test('every design and every set of colours has its name', () => {
  expect(coverDesigns).toHaveLength(designs.length);
  expect(COVER_COLOURS).toBe(palettes.length);
});

test('a design, a set of colours, or both are read', () => {
  expect(readCoverDesign('hills 3')).toEqual({ design: coverDesigns.indexOf('hills'), colours: 2 });
  expect(readCoverDesign('Frame')).toEqual({ design: 0 });
  expect(readCoverDesign('10')).toEqual({ colours: 9 });
  for (const wrong of ['', 'mountains', 'hills 11', 'hills 0', '3 hills', 'hills three'])
    expect(readCoverDesign(wrong)).toBeNull();
});

test('a wanted design is drawn, and without one the cover is what it was', async () => {
  const source = sourceFromText('The Ferry\nby Ada Reed\n\nShe waited for the boat all day, and it came.\n');
  const coverOf = async (coverDesign: object): Promise<string> => {
    const { book } = await publish([source], { cover: 'drawn', ...coverDesign });
    return Buffer.from(book.value.cover?.bytes ?? []).toString('base64');
  };
  const usual = await coverOf({});
  const all = await Promise.all([0, 3].map((design) => coverOf({ coverDesign: { design, colours: 4 } })));
  expect(new Set([usual, ...all]).size).toBe(3);
  expect(await coverOf({})).toBe(usual);
});
