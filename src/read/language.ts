import { franc } from 'franc-min';
import type { Block, DetectedLanguage } from '../model/index.ts';
import { blockText } from '../model/index.ts';

const SAMPLES = 9;
const SAMPLE_LENGTH = 800;
/** Shorter texts say too little: the detector's own guidance is that a few words are not enough. */
const MIN_LENGTH = 120;

/** Languages that are told apart in a short text; a page of Russian can look like its rarer neighbours. */
const COMMON =
  'eng fra deu spa ita por nld rus ukr pol ces swe dan nob fin hun ron tur ell heb arb hin jpn kor cmn tha vie ind'.split(
    ' ',
  );
/** A text shorter than this is short. */
const SHORT = 3000;

/**
 * Detects the language of a text from samples spread evenly over it. The confidence is the share of samples that
 * agree, so that letters and quotations in another language do not decide. Null when there is too little text.
 */
export function detectLanguage(blocks: readonly Block[]): DetectedLanguage | null {
  const votes = new Map<string, number>();
  const samples = samplesOf(blocks);
  const short = samples.reduce((sum, sample) => sum + sample.length, 0) < SHORT;
  for (const sample of samples) {
    const code = short ? franc(sample, { only: COMMON }) : franc(sample);
    if (code !== 'und') votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  // Intl turns the detector's three letters (ISO 639-3) into the shortest tag (BCP 47): `eng` into `en`.
  const tag = Intl.getCanonicalLocales(best[0])[0] ?? best[0];
  return { tag, confidence: best[1] / samples.length };
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
    if (sample.length >= MIN_LENGTH) samples.push(sample.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}
