/** One property with its value, and the parts of the drawing that the value refers to. */
export interface Declaration extends SafeValue {
  readonly property: string;
}

/** A rule of a drawing's style sheet. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** Style sheets longer than this, or of more rules, are no drawing's. */
const [MOST_LETTERS, MOST_RULES] = [500_000, 2000];
/** What a selector is made of: names, classes, ids, attributes, and how they stand to each other. */
const SELECTOR = /^[\p{L}\p{N}\s_.,#*>+~:()[\]="'-]{1,2000}$/u;

/** The declarations of a `style` attribute that are taken over. */
export function declarationsOf(style: string): readonly Declaration[] {
  return style.split(';').flatMap((text) => {
    const colon = text.indexOf(':');
    return colon < 0 ? [] : declaration(text.slice(0, colon), text.slice(colon + 1));
  });
}

/** The rules of a style sheet that are taken over. Throws an Error for one beyond measure. */
export async function rulesOf(sheet: string): Promise<readonly StyleRule[]> {
  if (sheet.length > MOST_LETTERS) throw new Error('the drawing is beyond measure');
  const { parse } = await import('css-tree');
  const tree = parse(sheet, { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false });
  const rules: StyleRule[] = [];
  if (tree.type !== 'StyleSheet') return rules;
  for (const rule of tree.children) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'Raw' || !SELECTOR.test(rule.prelude.value)) continue;
    const declarations = [...rule.block.children].flatMap((item) =>
      item.type === 'Declaration' && item.value.type === 'Raw' ? declaration(item.property, item.value.value) : [],
    );
    if (declarations.length > 0) rules.push({ selector: rule.prelude.value.trim(), declarations });
    if (rules.length > MOST_RULES) throw new Error('the drawing is beyond measure');
  }
  return rules;
}

function declaration(name: string, given: string): readonly Declaration[] {
  const [property, value] = [name.trim().toLowerCase(), given.trim()];
  const safe = value === '' || !PROPERTIES.has(property) ? null : safeValue(value);
  return safe === null ? [] : [{ property, ...safe }];
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of a drawing that show something, or that others refer to. All others go, with what they hold. */
export const ELEMENTS: ReadonlySet<string> = words(`
  svg g a defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image style
  linearGradient radialGradient stop clipPath mask pattern marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDropShadow feFlood feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset feSpecularLighting feTile
  feTurbulence feFuncA feFuncR feFuncG feFuncB feDistantLight fePointLight feSpotLight`);

/** Elements whose characters are drawn. */
export const TEXT_ELEMENTS: ReadonlySet<string> = words('text tspan textPath a');

/** Properties of style, each of which may also be an attribute (SVG 2, section 6.6). */
export const PROPERTIES: ReadonlySet<string> = words(`
  alignment-baseline background-color baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering direction display dominant-baseline enable-background fill fill-opacity
  fill-rule filter flood-color flood-opacity font font-family font-kerning font-size font-size-adjust font-stretch
  font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
  kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
  overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-overflow text-rendering transform transform-box transform-origin unicode-bidi vector-effect visibility
  white-space word-spacing writing-mode`);

/** Attributes that are no properties. Those that hold an address are not here: see `tree.ts`. */
export const ATTRIBUTES: ReadonlySet<string> = words(`
  id class x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio d points pathLength dx dy
  rotate lengthAdjust textLength startOffset method spacing side gradientUnits gradientTransform spreadMethod offset
  clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform refX refY markerUnits
  markerWidth markerHeight orient filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept
  amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength
  preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle scale
  xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles azimuth elevation z
  pointsAtX pointsAtY pointsAtZ systemLanguage requiredFeatures requiredExtensions version`);

/** Functions that a value may call. `url` may lead to a part of the drawing only. */
const FUNCTIONS: ReadonlySet<string> = words(`
  rgb rgba hsl hsla url matrix translate translatex translatey scale scalex scaley rotate skewx skewy blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia rect`);

/** Signs by which a value could be read as more than a value: escapes, rules, addresses, comments. */
const STRANGE = /[\\@:;{}<>]|\/\*/;
/** A call: its name, and what stands between its brackets. */
const CALL = /([a-zA-Z-]*)\s*\(([^()]*)\)/g;
/** What `url()` may hold: the name of a part of the drawing, in quotes or bare. */
const PART = /^\s*(?:"#([^"()]+)"|'#([^'()]+)'|#([^\s"'()]+))\s*$/;

/** A value that is taken over, and the ids of the parts of the drawing that it refers to. */
interface SafeValue {
  readonly value: string;
  readonly references: readonly string[];
}

/**
 * A value as it is taken over; null for one that is not: it calls an unknown function, leads out of the drawing, or
 * can be read in two ways.
 */
export function safeValue(given: string): SafeValue | null {
  if (STRANGE.test(given)) return null;
  if (!given.includes('(') && !given.includes(')')) return { value: given, references: [] };
  const references: string[] = [];
  let calls = 0;
  let strange = false;
  const value = given.replace(CALL, (call, name: string, inside: string) => {
    calls += 1;
    strange ||= !FUNCTIONS.has(name.toLowerCase());
    if (name.toLowerCase() !== 'url') return call;
    const part = PART.exec(inside);
    const id = part?.[1] ?? part?.[2] ?? part?.[3];
    if (id === undefined) strange = true;
    else references.push(id);
    return id === undefined || /\s/.test(id) ? call : `url(#${id})`;
  });
  const whole = given.split('(').length === calls + 1 && given.split(')').length === calls + 1;
  return strange || !whole ? null : { value, references };
}
