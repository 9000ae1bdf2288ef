import type { Block, DetectedLanguage } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { languageOfText } from './language-of-text.ts';

const SAMPLES = 9;
const SAMPLE_LENGTH = 800;
/** Shorter samples are read together with those after them: a few words are not enough. */
const MIN_LENGTH = 120;

/**
 * Detects the language of a text from samples spread evenly over it. The confidence is the share of samples that
 * agree, so that letters and quotations in another language do not decide. Null when the text does not tell.
 */
export function detectLanguage(blocks: readonly Block[]): DetectedLanguage | null {
  const samples = samplesOf(blocks);
  const votes = new Map<string, number>();
  for (const sample of samples) {
    const tag = languageOfText(sample);
    if (tag !== null) votes.set(tag, (votes.get(tag) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (best) return { tag: best[0], confidence: best[1] / samples.length };
  // What no sample tells by itself, all of them may tell together.
  const tag = samples.length > 1 ? languageOfText(samples.join(' ')) : null;
  return tag === null ? null : { tag, confidence: 1 / samples.length };
}

function samplesOf(blocks: readonly Block[]): string[] {
  const samples: string[] = [];
  const step = Math.max(1, Math.floor(blocks.length / SAMPLES));
  for (let start = 0, at = 0; start < blocks.length && samples.length < SAMPLES; start = Math.max(start + step, at)) {
    let sample = '';
    // Short paragraphs are taken together, past the step when need be: a story of a page has no long ones.
    for (at = start; at < blocks.length && sample.length < SAMPLE_LENGTH; at++) {
      if (at >= start + step && sample.length >= MIN_LENGTH) break;
      const block = blocks[at];
      if (block) sample += `${blockText(block).slice(0, SAMPLE_LENGTH)} `;
    }
    if (sample.trim() !== '') samples.push(sample.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}
