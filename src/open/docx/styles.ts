import { isContentsStyle, type StyleMeaning, styleMeaning } from '../document/styles.ts';
import { readXml } from '../document/xml.ts';
import { addParagraphProperty, addRunProperty, type ParagraphProperties, type RunProperties } from './properties.ts';

/** A style with all that it takes over from the styles it is based on. */
export interface Style {
  readonly meaning: StyleMeaning | null;
  readonly contents: boolean;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

interface RawStyle {
  name: string;
  basedOn: string | null;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

/** Styles based on each other in a longer row are a ring. */
const DEEPEST = 20;

/** The styles of a document by their identifiers (`word/styles.xml`); the paragraph's default under the empty name. */
export function readStyles(bytes: Uint8Array | null): ReadonlyMap<string, Style> {
  const raw = new Map<string, RawStyle>();
  let open: RawStyle | null = null;
  let within: 'run' | 'paragraph' | null = null;
  let old = 0;
  if (bytes === null) return new Map();
  readXml(bytes, {
    open(name, attributes) {
      if (/^w:(?:rPrChange|pPrChange|tblStylePr)$/.test(name)) old += 1;
      if (old > 0) return;
      if (name === 'w:style') {
        open = { name: '', basedOn: null, run: {}, paragraph: {} };
        raw.set(attributes['w:styleId'] ?? '', open);
        if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') raw.set('', open);
      } else if (open === null) return;
      else if (name === 'w:name') open.name = attributes['w:val'] ?? '';
      else if (name === 'w:basedOn') open.basedOn = attributes['w:val'] ?? null;
      else if (name === 'w:rPr') within = 'run';
      else if (name === 'w:pPr') within = 'paragraph';
      else if (within === 'run') addRunProperty(open.run, name, attributes);
      else if (within === 'paragraph') addParagraphProperty(open.paragraph, name, attributes);
    },
    text() {},
    close(name) {
      if (/^w:(?:rPrChange|pPrChange|tblStylePr)$/.test(name)) old -= 1;
      else if (name === 'w:style') open = null;
      else if (name === 'w:rPr' || name === 'w:pPr') within = null;
    },
  });
  return new Map([...raw.keys()].map((id) => [id, resolved(raw, id)]));
}

function resolved(raw: ReadonlyMap<string, RawStyle>, id: string): Style {
  const chain: RawStyle[] = [];
  for (let at = raw.get(id); at && chain.length < DEEPEST; ) {
    chain.unshift(at);
    at = at.basedOn === null ? undefined : raw.get(at.basedOn);
  }
  const named = [...chain].reverse();
  return {
    meaning: named.map(({ name }) => styleMeaning(name)).find((meaning) => meaning !== null) ?? null,
    contents: named[0] !== undefined && isContentsStyle(named[0].name),
    run: Object.assign({}, ...chain.map(({ run }) => run)),
    paragraph: Object.assign({}, ...chain.map(({ paragraph }) => paragraph)),
  };
}
