import { describe, expect, it } from 'vitest';
import { sceneLabel } from '../../src/words/scene-labels.ts';

describe('lines that say whose view follows', () => {
  it.each([
    ['Basil’s POV', 'en', 'Basil'],
    ['(Nell POV)', 'en', 'Nell'],
    ['[POV: Nell]', 'en', 'Nell'],
    ['~ Switching to Ruta’s POV ~', 'en', 'Ruta'],
    ['third person pov', 'en', 'third person'],
    ['Aus der Sicht von Ida', 'de', 'Ida'],
    ['Jonas’ Sicht', 'de', 'Jonas'],
    ['Anna szemszöge', 'hu', 'Anna'],
    ['[小明视角]', 'zh', '小明'],
    ['〜アリス視点〜', 'ja', 'アリス'],
    ['민수 시점', 'ko', '민수'],
  ])('%s', (line, language, name) => expect(sceneLabel(line, language)).toEqual({ says: 'view', name }));
  it.each([
    'His point of view was clear',
    'From the west side',
    '“Basil’s POV”',
    'It was a matter of perspective',
  ])('%s: none', (line) => expect(sceneLabel(line, 'en')).toBeNull());
});

describe('lines that begin and end a flashback', () => {
  it.each([
    ['*flashback*', 'en', false],
    ['<<Start flashback>>', 'en', false],
    ['Flashback: the night of the ball', 'en', false],
    ['Ida’s flashback', 'en', false],
    ['/End of flashback/', 'en', true],
    ['FLASHBACK ENDS', 'en', true],
    ['Back to the present', 'en', true],
    ['Rückblende Ende', 'de', true],
    ['Fin du flash-back', 'fr', true],
    ['Koniec retrospekcji', 'pl', true],
    ['回忆结束', 'zh', true],
    ['회상 끝', 'ko', true],
  ])('%s', (line, language, ends) =>
    expect(sceneLabel(line, language)).toMatchObject({ says: 'aside', ends, plain: true }));
  it('leaves dreams to what stands around them', () =>
    expect(sceneLabel('Dream', 'en')).toMatchObject({ plain: false }));
  it.each([
    'He had a flashback',
    'The flashback ended.',
    'Flashbacks, she called them, and laughed.',
    'Dream on, said the goose',
    'End of the road',
  ])('%s: none', (line) => expect(sceneLabel(line, 'en')).toBeNull());
});
