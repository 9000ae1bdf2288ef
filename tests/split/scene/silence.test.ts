import { expect, test } from 'vitest';
import { divide, sourceFromText } from '../../../src/pipeline.ts';
import { reader } from '../../../src/read/text/index.ts';

const TOLD = '他把绳子系在码头的柱子上，然后坐下来等那条永远不会来的船，直到天黑，直到没有人再记得他的名字。';

const breaks = (lines: readonly string[]): number =>
  divide(sourceFromText(`第一章\n\n${lines.join('\n\n')}\n`, 'a.txt'), reader).division.value.parts.filter(
    ({ opening }) => opening === 'scene-break',
  ).length;

test('a doubled ellipsis by itself parts scenes in Chinese', () => {
  expect(breaks([TOLD, '“我也记不得了。”', '…………', '电影院内。', TOLD, TOLD])).toBe(1);
});

test('silence that somebody answers is none, nor a single ellipsis', () => {
  expect(breaks([TOLD, '“你去不去？”', '…………', '“那我一个人去。”', TOLD])).toBe(0);
  expect(breaks([TOLD, '……', TOLD, TOLD])).toBe(0);
});
