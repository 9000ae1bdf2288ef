import { expect, test } from 'vitest';
import { readLabel } from '../../src/words/division-label.ts';

/** Headings of books, two sets of three in thirty languages: counted with words, ordinals and figures, named, of parts. */
const HEADINGS: readonly (readonly [language: string, ...lines: string[]])[] = [
  ['de', 'Einundzwanzigstes Kapitel', 'Zweiundzwanzigstes Kapitel', 'Dreiundzwanzigstes Kapitel'],
  ['de', 'Vorspiel: Im Regen', 'Kapitel Eins: Die Fähre', 'Nachspiel'],
  ['nl', 'Eenentwintigste hoofdstuk', 'Tweeëntwintigste hoofdstuk', 'Drieëntwintigste hoofdstuk'],
  ['nl', 'Woord vooraf', 'Deel een: De brug', 'Nawoord'],
  ['sv', 'Kapitel tjugoett', 'Kapitel tjugotvå', 'Kapitel tjugotre'],
  ['sv', 'Mellanspel', 'Del två – Bron', 'Efterord'],
  ['da', 'Enogtyvende kapitel', 'Toogtyvende kapitel', 'Treogtyvende kapitel'],
  ['da', 'Forspil', 'Anden del: Broen', 'Efterskrift'],
  ['no', 'Ellevte kapittel', 'Tolvte kapittel', 'Trettende kapittel'],
  ['no', 'Mellomspill', 'Del tre: Broen', 'Etterord'],
  ['is', 'Fyrsti kafli', 'Annar kafli', 'Þriðji kafli'],
  ['is', '1. kafli: Brúin', '2. kafli: Áin', 'Eftirmáli'],
  ['fi', 'Yhdestoista luku', 'Kahdestoista luku', 'Kolmastoista luku'],
  ['fi', 'Esipuhe', 'Osa 2: Silta', 'Jälkisanat'],
  ['et', 'Esimene peatükk', 'Teine peatükk', 'Kolmas peatükk'],
  ['et', 'Proloog', 'Teine osa: Sild', 'Järelsõna'],
  ['lv', 'Pirmā nodaļa', 'Otrā nodaļa', 'Trešā nodaļa'],
  ['lv', 'Prologs', 'Otrā daļa: Tilts', 'Epilogs'],
  ['lt', 'I skyrius', 'II skyrius', 'III skyrius'],
  ['lt', 'Prologas', 'Antra dalis. Tiltas', 'Epilogas'],
  ['pl', 'ROZDZIAŁ DWUDZIESTY PIERWSZY', 'ROZDZIAŁ DWUDZIESTY DRUGI', 'ROZDZIAŁ DWUDZIESTY TRZECI'],
  ['pl', 'Słowo wstępne', 'Część druga: Most', 'Posłowie'],
  ['cs', 'Jedenáctá kapitola', 'Dvanáctá kapitola', 'Třináctá kapitola'],
  ['cs', 'Předmluva', 'Díl druhý: Most', 'Doslov'],
  ['sk', 'Prvá kapitola', 'Druhá kapitola', 'Tretia kapitola'],
  ['sk', 'Predslov', 'Časť druhá: Most', 'Doslov'],
  ['sl', 'Prvo poglavje', 'Drugo poglavje', 'Tretje poglavje'],
  ['sl', 'Predgovor', 'Drugi del: Most', 'Spremna beseda'],
  ['hr', 'Prvo poglavlje', 'Drugo poglavlje', 'Treće poglavlje'],
  ['hr', 'Predgovor', 'Drugi dio: Most', 'Pogovor'],
  ['sr', 'Глава прва', 'Глава друга', 'Глава трећа'],
  ['sr', 'Предговор', 'Други део: Мост', 'Поговор'],
  ['bg', 'Първа глава', 'Втора глава', 'Трета глава'],
  ['bg', 'Предговор', 'Втора част: Мостът', 'Послеслов'],
  ['uk', 'Розділ двадцять перший', 'Розділ двадцять другий', 'Розділ двадцять третій'],
  ['uk', 'Передмова', 'Частина друга: Міст', 'Післямова'],
  ['ru', 'Вместо предисловия', 'Часть вторая. Мост', 'Послесловие'],
  ['ru', 'Глава тридцать первая', 'Глава тридцать вторая', 'Глава тридцать третья'],
  ['hu', 'Huszonegyedik fejezet', 'Huszonkettedik fejezet', 'Huszonharmadik fejezet'],
  ['hu', 'Előszó', 'Második rész: A híd', 'Utószó'],
  ['ro', 'Capitolul întâi', 'Capitolul doi', 'Capitolul trei'],
  ['ro', 'Cuvânt înainte', 'Partea a doua: Podul', 'Postfață'],
  ['it', 'Capitolo ventunesimo', 'Capitolo ventiduesimo', 'Capitolo ventitreesimo'],
  ['it', 'Premessa', 'Parte seconda – Il ponte', 'Postfazione'],
  ['es', 'Capítulo vigésimo primero', 'Capítulo vigésimo segundo', 'Capítulo vigésimo tercero'],
  ['es', 'Preámbulo', 'Segunda parte: El puente', 'Palabras finales'],
  ['pt', 'Capítulo vinte e um', 'Capítulo vinte e dois', 'Capítulo vinte e três'],
  ['pt', 'Prefácio', 'Segunda Parte: A ponte', 'Posfácio'],
  ['ca', 'Capítol primer', 'Capítol segon', 'Capítol tercer'],
  ['ca', 'Pròleg', 'Segona part: El pont', 'Epíleg'],
  ['fr', 'Vingt et unième chapitre', 'Vingt-deuxième chapitre', 'Vingt-troisième chapitre'],
  ['fr', 'Avant-propos', 'Deuxième partie : Le pont', 'Postface'],
  ['el', 'Κεφάλαιο Α΄', 'Κεφάλαιο Β΄', 'Κεφάλαιο Γ΄'],
  ['el', 'Πρόλογος', 'Μέρος δεύτερο: Η γέφυρα', 'Επίλογος'],
  ['tr', 'Yirmi Birinci Bölüm', 'Yirmi İkinci Bölüm', 'Yirmi Üçüncü Bölüm'],
  ['tr', 'Önsöz', 'İkinci Kısım: Köprü', 'Sonsöz'],
  ['ja', '第二十一章　橋', '第二十二章　川', '第二十三章　海'],
  ['ja', 'まえがき', '第二部　橋', 'あとがき'],
  ['fa', 'فصل یازدهم', 'فصل دوازدهم', 'فصل سیزدهم'],
  ['fa', 'پیش‌گفتار', 'بخش دوم: پل', 'پس‌گفتار'],
];

test.each(HEADINGS)('%s: %s, %s, %s', (language, ...lines) => {
  for (const line of lines) {
    const label = readLabel(line, language);
    expect(label?.form).toMatch(/^(?:counted|named)$/);
    if (label?.form === 'counted') expect(label.number).not.toBeNull();
  }
});

test.each([
  ['I kapitel är det mörkt.', 'sv'],
  ['I rozdział po rozdziale czytała dalej.', 'pl'],
  ['Η Άννα άφησε τη λάμπα.', 'el'],
  ['Vooraf had zij niets gezegd.', 'nl'],
  ['Вместо предисловия он рассмеялся и вышел.', 'ru'],
])('%s (%s) is a sentence', (line, language) => {
  expect(readLabel(line, language)).toBeNull();
});
