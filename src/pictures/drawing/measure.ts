import type { StyleRule } from './style.ts';
import type { Shape } from './tree.ts';

/** What drawing it may cost: about as many plain shapes, each time they are drawn. */
const MOST_WORK = 200_000;
/** What else costs as much as so many plain shapes: an effect upon pixels, a letter, points of a path. */
const [EFFECT, LETTERS, POINTS] = [1000, 20, 200];
/** Layers of pixels upon each other: each takes as much memory as the whole picture. */
const MOST_LAYERS = 24;
/** Parts that refer to parts that refer to parts. */
const DEEPEST = 400;

/** Attributes and properties that make a layer of their own of what they are said of. */
const LAYERED = /(?:^|[;\s])(?:opacity|filter|mask|clip-path|mix-blend-mode|isolation)\s*$/;
const LAYERS: readonly string[] = ['opacity', 'filter', 'mask', 'clip-path', 'mix-blend-mode', 'isolation'];

interface Work {
  readonly work: number;
  readonly layers: number;
}

/**
 * Throws an Error for a drawing that takes more work than any honest one: what is referred to counts each time, so that
 * few words that refer to each other cannot become millions of shapes.
 */
export function requireMeasure(root: Shape, rules: readonly StyleRule[], pixels: (shape: Shape) => number): void {
  const parts = new Map<string, Shape>();
  eachShape(root, (shape) => {
    const id = shape.attributes.get('id');
    if (id !== undefined && !parts.has(id)) parts.set(id, shape);
  });
  const known = new Map<Shape, Work | 'open'>();
  const styled = styledBy(rules);
  const measure = (shape: Shape, depth: number): Work => {
    const before = known.get(shape);
    if (before === 'open') throw new Error('the drawing holds itself');
    if (before) return before;
    if (depth > DEEPEST) throw new Error('the drawing is beyond measure');
    known.set(shape, 'open');
    const style = styled(shape);
    let work = ownWork(shape) + pixels(shape) / 1000 + style.effects * EFFECT;
    let layers = 0;
    const inside = [
      ...shape.children.filter((child) => typeof child !== 'string'),
      ...[...shape.references, ...style.references].flatMap((id) => parts.get(id) ?? []),
    ];
    for (const part of inside) {
      const of = measure(part, depth + 1);
      work += of.work;
      layers = Math.max(layers, of.layers);
    }
    const total = { work, layers: layers + (isLayered(shape) || style.layered ? 1 : 0) };
    if (total.work > MOST_WORK || total.layers > MOST_LAYERS) throw new Error('the drawing is beyond measure');
    known.set(shape, total);
    return total;
  };
  measure(root, 0);
}

/** Calls back for a shape and every one inside it. */
export function eachShape(shape: Shape, see: (shape: Shape) => void): void {
  see(shape);
  for (const child of shape.children) if (typeof child !== 'string') eachShape(child, see);
}

function ownWork({ name, attributes, children }: Shape): number {
  const points = (attributes.get('d') ?? attributes.get('points') ?? '').length;
  const letters = children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : 0), 0);
  const effects =
    (/^fe[A-Z]/.test(name) ? 1 : 0) + callsIn(attributes.get('filter')) + callsIn(attributes.get('style'));
  return 1 + points / POINTS + letters / LETTERS + effects * EFFECT;
}

/** Effects that a value calls by name, as `blur(4px)` does. */
function callsIn(value: string | undefined): number {
  return value?.match(/\b(?:blur|drop-shadow)\(/g)?.length ?? 0;
}

function isLayered({ attributes }: Shape): boolean {
  const style = attributes.get('style') ?? '';
  return LAYERS.some((name) => attributes.has(name)) || style.split(':').some((text) => LAYERED.test(text));
}

interface Styled {
  readonly references: readonly string[];
  readonly effects: number;
  readonly layered: boolean;
}

/** What the style sheet may say of a shape: told by the last name, class or id of a selector, so rather too much. */
function styledBy(rules: readonly StyleRule[]): (shape: Shape) => Styled {
  const bySubject = new Map<string, Styled>();
  for (const { selector, declarations } of rules) {
    const references = declarations.flatMap((declaration) => declaration.references);
    const effects = declarations.reduce((sum, { value }) => sum + callsIn(value), 0);
    const layered = declarations.some(({ property }) => LAYERS.includes(property));
    if (references.length + effects === 0 && !layered) continue;
    for (const one of selector.split(',')) {
      const subject = /([.#]?[\p{L}\p{N}_-]+)[^\s>+~.#]*$/u.exec(one.trim())?.[1] ?? '*';
      const before = bySubject.get(subject);
      bySubject.set(subject, {
        references: [...(before?.references ?? []), ...references],
        effects: (before?.effects ?? 0) + effects,
        layered: layered || (before?.layered ?? false),
      });
    }
  }
  const none: Styled = { references: [], effects: 0, layered: false };
  return ({ name, attributes }) => {
    if (bySubject.size === 0) return none;
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((word) => `.${word}`);
    const found = ['*', name, `#${attributes.get('id') ?? ''}`, ...classes].flatMap((key) => bySubject.get(key) ?? []);
    return {
      references: found.flatMap((style) => style.references),
      effects: found.reduce((sum, style) => sum + style.effects, 0),
      layered: found.some((style) => style.layered),
    };
  };
}
