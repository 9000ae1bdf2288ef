import type { Style, WrongStyle } from '../../looks/index.ts';
import type { Diagnostic, DiagnosticId, Pin, Portioning, SETTABLE_FACTS } from '../../model/index.ts';
import { nearest } from '../trouble.ts';
import type { PatternSetting, ReplaceSetting } from './patterns.ts';

/** Facts that are written as a text or a list of texts. */
type FactSettings = { readonly [key in (typeof SETTABLE_FACTS)[number]]?: readonly string[] };

/** What a user may set for one story or for all of them. Every key may be absent. */
export interface Settings extends FactSettings {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly language?: string;
  readonly date?: string;
  readonly series?: SeriesSetting;
  readonly subtitle?: string;
  readonly warnings?: readonly string[];
  /** Names by role: `translator: Bo Dray`. */
  readonly contributors?: Readonly<Record<string, readonly string[]>>;
  readonly isbn?: string;
  readonly cover?: string;
  /** Design and colours of a drawn cover, as `hills 3`. */
  readonly 'cover-design'?: string;
  readonly order?: readonly string[];
  readonly kind?: 'series' | 'collection';
  /** The works of a collection. */
  readonly works?: readonly WorkSetting[];
  readonly chapters?: 'headings' | 'endings' | 'scenes' | PatternSetting;
  /** What the user wants changed in the text, in this order. */
  readonly replace?: readonly ReplaceSetting[];
  readonly notes?: 'keep' | 'end' | 'drop';
  readonly continuations?: 'keep' | 'drop';
  readonly keep?: 'gone';
  readonly breaks?: 'strict' | 'normal' | 'eager';
  /** Several books of a long work. */
  readonly split?: Portioning | 'none';
  /** Only some of its chapters. */
  readonly range?: Portioning;
  readonly encoding?: string;
  /** How the book looks: a named look, and what is changed of it. */
  readonly style?: Style;
  /** The user's own stylesheet, a file beside the settings. */
  readonly css?: string;
  /** Pages of the book's own that it does without. */
  readonly 'title-page'?: boolean;
  readonly colophon?: boolean;
  readonly facts?: boolean;
  /** Names of the book's own pages, by kind. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Ids of normalizing rules to leave out. */
  readonly off?: readonly string[];
  /** Decisions that the user makes, in the order of their layers. */
  readonly pins?: readonly Pin[];
}

/** A work of a collection: its files, and what is said of it. */
export interface WorkSetting {
  readonly files: readonly string[];
  readonly title?: string;
  readonly author?: readonly string[];
  readonly series?: SeriesSetting;
  readonly date?: string;
  /** Set for what the settings beside a work say of it, which is no list of works in reading order. */
  readonly isBeside?: true;
}

export interface SeriesSetting {
  readonly name: string;
  readonly index?: number;
}

/** Joins layers of settings; a later layer wins key by key, and pin by pin. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  const pins = layers.flatMap((layer) => layer.pins ?? []);
  const last = new Map(pins.map((pin) => [`${pin.source ?? ''}:${pin.line}:${subjectOf(pin)}`, pin]));
  const style = layers.flatMap((layer) => layer.style ?? []).reduce<Style | null>(joinedStyles, null);
  const labels = Object.assign({}, ...layers.map((layer) => layer.labels));
  return {
    ...Object.assign({}, ...layers),
    ...(pins.length > 0 ? { pins: [...last.values()] } : {}),
    ...(style === null ? {} : { style }),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
  };
}

/** A style over another: what it changes counts more; a look that it names itself begins anew. */
function joinedStyles(first: Style | null, second: Style): Style {
  if (first === null || second.look !== undefined) return second;
  return { ...first, changes: { ...first.changes, ...second.changes } };
}

/** What a pin decides; of two at one line that decide the same, the nearer wins. */
export function subjectOf({ as }: Pick<Pin, 'as'>): string {
  if (as === 'scene' || as === 'no-scene') return 'scene';
  return as === 'title' || as === 'author' || as === 'header-end' ? as : 'block';
}

/** What is wrong with a setting, without its place. */
export interface Complaint {
  readonly id?: DiagnosticId;
  readonly reason: string;
  readonly remedy?: string;
}

/** Reports what is wrong at a line of a settings file. */
export type Complain = (line: number, complaint: Complaint) => void;

/** A complaint as an error at its place. */
export function complaintAt(source: string, line: number, complaint: Complaint): Diagnostic {
  const { id = 'settings-invalid', reason, remedy = null } = complaint;
  return { id, severity: 'error', place: { source, line, endLine: line }, reason, remedy };
}

/** What is wrong with the id of a rule; null when there is such a rule. */
export function unknownRule(id: string, rules: readonly string[]): Complaint | null {
  if (rules.includes(id)) return null;
  const near = nearest(id, rules);
  return {
    reason: `there is no rule \`${id}\``,
    remedy: near ? `Did you mean \`${near}\`?` : 'See `fascicle list rules`.',
  };
}

/** What is wrong with a style, in words. */
export function styleComplaint({ name, value, must, known }: WrongStyle): Complaint {
  if (value === undefined) {
    const near = nearest(name, known);
    const remedy = near ? `Did you mean \`${near}\`?` : `It is ${must}.`;
    return { id: 'settings-unknown-key', reason: `there is no part \`${name}\` of a style`, remedy };
  }
  const near = typeof value === 'string' ? nearest(value, known) : null;
  const remedy = near ? `Did you mean \`${near}\`?` : `\`${name}\` must be ${must}.`;
  return { reason: `\`${name}: ${JSON.stringify(value)}\` is not ${must}`, remedy };
}
