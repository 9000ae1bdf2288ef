/** The library: the pipeline and its stages, without the file system. Text or bytes in, a book or bytes out. */
export { type AssembleOptions, assemble, type WorkOption } from './assemble/index.ts';
export type * from './model/index.ts';
export { blockText, fieldText, inlineText, showPlace } from './model/index.ts';
export { type NormalizeOptions, normalize, rules } from './normalize/index.ts';
export { type ContainerRow, containerOf, containers, type Unpacker } from './open/containers.ts';
export { unpack } from './open/index.ts';
export {
  type BoundBook,
  bind,
  type DividedSource,
  divide,
  type PipelineOptions,
  publish,
  sourceFromText,
} from './pipeline.ts';
export { type FormatRow, formatOf, formats, type Reader, type ReadOptions, read } from './read/index.ts';
export { type RemovalRow, removalRows, sentencesIn } from './removals/index.ts';
export { render } from './render/index.ts';
export { type SplitOptions, split } from './split/index.ts';
export { type Target, targetOf, targets } from './targets/index.ts';
export { version } from './version.ts';
