/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr image img input isindex keygen link meta param source track wbr'.split(' '),
);

/** Elements that stand on lines of their own. */
export const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol p passage pre section summary table tbody td
tfoot th thead tr tw-passagedata ul xmp`.split(/\s+/),
);

/** Elements inside a line whose words are none with those beside them: links, controls, glosses. */
export const ENDS_WORD: ReadonlySet<string> = new Set(
  (
    'a applet audio button canvas datalist dialog embed frame frameset iframe img input map math noframes noscript ' +
    'object optgroup option picture rb rp rt rtc select svg template textarea title video ' +
    // What stands for these in a page that was made safe.
    'furniture control fallback frame-fallback drawing drawn-line'
  ).split(' '),
);

const FORM = new Set('input option optgroup select button datalist textarea'.split(' '));
const P = new Set(['p']);

/** What ends, when it is the innermost element, as another begins (WHATWG HTML, 13.1.2.4, as htmlparser2 has it). */
export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...`p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr
main nav ol pre section table ul`
    .split(/\s+/)
    .map((name) => [name, P] as const),
  ...'select input output button datalist textarea'.split(' ').map((name) => [name, FORM] as const),
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['li', new Set(['li'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
  ['dd', new Set(['dd', 'dt'])],
  ['dt', new Set(['dd', 'dt'])],
  ['rt', new Set(['rt', 'rp'])],
  ['rp', new Set(['rt', 'rp'])],
]);

/** Elements that show another page. */
export const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'frameset']);

/** What an attribute would do in a browser: run a script at an event, or lead to one; null for nothing. */
export function dangerOf(attribute: string, value: string): 'event handlers' | 'script links' | null {
  if (/^on[a-z]+$/.test(attribute)) return 'event handlers';
  const leads = attribute === 'href' || attribute === 'src' || attribute === 'action';
  return leads && /^[\s\p{Cc}]*javascript:/iu.test(value) ? 'script links' : null;
}

/** Whether a form's line of a type shows what is filled in as words: no button, no mark, nothing secret. */
export function showsEntry(type = 'text'): boolean {
  return /^(?:text|search|tel|url|email|date|month|week|time|number|)$/i.test(type.trim());
}
