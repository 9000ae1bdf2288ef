import { describe, expect, test } from 'vitest';
import { type Manuscript, NO_METADATA } from '../../src/model/index.ts';
import { normalize, rules } from '../../src/normalize/index.ts';
import { manuscript, showBlock } from './manuscript.ts';

/** A blank line in an example parts two paragraphs. */
const story = (text: string, language: string | null = null): Manuscript =>
  manuscript(text.split('\n\n'), { metadata: { ...NO_METADATA, language } });
const typeset = (text: string, language?: string): string =>
  normalize(story(text, language))
    .value.blocks.map((block) => showBlock(block))
    .join('\n\n');

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(
    rule.examples.map(({ before, after, language }) => [before, after, language] as const),
  )('%s → %s', (before, after, language) => {
    expect(typeset(before, language)).toBe(after);
    expect(typeset(after, language)).toBe(after);
  });

  test.each(rule.unchanged.map((text) => [text] as const))('leaves %s', (text) => {
    const edits = normalize(story(text), { record: true }).trace.edits.filter((edit) => edit.rule === id);
    expect(edits).toEqual([]);
  });

  test('can be switched off', () => {
    for (const { before, language } of rule.examples) {
      const { trace } = normalize(story(before, language), { off: [id], record: true });
      expect(trace.edits.filter((edit) => edit.rule === id)).toEqual([]);
    }
  });
});

test('every rule has its own id, says what it does and shows an example', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.summary).not.toBe('');
    expect(rule.examples.length).toBeGreaterThan(0);
  }
});

describe('a word with a hyphen at a line end', () => {
  const HABIT = 'The bot-\ntommost lamp was lit, and the cor-\nmorant was lit, too.';
  test('is closed up where line ends break words, unless the text writes its hyphen', () => {
    const text = `${HABIT}\n\nShe went in a tin-\ngling rain, past the horse-\ntram.\n\nThe horse-tram was a tin of people.`;
    expect(typeset(text)).toContain('a tingling rain, past the horse-tram');
  });
  test('keeps it in a text whose lines end in hyphens only where one stands', () => {
    const text = 'She went past the horse-\ntram.\n\nThe horse was a tin of people.';
    expect(typeset(text)).toContain('the horse-tram');
  });
  test.each([
    ['de', 'Das Loch gehört da-\nzu, sagte die Groß-\nmutter.', 'Das Loch gehört dazu, sagte die Großmutter.'],
    ['de', 'Die Nord-\nund Südseite der x-\nbeliebigen Stadt.', 'Die Nord- und Südseite der x-beliebigen Stadt.'],
    ['de', 'Der S-Bahn-\nHof in Berlin-\nMitte.', 'Der S-Bahn-Hof in Berlin-Mitte.'],
    ['sv', 'En barn-\nvagn och vår-\noch höstpriser.', 'En barnvagn och vår- och höstpriser.'],
    ['fi', 'Maa-\nalue oli rau-\nhallinen.', 'Maa-alue oli rauhallinen.'],
    ['es', 'El fare-\nro no daba vuel-\ntas.', 'El farero no daba vueltas.'],
    ['fr', 'Peut-\nêtre, dit-\nil. L’après-\nmidi, celui-\nci.', 'Peut-être, dit-il. L’après-midi, celui-ci.'],
    ['fr', 'Le gar-\ndien mangea sa sou-\npe.', 'Le gardien mangea sa soupe.'],
    ['fr', 'Tourne-t-\nelle ? Y a-\nt-il quelqu’un ?', 'Tourne-t-elle ? Y a-t-il quelqu’un ?'],
    ['en', 'His brother-in-\nlaw had a jack-\nin-the-box.', 'His brother-in-law had a jack-in-the-box.'],
    ['en', 'A two-\nor three-storey house.', 'A two- or three-storey house.'],
  ])('is joined as its language writes it: %s, %j', (language, text, joined) => {
    expect(typeset(text, language).replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toBe(joined);
  });
});
