import { describe, expect, it } from 'vitest';
import { paragraphs } from './read.ts';

/** Wraps a paragraph at a width, each line of it a word's distance below it. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Paragraphs as a typist wrapped them and a mail program wrapped them again. */
const twice = (texts: readonly string[], first: number, second: number, indent = ''): string =>
  texts
    .flatMap((text) => wrapped(indent.replaceAll(' ', '\u00a0') + text, first))
    .flatMap((line) => wrapped(line, second))
    .join('\n')
    .replaceAll('\u00a0', ' ');

const GERMAN = [
  'Als der Regen am dritten Tag aufhörte, ging Marthe hinunter zum Fluss und sah nach, ob von der alten Brücke noch etwas stand. Es stand nichts mehr, nur die beiden Pfeiler ragten aus dem braunen Wasser, und auf dem einen saß eine Katze.',
  '"Wie kommst du denn dahin?" rief Marthe, aber die Katze sah sie nur an. Dann leckte sie sich die Pfote, als hätte sie alle Zeit der Welt. Die hatte sie wohl auch.',
  'Marthe ging zurück und holte das Boot, das sie seit dem Tod ihres Vaters nicht mehr benutzt hatte. Es war leck, und sie schöpfte mit der Mütze. Auf halbem Weg verlor sie ein Ruder. Die Strömung trug sie an dem Pfeiler vorbei, und die Katze sprang ihr auf den Schoß, als wäre das so verabredet gewesen.',
  'Am Abend saß sie am Ofen und trocknete die Mütze. Die Katze lag in dem Korb, in dem sonst das Holz lag, und schnurrte so laut, dass man den Regen nicht hörte, der wieder angefangen hatte. Niemand hatte nach ihr gefragt.',
];
const ITALIAN = [
  'La mattina in cui partirono, nessuno venne a salutarli tranne il vecchio cane del porto, che non salutava mai nessuno. Teresa gli diede mezzo panino e disse che era un buon segno. Paolo non credeva ai segni, ma non disse niente.',
  '"Hai preso le chiavi?" chiese Teresa. Paolo si fermò in mezzo alla strada e si toccò le tasche, una dopo l\'altra. "Le chiavi di cosa?" disse alla fine. "Non abbiamo più una casa." Teresa rise, e fu la prima volta da settimane.',
  "Il treno era in ritardo di un'ora. Sul binario c'erano una suora, due soldati e un uomo con una gabbia vuota. L'uomo spiegò a tutti che il canarino era scappato a Genova, ma che la gabbia l'aveva pagata e non la buttava via di certo.",
  'Quando il treno arrivò, il cane era ancora lì. Li guardò salire, sbadigliò e tornò al porto. Teresa lo seguì con gli occhi fino alla curva.',
];

describe('lines that were wrapped twice', () => {
  it('are joined between blank lines, their rests with them', () => {
    const text = ITALIAN.map((paragraph) => twice([paragraph], 72, 65)).join('\n\n');
    expect(text).toContain('\npanino e disse');
    expect(paragraphs(text)).toEqual(ITALIAN);
  });

  it('are joined between indents', () => {
    const text = twice(GERMAN, 76, 68, '   ');
    expect(paragraphs(text)).toEqual(GERMAN);
  });

  it('leave short lines of verse below long ones apart from the next', () => {
    const text = `The long white road goes down between the hedges to the sea tonight
and no one walks
where once the carts went singing with the barley and the autumn light
and all the talk

The long black boats lie over on their sides along the shingle bar
and no one comes
to mend the nets or tar the planks or ask us where the fishers are
or beat the drums

The long grey wall that kept the sheep has fallen where the bramble grows
and no one cares
to lift the stones and set them straight against the winter and the snows
or climb the stairs
`;
    expect(paragraphs(text).filter((lines) => /walks where|comes to|cares to/.test(lines))).toEqual([]);
  });

  it('leave the short last line of each paragraph where nothing else parts them', () => {
    const text = `She went down to the harbour when the rain had stopped, and there was
nobody.
Only the gulls sat on the wall in a row, as if they were waiting for a
train.
"Have you seen him?" she asked the harbour master, who was mending his
net.
"You know who." The harbour master put the needle down and looked at the
sea.
He had not seen anyone since the Tuesday, he said, and that was only the
post.
She thanked him and walked back along the wall, counting the boats as she
went.
There was one too few of them, and she knew which one before she had
finished.
`;
    expect(paragraphs(text)).toHaveLength(7);
  });
});
