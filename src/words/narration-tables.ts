/** Words that only sentences have, by language: a line with one of them is no name, place or time. */
export const SENTENCE_WORDS: Readonly<Record<string, string>> = {
  en: 'is|are|was|were|be|been|has|had|have|do|does|did|said|says|he|she|it|they|we|you|i|him|them|us|who|which|not|but|because|if|what|will|would|could|can|might|should|went|came|saw|took|made|got|by',
  fr: 'je|il|elle|est|était',
  de: 'er|sie|es|ist|war',
  es: 'él|ella|era|fue',
};

/**
 * Words by which somebody speaks of himself, by language; those of other languages mean other things (`my`, "we" in Czech).
 * A small first letter may also be a capital, but where the capital alone is the word.
 */
export const FIRST_PERSON_WORDS: Readonly<Record<string, string>> = {
  en: "I|I['’](?:m|ve|d|ll)|my|me|myself|mine",
  fr: "je|j['’](?=\\p{L})|moi|mon|mes",
  de: 'ich|mich|mir|meine?[mnrs]?',
  es: 'yo|me|mi|mis|conmigo',
  pt: 'eu|me|meus?|minhas?|comigo',
  gl: 'eu|me|meus?|miñas?',
  ca: 'jo|em|meva|meu',
  it: 'io|mi|mio|mia|miei|mie',
  nl: 'ik|mij|me|mijn',
  sv: 'jag|mig|min|mitt|mina',
  da: 'jeg|mig|min|mit|mine',
  no: 'jeg|eg|meg|min|mitt|mine',
  fi: 'minä|minun|minut|minua|minulle|minulla|mulle|mun',
  et: 'mina|minu|mind|mulle|mul|mu',
  pl: 'ja|mnie|mi|mną|mój|moja|moje|moją|mojej|mojego',
  cs: 'já|mě|mi|mně|mnou|můj|moje|moji|mojí',
  sk: 'ja|ma|mi|mňa|mne|mnou|môj|moja|moje|moju',
  hr: 'ja|mene|mi|mnom|moj|moja|moje',
  ro: 'eu|mă|mie|mine|meu|mea|mei|mele',
  hu: 'én|engem|nekem|velem|enyém',
  tr: 'ben|beni|bana|benim|bende|benden',
  ru: 'я|меня|мне|мной|мой|моя|моё|мои|моей|моего',
  uk: 'я|мене|мені|мною|мій|моя|моє|мої',
  bg: 'аз|мен|ми|мой|моя|моята|моят',
  el: 'εγώ|μου|με|εμένα',
  ja: '私|僕|俺|わたし|ぼく|あたし',
  zh: '我',
  ko: '나는|내가|나의|저는|제가',
};

/** Who does something in a sentence that tells, and the verbs behind it. */
export const STATEMENT_SUBJECTS = 'i|he|she|it|they|we|you|there';
export const STATEMENT_VERBS = 'was|were|had|did|could|would|is|are';

/** What something is or was, by language: behind what looks like a label, the label is who does something in a sentence. */
export const BEING_VERBS: Readonly<Record<string, string>> = {
  en: 'was|were|is|are|had|has|did|could|would|stood|meant|means',
  de: 'war|ist|stand|hieß|heißt',
  fr: 'était|est|voulait|signifiait',
  es: 'era|es|fue|estaba|significaba',
  pt: 'era|é|foi|estava|significava',
  it: 'era|è|fu|stava|significava',
  nl: 'was|is|stond|betekende',
  sv: 'var|är|stod|betydde',
  da: 'var|er|stod|betød',
  pl: 'to|było|jest|znaczyło',
};

/** First words that point back to what was said before. */
export const BACK_REFERENCES = 'he|she|it|they|him|her|his|their|its|this|these|those|there|and|but|so|then|or';

/** What can follow a lone "by" that opens a sentence and no byline. */
export const BEHIND_BY =
  'the|a(?!\\.)|an|my|his|her|its|our|their|your|this|that|these|those|now|then|noon|night|day|morning|midnight|evening|dawn|dusk|chance|order|all|some|any|way|means|and|no|not|which|what|when|who|then|itself|himself|herself|him|them|us|me';

/** Words that a narration in the past tense is full of, and in the present tense. */
export const PAST_WORDS =
  "was|were|had|did|said|went|came|saw|knew|thought|would|could|wasn['’]t|hadn['’]t|\\p{Ll}{3,}ed";
export const PRESENT_WORDS =
  "is|are|has|does|says|goes|comes|sees|knows|thinks|looks|turns|walks|stands|sits|takes|gets|starts|stops|feels|makes|rides|rolls|smiles|asks|replies|heads|pulls|isn['’]t|doesn['’]t|will|can";

/** Verbs of thinking, feeling and perceiving: whoever does so, in his mind the narration is. */
export const MIND_VERBS =
  'wondered|thought|knew|felt|feel|reali[sz]ed|remembered|hoped|feared|wished|decided|noticed|hated|wanted|watched|saw|see|heard|hear|tell|believed|wonders|thinks|knows|feels|reali[sz]es|remembers|hopes|fears|wishes|decides|notices|hates|wants|watches|sees|hears|believes';

