import { type Attributes, readXml } from '../../markup/xml.ts';
import { isContentsStyle, type Look, type ParagraphKind, type StyleMeaning, styleMeaning } from '../document/look.ts';

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

/** A paragraph with what its style adds to what it says itself. */
export interface ResolvedParagraph extends ParagraphProperties {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly contents: boolean;
  /** How its style sets its text. */
  readonly run: RunProperties;
}

/** A paragraph's properties, its own on top of its style's. An outline level makes a heading. */
export function resolveParagraph(own: ParagraphProperties, styles: ReadonlyMap<string, Style>): ResolvedParagraph {
  const style = styles.get(own.style ?? '') ?? styles.get('');
  const all = { ...style?.paragraph, ...own };
  // A document need not define the styles that every program knows.
  const known = own.style === undefined || styles.has(own.style) ? null : styleMeaning(own.style);
  const meaning = known ?? style?.meaning ?? null;
  const outlined = meaning === null && (all.outline ?? 0) > 0;
  return {
    ...all,
    kind: outlined ? 'heading' : (meaning?.kind ?? 'body'),
    level: outlined ? (all.outline ?? 0) : (meaning?.level ?? 0),
    contents: style?.contents ?? false,
    run: style?.run ?? {},
  };
}

/**
 * The look of a run and whether it is hidden. Bold and italics toggle: in a paragraph whose style is italic, a
 * character style that is italic sets upright (ECMA-376 part 1, 17.7.3); what the run says itself wins.
 */
export function resolveRun(
  own: RunProperties,
  paragraph: RunProperties,
  styles: ReadonlyMap<string, Style>,
  link: string | null,
): { readonly look: Look; readonly hidden: boolean } {
  const style = own.style === undefined ? undefined : styles.get(own.style)?.run;
  const toggled = (key: 'bold' | 'italic' | 'hidden'): boolean =>
    own[key] ?? (paragraph[key] ?? false) !== (style?.[key] ?? false);
  return {
    look: {
      bold: toggled('bold'),
      italic: toggled('italic'),
      underline: own.underline ?? style?.underline ?? paragraph.underline ?? false,
      strike: own.strike ?? style?.strike ?? paragraph.strike ?? false,
      raised: own.raised ?? style?.raised ?? paragraph.raised ?? null,
      link,
    },
    hidden: toggled('hidden'),
  };
}

/** How a run is set, by its style or by itself; absent where nothing is said. */
export interface RunProperties {
  style?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  hidden?: boolean;
  raised?: 'sup' | 'sub' | null;
}

/** How a paragraph is set, by its style or by itself; absent where nothing is said. */
export interface ParagraphProperties {
  style?: string;
  align?: 'center' | 'right' | null;
  /** 1 for the highest; 0 for body text. */
  outline?: number;
  numbering?: string;
  listLevel?: number;
  pageBreakBefore?: boolean;
  border?: 'top' | 'bottom';
  sectionBreak?: boolean;
  /** The next paragraph goes on with it: the mark at its end was deleted, or it is the large first letter of that one. */
  joined?: boolean;
}

/** An on-off property (ECMA-376 part 1, 17.17.4): on unless its value says otherwise. */
function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributes['w:val'] ?? '1');
}

/** Adds one element of `w:rPr`. */
export function addRunProperty(to: RunProperties, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (name === 'w:rStyle' && value !== undefined) to.style = value;
  else if (name === 'w:b') to.bold = isOn(attributes);
  else if (name === 'w:i') to.italic = isOn(attributes);
  else if (name === 'w:u') to.underline = isOn(attributes);
  else if (name === 'w:strike' || name === 'w:dstrike') to.strike = isOn(attributes);
  else if (name === 'w:vanish') to.hidden = isOn(attributes);
  else if (name === 'w:vertAlign') to.raised = value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null;
}

/** Adds one element of `w:pPr`. */
export function addParagraphProperty(to: ParagraphProperties, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pStyle') to.style = value;
  else if (name === 'w:jc') to.align = value === 'center' ? 'center' : /^(?:right|end)$/.test(value) ? 'right' : null;
  else if (name === 'w:outlineLvl') to.outline = Number(value) < 9 ? Number(value) + 1 : 0;
  else if (name === 'w:numId') to.numbering = value;
  else if (name === 'w:ilvl') to.listLevel = Math.max(0, Math.min(8, Number(value) || 0));
  else if (name === 'w:framePr' && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')) to.joined = true;
  else if (name === 'w:pageBreakBefore') to.pageBreakBefore = isOn(attributes);
  else if ((name === 'w:bottom' || name === 'w:top') && !/^(?:nil|none)?$/.test(value)) {
    to.border = name === 'w:top' ? 'top' : (to.border ?? 'bottom');
  }
}
