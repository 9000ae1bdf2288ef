export { choose, speakerWords } from './choice.ts';
export { chosenFacts, foldFacts } from './fold.ts';
