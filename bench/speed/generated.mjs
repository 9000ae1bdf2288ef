// Prose made from a seed, the same everywhere: English, and sentences of some other languages.

const ENGLISH = {
  nouns:
    'lantern harbour window morning kettle ledger bridge garden letter corner engine shadow river pocket ladder orchard curtain winter ferry stranger captain kitchen silence',
  verbs: 'carried watched remembered followed mended opened counted lost found answered crossed painted',
  kinds: 'old quiet narrow bright careful broken distant warm green heavy patient',
  people: 'Marta Elias Joan Tobias Ines Wren',
  plain: '{P} {v} the {k} {n} and {v} the {n} by the {k} {n}.',
  said: '"{P} {v} the {n}," said {P}, "and it\'s the {n} that isn\'t {k}."',
  asked: '"Don\'t you see the {n}?" {P} asked.',
  more: 'It was the {n}--{k}, *very* {k}...',
};

/** Languages by their tags, in the slots of a sentence: a person, a noun with its article, a verb, an adjective. */
export const LANGUAGES = {
  en: ENGLISH,
  de: {
    nouns: 'die=Laterne der=Hafen das=Fenster die=Brücke der=Garten der=Brief die=Küche der=Fluss das=Schiff',
    verbs: 'trug sah vergaß fand verlor öffnete zählte malte',
    kinds: 'alt still schmal hell zerbrochen fern warm schwer',
    people: 'Marta Elias Jürgen Käthe Ines',
    plain: '{P} {v} noch einmal, was gestern war, und {n} war nicht so {k}, wie es ihr schien, denn auch {n} war {k}.',
    said: '»{n} ist {k}«, sagte {P}, »und das weißt du auch.«',
    asked: '»Siehst du nicht, wie {k} {n} ist?«, fragte {P}.',
    more: 'Aber {n} war {k} – sehr {k} … und {P} wusste es.',
  },
  fr: {
    nouns: 'la=lanterne le=port la=fenêtre le=pont le=jardin la=lettre la=cuisine le=fleuve',
    verbs: 'regarda oublia retrouva perdit ouvrit compta suivit peignit',
    kinds: 'tranquille étroite claire lointaine lourde',
    people: 'Marthe Élie Jeanne Tobie Inès',
    plain: '{P} {v} encore {n} qui était là depuis des années, et {n} semblait plus {k} que dans ses souvenirs.',
    said: '— C’est {n}, dit {P}, et elle n’est pas {k} du tout.',
    asked: '— Ne vois-tu pas {n} ? demanda {P}.',
    more: 'Mais {n} était {k}… si {k} que {P} n’en dit rien.',
  },
  ru: {
    nouns: 'фонарь гавань окно мост сад письмо кухня река корабль',
    verbs: 'увидел вспомнил потерял нашёл открыл сосчитал',
    kinds: 'старый тихий узкий светлый далёкий тёплый',
    people: 'Марта Илья Анна Тобиас Инна',
    plain: '{P} ещё раз {v} то, что было вчера, и {n} был уже не такой {k}, как казалось, а потом и {n} стал {k}.',
    said: '— Это {n}, — сказала {P}, — и он совсем не {k}.',
    asked: '— Разве ты не видишь, какой там {n}? — спросил {P}.',
    more: 'Но {n} был {k}… очень {k}, и {P} это знал.',
  },
  ja: {
    nouns: '灯り 港 窓 橋 庭 手紙 台所 川 船',
    verbs: '見つめた 忘れた 見つけた 失くした 開けた 数えた',
    kinds: '古い 静かな 狭い 明るい 遠い 暖かい',
    people: 'マルタ 健二 花子 冬木 伊根',
    plain: '{P}は{k}{n}をもう一度{v}。それから、{n}のそばにある{k}{n}のことを思い出して、しばらく黙っていた。',
    said: '「あれは{n}です」と{P}が言った。「{k}{n}ではありません」',
    asked: '「{n}が見えないの？」と{P}は聞いた。',
    more: 'けれど、{n}は……とても{k}ものだった。',
  },
};

const tables = new Map();

/** The words of a language as lists. */
function tableOf(tag) {
  if (!tables.has(tag)) {
    const { nouns, verbs, kinds, people, ...sentences } = LANGUAGES[tag];
    const list = (words) => words.split(' ').map((word) => word.replace('=', ' '));
    tables.set(tag, { ...sentences, n: list(nouns), v: list(verbs), k: list(kinds), P: list(people) });
  }
  return tables.get(tag);
}

/** A source of choices; mulberry32. */
export function chooser(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)] };
}

function sentence(table, { next, pick }) {
  const form = next();
  const shape = form < 0.25 ? table.said : form < 0.35 ? table.asked : form < 0.45 ? table.more : table.plain;
  const text = shape.replace(/\{(\w)\}/g, (_, slot) => pick(table[slot]));
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** A giver of paragraphs, one line each: what is said stands alone, the rest in up to six sentences. */
export function generatedParagraphs(seed, language = 'en') {
  const [table, choose] = [tableOf(language), chooser(seed)];
  const between = language === 'ja' ? '' : ' ';
  return () => {
    const count = choose.next() < 0.4 ? 1 : 2 + Math.floor(choose.next() * 5);
    return Array.from({ length: count }, () => sentence(table, choose)).join(between);
  };
}
