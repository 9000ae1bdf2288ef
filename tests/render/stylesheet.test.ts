import { expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { stylesheet } from '../../src/render/stylesheet.ts';
import { everyKind } from './every-kind.ts';

test('the stylesheet holds nothing that old readers refuse', () => {
  expect(stylesheet).not.toMatch(
    /@|:not|:has|:is|:root|var\(|calc\(|min\(|max\(|clamp\(|rgba|flex|grid|\d(rem|vw|vh)\b|#[\da-f]{3}/i,
  );
});

test('every class of the markup that asks for a look has one, and no other class is styled', () => {
  const { resources, nav } = render(everyKind()).value;
  const pages = [...resources.map((r) => String(r.content)), nav];
  const used = new Set(
    pages.flatMap((page) => [...page.matchAll(/ class="([^"]*)"/g)].flatMap((m) => m[1]?.split(' ') ?? [])),
  );
  const styled = new Set([...stylesheet.matchAll(/\.([a-z][a-z0-9-]*)/g)].map((m) => m[1] as string));
  const unseen = [...styled].filter((name) => !used.has(name) && !/^(center|indent-\d)$/.test(name));
  expect(unseen).toEqual([]);
  const needed = 'scene-break dateline scene-label continued the-end letter verse message authors-note first display';
  expect(needed.split(' ').filter((name) => !styled.has(name))).toEqual([]);
});
