/** The flags of `build` that are not settings. One table, for the parser and for whoever reads plain command lines. */
export const buildOptions = {
  out: { type: 'string', default: 'out', describe: 'folder for the books' },
  bundle: { type: 'boolean', default: false, describe: 'bind all the named stories into one book' },
  output: {
    type: 'string',
    alias: 'o',
    describe: 'file for the book, when one is built, or a folder; - for standard output',
  },
  format: { type: 'string', describe: 'format of standard input (build -), as in list formats' },
  covers: { type: 'string', default: 'covers', describe: 'folder of cover pictures, matched by name' },
  target: { type: 'string', array: true, describe: 'kind of book, epub unless given; see list targets' },
  device: { type: 'string', describe: 'e-reader whose best kind of book is built; see list devices' },
  force: { type: 'boolean', default: false, describe: 'build also what has not changed; with -o, write over any file' },
  watch: { type: 'boolean', default: false, describe: 'build again whenever something changes' },
  'mark-new': {
    type: 'boolean',
    default: false,
    describe: 'mark chapters that are new or revised since the last build',
  },
  prune: { type: 'boolean', default: false, describe: 'delete books whose stories are gone' },
  ask: {
    type: 'boolean',
    default: false,
    describe:
      'at a terminal, show what becomes of the files of a folder of five and more, and ask, before its first build',
  },
  'dry-run': { type: 'boolean', default: false, describe: 'say what would be done, and do nothing' },
  jobs: { type: 'number', describe: 'stories built at once; as many as there are cores unless given' },
  shard: { type: 'string', describe: 'only this share of the stories, such as 3/10' },
  json: { type: 'boolean', default: false, describe: 'print one JSON object' },
} as const;

/** What the parser makes of the flags. */
export interface BuildOptions {
  out: string;
  bundle: boolean;
  output?: string;
  format?: string;
  covers: string;
  target?: string[];
  device?: string;
  force: boolean;
  watch: boolean;
  'mark-new': boolean;
  prune: boolean;
  ask: boolean;
  'dry-run': boolean;
  jobs?: number;
  shard?: string;
  json: boolean;
}
