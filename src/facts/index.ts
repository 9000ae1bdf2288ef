export { choose } from './choice.ts';
export { chosenFacts, foldFacts } from './fold.ts';
export { speakerWords } from './speakers.ts';