/** Verbs behind which a speech goes on, or before which one ended: `"Yes," said Ada`. */
export const SPEECH_VERBS =
  'says|said|comments|commented|declares|declared|announces|announced|nods|nodded|shrugs|shrugged|pleads|pleaded|warns|warned|joked|jokes|teased|teases|promised|promises|wondered|wonders|hissed|hisses|breathed|breathes|asks|asked|replies|replied|cries|cried|answers|answered|whispers|whispered|mutters|muttered|murmurs|murmured|shouts|shouted|yells|yelled|exclaims|exclaimed|adds|added|continues|continued|begins|began|demands|demanded|repeats|repeated|remarks|remarked|observes|observed|returns|returned|interrupts|interrupted|laughs|laughed|sighs|sighed|smiles|smiled|snaps|snapped|thinks|thought|calls|called|screams|screamed|growls|growled|agrees|agreed|admits|admitted|suggests|suggested|responds|responded|states|stated|inquires|inquired|insists|insisted|protests|protested|gasps|gasped|groans|groaned|offers|offered|explains|explained|grins|grinned';

/** Those of them that hardly stand without a speech. */
export const SAID_WORDS = 'said|asked|replied|cried|answered|whispered|muttered|shouted';

/** Capitalised words before such a verb that are no speaker, and the words before one that is no name. */
export const NO_SPEAKERS = 'As|If|When|Then|But|And|What|That|This|There|You|So|Because|Who';
export const BEFORE_SPEAKERS = 'the|my|his|her|an?';
export const SPEAKING_PRONOUNS = 'he|she|they|we|it|I';
/** Who may stand behind such a verb besides a name: `said the boy`. */
export const BEHIND_SPEECH_VERBS = 'he|she|they|the|I|my|a';

/** Words that join two quotations, or two words cut in two lines: `"This " and " that"`. */
export const JOINING_WORDS = 'and|or|but|nor|to|from|by|of';

/** Words of singing and reciting: verse follows. */
export const SUNG_WORDS =
  'sang|sung|sings?|singing|songs?|verses?|poems?|poet|poetry|rhymes?|stanzas?|recit\\w*|hymns?|hummed|humming|chant\\w*|ballads?|lyrics?|lines?|ditty|couplet|quoted?|repeated';

/** Words of writing and reading: a letter follows. */
export const WRITTEN_WORDS =
  'letter|note|postcard|telegram|card|wrote|writes|written|read|reads|message|envelope|page|paper';

/** Things that words stand on, for somebody to read them off. */
export const INSCRIBED_THINGS =
  'sign|notice|plate|plaque|board|label|inscription|card|envelope|poster|banner|headline|stone';

/** Words of a sentence in which somebody speaks of the end of a book. */
export const SPOKEN_OF = 'said|says|read|thought|wrote|asked|was|is|were';

/** Last words of a sentence that leads into what is read. */
export const LEADING_IN = 'said|read|reads|wrote|written';

/** Kinds of papers, whose heads carry dates. */
export const DATED_PAPERS =
  'telegrams?|letters?|memorandum|memo|diary|diaries|journals?|log|phonograph|report|extract|cutting|postcard|e-?mail|copyright|published|edition';

/** How a sentence speaks of the line above it, by language: `That was what the board said.` */
export const TAKEN_UP: Readonly<Record<string, string>> = {
  en: '(?:that|this) (?:was|is|were|had|meant)|(?:is|was) that|so (?:it|they|he|she|somebody|someone|i|we) (?:said|had|was|read)|it (?:said|read)|(?:those|these) were',
  de: '(?:das|dies) (?:war|ist|stand|las|sagte|hatte)|so (?:stand|hieß|las|sagte|hatte)',
  fr: "c[’']était|c[’']est|(?:cela|ça) (?:était|voulait|disait)|voilà ce|ainsi (?:disait|était)",
  es: '(?:eso|esto) (?:era|es|decía|ponía)|así (?:decía|ponía|estaba|rezaba)',
  it: '(?:questo|quello|così) (?:era|è|diceva|stava)|era (?:questo|quello|scritto)',
  pt: '(?:isso|isto) (?:era|é|dizia)|assim (?:dizia|estava)|era o que',
  nl: '(?:dat|dit) (?:was|is|stond|las)|zo (?:stond|heette)',
  sv: '(?:det|detta) (?:var|är|stod)|så stod',
  da: '(?:det|dette) (?:var|er|stod)|sådan stod',
  no: '(?:det|dette) (?:var|er|stod|sto)|slik sto',
  fi: 'niin (?:luki|oli|siinä)|se (?:oli|luki)|näin (?:luki|oli)',
  pl: 'to (?:był|była|było|były)|tak (?:było|stało|głosił)',
  cs: 'to (?:byl|byla|bylo|stálo)|tak (?:stálo|znělo)',
  hu: '(?:ez|az) (?:állt|volt)|így (?:állt|szólt)',
  ru: 'это (?:был|была|было|были|значило)|так (?:было|был|гласил|значилось)',
  uk: 'це (?:був|була|було|були)|так (?:було|був)',
  tr: '(?:böyle|öyle|bu) (?:yazıyordu|yazılıydı|diyordu)|buydu',
  ja: 'そう(?:書|いう|言)|と(?:書|言)|(?:それ|これ)(?:は|が)',
  zh: '(?:这|那|這)(?:是|就是|几个字|幾個字)|上面写|上面寫',
  ko: '그렇게 (?:쓰|적|말)|라고 (?:쓰|적|말)|그것은',
};
