const VERBS: ReadonlySet<string> = new Set(
  'says|said|comments|commented|declares|declared|announces|announced|nods|nodded|shrugs|shrugged|pleads|pleaded|warns|warned|joked|jokes|teased|teases|promised|promises|wondered|wonders|hissed|hisses|breathed|breathes|asks|asked|replies|replied|cries|cried|answers|answered|whispers|whispered|mutters|muttered|murmurs|murmured|shouts|shouted|yells|yelled|exclaims|exclaimed|adds|added|continues|continued|begins|began|demands|demanded|repeats|repeated|remarks|remarked|observes|observed|returns|returned|interrupts|interrupted|laughs|laughed|sighs|sighed|smiles|smiled|snaps|snapped|thinks|thought|calls|called|screams|screamed|growls|growled|agrees|agreed|admits|admitted|suggests|suggested|responds|responded|states|stated|inquires|inquired|insists|insisted|protests|protested|gasps|gasped|groans|groaned|offers|offered|explains|explained|grins|grinned'.split(
    '|',
  ),
);

/** Who may stand before such a verb: `Faith`, `the old man`, `she quietly`. */
const SPEAKER =
  /^\s*(?!(?:As|If|When|Then|But|And|What|That|This|There|You|So|Because|Who)\b)(?:(?:the|my|his|her|an?)(?:\s[\p{Ll}-]+){1,2}|\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}|he|she|they|we|it|I)(?:\s\p{Ll}+ly)?\s$/u;
/** And who after it: `Anton`, `the boy`. */
const SPOKEN_BY = /^\s(?:\p{Lu}|he\b|she\b|they\b|the\b|I\b|my\b|a\b)/u;

/**
 * Whether the words after a mark name the speaker, so that the mark ends the speech before it: `Faith says`, `the old
 * man replied`, `she quietly asked`, `said Anton`, `cried the boy`. English only.
 */
export function namesSpeaker(text: string, at: number, from: number): boolean {
  const speech = text.slice(Math.max(0, at - 2), at).trimEnd();
  if (!/[,!?…—-]$/.test(speech)) return false;
  const after = text.slice(from, from + 60);
  for (const word of after.matchAll(/\w+/g)) if (VERBS.has(word[0]) && isAttribution(after, word)) return true;
  return false;
}

function isAttribution(text: string, { 0: verb, index }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  if (before.trimStart() === '') return SPOKEN_BY.test(text.slice(index + verb.length));
  return SPEAKER.test(before);
}
