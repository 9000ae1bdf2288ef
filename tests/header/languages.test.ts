import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

async function metadataOf(lines: readonly string[]) {
  const { sources } = await publish([sourceFromText(`${lines.join('\n')}\n`)]);
  const { title, authors, warnings, fields } = sources[0]?.manuscript.value.metadata ?? {
    title: null,
    authors: [],
    warnings: [],
    fields: [],
  };
  return { title, authors, warnings: warnings.map(({ text }) => text), keys: fields.map(({ key }) => key) };
}

describe('labels', () => {
  test.each([
    [
      'pl',
      'Tytuł: Latarnia',
      'Autorka: Zofia Wilk',
      'Streszczenie: List nie dochodzi.',
      'Ostrzeżenia: przemoc',
      'Zofia otworzyła okno i popatrzyła na podwórze.',
    ],
    [
      'cs',
      'Název: Maják',
      'Autorka: Zora Vlková',
      'Shrnutí: Dopis nedojde.',
      'Varování: násilí',
      'Zora otevřela okno a podívala se na dvůr.',
    ],
    [
      'sv',
      'Titel: Fyren',
      'Författare: Sofia Varg',
      'Sammanfattning: Ett brev kommer bort.',
      'Varningar: våld',
      'Sofia öppnade fönstret och såg ut över gården.',
    ],
    [
      'fi',
      'Otsikko: Majakka',
      'Kirjoittaja: Sofia Susi',
      'Tiivistelmä: Kirje katoaa.',
      'Varoitukset: väkivalta',
      'Sofia avasi ikkunan ja katsoi pihalle.',
    ],
    [
      'hu',
      'Cím: A világítótorony',
      'Szerző: Farkas Zsófia',
      'Összefoglaló: Egy levél elvész.',
      'Figyelmeztetések: erőszak',
      'Zsófia kinyitotta az ablakot, és kinézett az udvarra.',
    ],
    [
      'mt',
      'Titlu: Il-Fanal',
      'Awtur: Sofija Lupo',
      'Sommarju: Ittra tintilef.',
      'Twissijiet: vjolenza',
      'Sofija fetħet it-tieqa u ħarset lejn il-bitħa.',
    ],
    [
      'ro',
      'Titlul: Farul',
      'Autoarea: Sofia Lupu',
      'Rezumat: O scrisoare se pierde.',
      'Avertismente: violență',
      'Sofia deschise fereastra și privi curtea.',
    ],
    [
      'uk',
      'Назва: Маяк',
      'Авторка: Софія Вовк',
      'Короткий зміст: Лист губиться.',
      'Попередження: насильство',
      'Софія відчинила вікно й подивилася на подвір’я.',
    ],
    [
      'tr',
      'Başlık: Fener',
      'Yazar: Sofya Kurt',
      'Özet: Bir mektup kaybolur.',
      'Uyarılar: şiddet',
      'Sofya pencereyi açtı ve avluya baktı.',
    ],
    [
      'el',
      'Τίτλος: Ο φάρος',
      'Συγγραφέας: Σοφία Λύκου',
      'Περίληψη: Ένα γράμμα χάνεται.',
      'Προειδοποιήσεις: βία',
      'Η Σοφία άνοιξε το παράθυρο και κοίταξε την αυλή.',
    ],
    ['ja', '題名：灯台', '作者：狼谷ソラ', '概要：手紙が届かない。', '注意：暴力', 'ソラは窓を開けて庭を見た。'],
    [
      'fa',
      'عنوان: فانوس',
      'نویسنده: سوفیا گرگانی',
      'خلاصه: نامه‌ای گم می‌شود.',
      'هشدارها: خشونت',
      'سوفیا پنجره را باز کرد و به حیاط نگاه کرد.',
    ],
    [
      'id',
      'Judul: Mercusuar',
      'Penulis: Sofia Serigala',
      'Ringkasan: Sepucuk surat hilang.',
      'Peringatan: kekerasan',
      'Sofia membuka jendela dan melihat halaman.',
    ],
  ])('of a header in %s', async (_, title, author, summary, warning, prose) => {
    const value = (line: string) => line.replace(/^[^:：]*[:：]\s*/u, '');
    const read = await metadataOf([title, author, summary, warning, '', prose]);
    expect(read).toEqual({
      title: value(title),
      authors: [value(author)],
      warnings: [value(warning)],
      keys: ['summary'],
    });
  });

  test('that are everyday words elsewhere open no header', async () => {
    const read = await metadataOf([
      'Not - that anybody asked - a good day.',
      '',
      'Not: the worst, Ann said, and shut the door.',
    ]);
    expect(read.keys).toEqual([]);
  });
});

