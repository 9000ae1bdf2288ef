// What a worker thread runs: its default function, once for each story.
export { default } from './commands/work.ts';
