import type { Attributes } from '../document/xml.ts';

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
