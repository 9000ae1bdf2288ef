/** What a user may set for one story or for all of them. Every key may be absent. */
export interface Settings {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly language?: string;
  readonly date?: string;
  readonly series?: SeriesSetting;
  readonly cover?: string;
  readonly order?: readonly string[];
  readonly chapters?: 'headings' | 'endings' | 'scenes';
  readonly notes?: 'keep' | 'end' | 'drop';
  readonly continuations?: 'keep' | 'drop';
  readonly breaks?: 'strict' | 'normal' | 'eager';
  readonly encoding?: string;
  /** Ids of normalizing rules to leave out. */
  readonly off?: readonly string[];
}

export interface SeriesSetting {
  readonly name: string;
  readonly index?: number;
}

/** Joins layers of settings; a later layer wins key by key. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  return Object.assign({}, ...layers);
}
