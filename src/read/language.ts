import { franc } from 'franc-min';
import type { Block, DetectedLanguage } from '../model/index.ts';
import { blockText } from '../model/index.ts';
import { languageByScript } from './script.ts';

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

/** English words that hold sentences together, and that other languages don't have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and of to was that it his had her with for you she but not they him said have my from were this all there would what them when out up if are been their could into then who your did'.split(
    ' ',
  ),
);
/** Share of such words from which a sample is English. Its prose has a third of them, other languages next to none. */
const ENGLISH_SHARE = 0.2;
/** Characters to a word, at most: in a sample of another script words of Latin letters are few. */
const LONG_WORDS = 10;

/**
 * Detects the language of a text from samples spread evenly over it. The confidence is the share of samples that
 * agree, so that letters and quotations in another language do not decide. Null when there is too little text.
 */
export function detectLanguage(blocks: readonly Block[]): DetectedLanguage | null {
  const votes = new Map<string, number>();
  const samples = samplesOf(blocks);
  const short = samples.reduce((sum, sample) => sum + sample.length, 0) < SHORT;
  for (const sample of samples) {
    const code = languageOf(sample, short);
    if (code !== 'und') votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  // Intl turns the detector's three letters (ISO 639-3) into the shortest tag (BCP 47): `eng` into `en`.
  const tag = Intl.getCanonicalLocales(best[0])[0] ?? best[0];
  return { tag, confidence: best[1] / samples.length };
}

/** The code (ISO 639-3) of a sample's language. Counting trigrams takes long, and most stories need none counted. */
function languageOf(sample: string, short: boolean): string {
  if (isEnglish(sample)) return 'eng';
  const shown = languageByScript(sample);
  if (shown !== null) return shown;
  return short ? franc(sample, { only: COMMON }) : franc(sample);
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z]+/g) ?? [];
  const known = words.filter((word) => ENGLISH.has(word)).length;
  return words.length * LONG_WORDS >= sample.length && known >= words.length * ENGLISH_SHARE;
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
    if (sample.length >= MIN_LENGTH || languageByScript(sample) !== null) samples.push(sample.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}