describe('bylines', () => {
  test.each([
    ['Das Haus am See', 'von Marie Albers', 'Lene öffnete das Fenster und sah auf den Hof hinaus.'],
    ['La Maison du pont', 'par Louise Vernet', 'Louise ouvrit la fenêtre et regarda la cour.'],
    ['La casa del ponte', 'di Luisa Verdi', 'Luisa aprì la finestra e guardò il cortile.'],
    ['A casa da ponte', 'de Luísa Verde', 'Luísa abriu a janela e olhou para o pátio.'],
    ['Huset vid bron', 'av Lovisa Gren', 'Lovisa öppnade fönstret och såg ut på gården.'],
    ['Huset ved broen', 'skrevet af Lone Green', 'Lone åbnede vinduet og så ud på gården.'],
    ['Talo sillan luona', 'kirjoittanut Liisa Vihanta', 'Liisa avasi ikkunan ja katsoi pihalle.'],
    ['Dom przy moście', 'napisała Zofia Wilk', 'Zofia otworzyła okno i popatrzyła na podwórze.'],
    ['Dům u mostu', 'napsala Zora Vlková', 'Zora otevřela okno a podívala se na dvůr.'],
    ['A ház a hídnál', 'írta Farkas Zsófia', 'Zsófia kinyitotta az ablakot, és kinézett.'],
    ['Дом у моста', 'автор Софья Волкова', 'Софья открыла окно и посмотрела во двор.'],
    ['Het huis bij de brug', 'door Loes Groen', 'Loes deed het raam open en keek naar buiten.'],
    ['Rumah di tepi jembatan', 'oleh Lusi Hijau', 'Lusi membuka jendela dan melihat halaman.'],
  ])('%s / %s', async (title, by, prose) => {
    const read = await metadataOf([title, '', by, '', prose, '', prose]);
    expect(read.title).toBe(title);
    expect(read.authors).toHaveLength(1);
    expect(by).toContain(read.authors[0]);
  });

  test.each([
    ['Der lange Weg', 'Von allen Wegen war das der kürzeste, und sie kannte ihn.'],
    ['La pluie', 'Par chance, il ne pleuvait plus.'],
    ['Dom', 'Od rana padał śnieg.'],
    ['Die Reise', 'von Hamburg nach Kiel'],
  ])('%s / %s names nobody', async (title, line) => {
    const read = await metadataOf([
      title,
      '',
      line,
      '',
      'Lene öffnete das Fenster und sah auf den Hof hinaus, wo niemand war.',
    ]);
    expect(read.authors).toEqual([]);
  });
});

describe('what a title has below it', () => {
  test.each([
    ['Das Schleusenhaus', 'Triggerwarnung', 'Kapitel 1', 'Der Kahn lag am Steg, und niemand hatte ihn gesehen.'],
    ['Het Sluishuis', 'Inhoudswaarschuwing', 'Hoofdstuk 1', 'De pont lag vast, en niemand had hem gezien.'],
    ['Sulkutalo', 'Sisältövaroitus', 'Luku 1', 'Lautta oli kiinni laiturissa, eikä kukaan ollut nähnyt sitä.'],
    [
      'La Maison du Sas',
      'Avertissement de contenu',
      'Chapitre 1',
      'Le bac ne passait plus, et personne ne l’avait vu.',
    ],
    ['Dom przy śluzie', 'Ostrzeżenie o treści', 'Rozdział 1', 'Łódź stała przy brzegu i nikt jej nie widział.'],
  ])('is its warnings, and no title with the first line’s author: %s', async (title, label, chapter, prose) => {
    const text = `# ${title}\n\n**${label}:** Flut, Enge\n\n## ${chapter}\n\n${prose}\n`;
    const { sources } = await publish([sourceFromText(text, 'lock.md')]);
    const metadata = sources[0]?.manuscript.value.metadata;
    expect(metadata).toMatchObject({ title, authors: [] });
    expect(metadata?.warnings.map((warning) => warning.text)).toEqual(['Flut', 'Enge']);
  });
});

test.each([
  ['# of words: 4,200', 'words'],
  ['Genere: Commedia', 'genre'],
  ['Verbreitung: Gern, bitte fragen', 'distribution'],
  ['Betaleserin: Zofia', 'beta'],
  ['Reto: Un cuento de cien noches', 'challenge'],
])('what is typed beside other labels says what it means: %s', async (line, key) => {
  const prose = 'Zofia opened the window and looked at the yard. Nobody had come with the letter.';
  const { keys } = await metadataOf(['Title: The Lighthouse', 'Author: Zofia Wilk', line, '', prose, '', prose]);
  expect(keys).toContain(key);
  // The same words amid a story say nothing of it.
  expect((await metadataOf(['The Lighthouse', '', prose, '', line, '', prose])).keys).not.toContain(key);
});
