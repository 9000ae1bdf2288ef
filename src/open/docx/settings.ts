import type { Look, ParagraphKind } from '../document/look.ts';
import { styleMeaning } from '../document/styles.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';
import type { Style } from './styles.ts';

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
