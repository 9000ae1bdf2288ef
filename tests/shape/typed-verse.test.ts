import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../src/model/index.ts';
import { reader as html } from '../../src/read/html/index.ts';
import { reader as text } from '../../src/read/text/index.ts';

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);
const typed = (story: string): readonly Block[] => text.read(story, 's.txt').value.blocks;
const page = (...paragraphs: readonly string[]): readonly Block[] =>
  html.read(`<h1>Uno</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`, 's.html').value.blocks.slice(1);

/** Long lines, as an editor that wraps by itself leaves them. */
const FRENCH =
  'Au fond de la taverne, la vieille Odette posa son verre, s’essuya la bouche du revers de la manche et se mit à chanter pour les bateliers, qui se turent un par un jusqu’au dernier.';
const GERMAN =
  'Am Ende des Stegs saß der alte Fährmann auf seiner Kiste, legte die Pfeife weg und begann zu singen, und die Kinder, die eben noch Steine geworfen hatten, wurden auf einmal still.';

describe('a song in a text whose lines are long', () => {
  it.each([
    [
      'French',
      `${FRENCH}\n\nJ’avais une maison, un chat et deux fauteuils,\nDevant chaque fenêtre un tilleul et ses feuilles.\nPuis le vent du canal a pris le toit, le seuil :\nMaintenant, dans ma cour, il ne reste qu’un deuil !\n\nJ’avais un bon mari qui pêchait des anguilles,\nServait les plus petites aux plus petites filles.\nUn soir il est parti chercher le jeu de quilles,\nLaissant dedans mon lit trois boutons qui brillent.\n\nMa fille s’est fanée, mon fils s’est fait marin,\nBuvant dans tous les ports la bière et le vin.\nJe fouille dans la cave, je fouille le jardin\nCherchant pour ma chanson un tout petit refrain\n\nToi qui passes la digue, qui crains la marée,\nAssieds-toi près du feu, la tasse est préparée.\nLa mer est une dame qui n’est pas mariée :\nSouvent elle sourit, et s’en va la journée !\n`,
    ],
    [
      'German',
      `${GERMAN}\n\nDer Fluss ist breit und tief und kalt,\nIch bin geworden grau und alt;\nDie Brücke steht, die Fähre ruht,\nUnd keinem Menschen tat es gut.\n\nDie Wagen rollen übers Eis,\nDer Fährmann sitzt am Ufer weiß;\nDie Glocke klingt, das Seil ist fort,\nUnd keiner spricht mit ihm ein Wort.\n`,
    ],
  ])('is verse in %s, and its lines are no wrapped prose', (_, story) => {
    const blocks = typed(story);
    expect(kinds(blocks)).toEqual(['paragraph', 'verse']);
    expect(blockText(blocks[1] as Block, '\n').split('\n').length).toBeGreaterThanOrEqual(8);
  });

  it('does not keep wrapped prose from being joined below one long line', () => {
    const more = 'At noon the bell rang twice.';
    const wrapped =
      'The ferryman had gone home by then and the\nrope hung slack over the water, and nobody\nwho stood on the bank knew how to call him\nback, or whether he would have come at all.';
    expect(blockText(typed(`${FRENCH}\n\n${wrapped}\n\n${more}\n\n${FRENCH}\n`)[1] as Block)).toBe(
      wrapped.replace(/\n/g, ' '),
    );
  });
});

describe('sentences on lines of their own', () => {
  it('are no stanza where nothing but their lines says so', () => {
    const plain = FRENCH.replace('se mit à chanter pour', 'se tourna enfin vers');
    const blocks = typed(
      `${plain}\n\nElle ouvre la porte, lentement.\nElle pose le panier sur la table.\nElle regarde la fenêtre, puis moi.\nElle ne dit pas un mot.\n\n${plain}\n`,
    );
    expect(kinds(blocks)).not.toContain('verse');
  });

  it('rhyme by no ending that many words have', () => {
    const prose =
      'La casa llevaba años cerrada, y cuando por fin abrieron la puerta encontraron el salón tal como lo habían dejado la noche del incendio.';
    const blocks = page(
      prose,
      'Al despertar, la torre estaba en silencio.<br>Ventanas abiertas.<br>Lámparas apagadas.<br>Cartas sin leer sobre las mesas.',
      prose,
      '—Lo vi todo desde arriba…<br>No pude moverme.',
      'Las luces temblaron.<br>Ana señaló la escalera.',
      '—No se fue —susurró—.<br>No la echaron.<br>Solo cambió de nombre.',
      prose,
      'Entonces entendieron lo peor.<br>La torre los había elegido.<br>Y los había contado uno a uno.',
    );
    expect(kinds(blocks)).not.toContain('verse');
  });

  it('are prose in a text that sets its prose so, and a song in it stays one', () => {
    const lines = [
      'Le quai est vide.<br>Pas un bruit, pas un chien, seulement la pluie.',
      'Je compte les lampes :<br>une, deux, trois, et la dernière clignote.',
      'Elle avait dit midi.<br>Il est presque deux heures et je n’ai plus froid.',
    ];
    const plain = [...lines, ...lines, ...lines, ...lines];
    const maybe =
      'Je croyais que la mer serait grise.<br>Je croyais au vent, aux voiles du soir<br>Puis je n’ai plus rien cru du tout.';
    const song =
      'Je dormais sous le vieux moulin,<br>Je buvais le vent et le vin,<br>La lune était dans le jardin,<br>Et moi je n’avais plus de pain.';
    expect(kinds(page(...plain, maybe, FRENCH))).not.toContain('verse');
    expect(kinds(page(FRENCH, maybe, FRENCH))).toContain('verse');
    expect(kinds(page(...plain, song, FRENCH))).toContain('verse');
  });

  it('stay a poem when they rhyme', () => {
    const blocks = typed(
      `${FRENCH}\n\nLe soir descend sur le moulin.\nLa lune attend dans le jardin.\nLe chien se tait au bord du puits.\nEt moi je reste avec la nuit.\n\n${FRENCH}\n`,
    );
    expect(kinds(blocks)).toContain('verse');
  });
});
