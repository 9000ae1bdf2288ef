import { characterNamed } from '../../markup/write.ts';
import { EVERYWHERE, type Rule, replaceAll } from '../rule.ts';

/** A reference, escaped once or more often. */
const REFERENCE = /&(?:amp;|#0*38;|#x0*26;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;

function numbered(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return characterNamed(`#${code}`);
  if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
  const forbidden = code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return forbidden || (code & 0xfffe) === 0xfffe || code === 0xfffc ? null : String.fromCodePoint(code);
}

export const entities: Rule = {
  id: 'entities',
  summary: 'Decodes characters written as HTML entities (&quot; &#8217; &amp;eacute;).',
  kinds: EVERYWHERE,
  signs: '&',
  changesLetters: true,
  repeats: true,
  propose: ({ text }) =>
    replaceAll(text, REFERENCE, ([, decimal, hexadecimal, name]) => {
      if (decimal !== undefined) return numbered(Number.parseInt(decimal, 10));
      if (hexadecimal !== undefined) return numbered(Number.parseInt(hexadecimal, 16));
      return characterNamed(name ?? '');
    }),
  examples: [
    { before: '&quot;It&#8217;s caf&eacute; &amp; bar,&quot; he said&hellip;', after: '“It’s café & bar,” he said…' },
    { before: 'Salt &amp;amp; pepper', after: 'Salt & pepper' },
  ],
  unchanged: ['AT&T; &nosuch; R&D', 'a && b'],
};
