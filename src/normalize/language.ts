/** A few of the commonest short words of each language; what counts is which list finds clearly the most. */
const COMMON: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|was|that|with|his|her|you)\b/giu],
  ['fr', /\b(?:le|les|des|et|une|dans|pas|elle|avec|était|qui)\b/giu],
  ['de', /\b(?:der|die|und|das|nicht|ein|ist|sie|ich|mit|den)\b/giu],
  ['es', /\b(?:el|los|las|una|con|por|pero|y|más|había|del)\b/giu],
  ['it', /\b(?:il|di|che|non|della|gli|sono|era|anche|perché|questo|nel)\b/giu],
  ['pt', /\b(?:não|uma|os|em|do|da|com|ele|ela|mas|um)\b/giu],
  ['nl', /\b(?:het|een|van|niet|zijn|hij|maar|dat|voor|ze)\b/giu],
  ['ru', /(?<!\p{L})(?:и|в|не|на|что|он|она|как|это|с)(?!\p{L})/giu],
];

/** Share of words that the winner must reach; ordinary prose of each language has a sixth and more. */
const LEAST_SHARE = 0.06;

/** A crude guess for choosing quote marks: a language only when its short words clearly outnumber all others'. */
export function guessLanguage(text: string): string | null {
  const sample = text.length > 60_000 ? text.slice(10_000, 60_000) : text;
  const words = sample.split(/\s+/).length;
  if (words < 12) return null;
  const scores = COMMON.map(([tag, pattern]) => ({ tag, hits: sample.match(pattern)?.length ?? 0 }));
  scores.sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || !second) return null;
  return first.hits / words >= LEAST_SHARE && first.hits > second.hits * 1.5 ? first.tag : null;
}
