import { expect, test } from 'vitest';
import { readLabel } from '../../src/words/division-label.ts';

/** Headings as books of many languages print them: line, language, number. */
const COUNTED: readonly (readonly [string, string, number])[] = [
  ['Chapter Twenty-Two', 'en', 22],
  ['Part (9)', 'en', 9],
  ['Kapitel (3)', 'de', 3],
  ['Ch. 9 | Half an Oar', 'en', 9],
  ['Ch. 9|Half an Oar', 'en', 9],
  ['Chapter 2 of 7… Tar', 'en', 2],
  ['Chapitre 4 / Le quai', 'fr', 4],
  ['Chptr. 12, Rope', 'en', 12],
  ['Pt. 6 [Rope]', 'en', 6],
  ['Issue #4 / Two Ropes Short', 'en', 4],
  ['Issue #3; Rope', 'en', 3],
  ['Episode 5 // Rope', 'en', 5],
  ['Update 31 — Rope', 'en', 31],
  ['Rozdział piąty', 'pl', 5],
  ['Rozdział 12: Most', 'pl', 12],
  ['Kapitola třetí', 'cs', 3],
  ['Kapitola 3 – Řeka', 'sk', 3],
  ['Luku 7', 'fi', 7],
  ['Kolmas luku', 'fi', 3],
  ['7. luku', 'fi', 7],
  ['Kapittel fire', 'no', 4],
  ['Kapitel to', 'da', 2],
  ['Första kapitlet', 'sv', 1],
  ['Hoofdstuk tien', 'nl', 10],
  ['Első fejezet', 'hu', 1],
  ['2. fejezet', 'hu', 2],
  ['Birinci Bölüm', 'tr', 1],
  ['Bölüm 3: Deniz', 'tr', 3],
  ['ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ', 'el', 2],
  ['Capitolul al treilea', 'ro', 3],
  ['Розділ п’ятий', 'uk', 5],
  ['Глава двадцать первая', 'ru', 21],
  ['Глава първа', 'bg', 1],
  ['Поглавље друго', 'sr', 2],
  ['Poglavlje 4', 'hr', 4],
  ['Četrto poglavje', 'sl', 4],
  ['Peatükk 2', 'et', 2],
  ['Teine peatükk', 'et', 2],
  ['1. nodaļa', 'lv', 1],
  ['Pirmas skyrius', 'lt', 1],
  ['3 skyrius', 'lt', 3],
  ['Capítol segon', 'ca', 2],
  ['Ĉapitro tria', 'eo', 3],
  ['Pennod Un', 'cy', 1],
  ['Pennod un ar ddeg', 'cy', 11],
  ['Pennod 4: Y Môr', 'cy', 4],
  ['Y Bennod Gyntaf', 'cy', 1],
  ['Yr Ail Bennod', 'cy', 2],
  ['Y Drydedd Bennod', 'cy', 3],
  ['Rhan dau ddeg tri', 'cy', 23],
  ['Kapitlu 4', 'mt', 4],
  ['Kapitlu wieħed u għoxrin: Il-Port', 'mt', 21],
  ["Kapitlu erba'", 'mt', 4],
  ['L-Ewwel Kapitlu', 'mt', 1],
  ['IT-TIENI TAQSIMA', 'mt', 2],
  ['Ir-Raba’ Ktieb', 'mt', 4],
  ['L-Għaxar Kapitlu', 'mt', 10],
  ['Il-Ħdax-il Kapitlu', 'mt', 11],
  ['Caibidil a Trí', 'ga', 3],
  ['Caibidil a haon déag', 'ga', 11],
  ['An Chéad Chaibidil', 'ga', 1],
  ['An Dara Cuid', 'ga', 2],
  ['Hoofstuk Drie', 'af', 3],
  ['Derde Hoofstuk', 'af', 3],
  ['Глава втора', 'mk', 2],
  ['Поглавје прво', 'mk', 1],
  ['Kapitulli i parë', 'sq', 1],
  ['Pjesa e dytë', 'sq', 2],
  ['Birinci fəsil', 'az', 1],
  ['İyirmi birinci fəsil', 'az', 21],
  ['Бірінші тарау', 'kk', 1],
  ['3-тарау', 'kk', 3],
  ['2-ші тарау', 'kk', 2],
  ['3-cü fəsil', 'az', 3],
  ['Գլուխ առաջին', 'hy', 1],
  ['Երկրորդ մաս', 'hy', 2],
  ['თავი პირველი', 'ka', 1],
  ['მეორე ნაწილი', 'ka', 2],
  ['თავი ოცდათერთმეტი', 'ka', 31],
  ['Kabanata Isa', 'tl', 1],
  ['Ikalawang Kabanata', 'tl', 2],
  ['Ikaapat na Kabanata', 'tl', 4],
  ['Sura ya Kwanza', 'sw', 1],
  ['Sura ya Kumi na Moja', 'sw', 11],
  ['ตอนที่ 7', 'th', 7],
  ['قسط 3', 'ur', 3],
  ['পর্ব ৩', 'bn', 3],
  ['प्रकरण २', 'mr', 2],
  ['Kapittel sju', 'nn', 7],
  ['Parte segunda', 'gl', 2],
  ['Bab dua belas', 'id', 12],
  ['Chương hai', 'vi', 2],
  ['अध्याय तीन', 'hi', 3],
  ['فصل دوم', 'fa', 2],
  ['الفصل الثالث', 'ar', 3],
  ['פרק שני', 'he', 2],
  ['第十二章 渡口', 'zh', 12],
  ['第三話　手紙', 'ja', 3],
  ['제4장', 'ko', 4],
];

test.each(COUNTED)('%s (%s) counts %d', (line, language, number) => {
  expect(readLabel(line, language)).toMatchObject({ form: 'counted', number });
});

test.each([
  ['Part 1a', 1, 1, ''],
  ['Chapter 12B: The Well', 12, 2, 'The Well'],
  ['Chapter 3-b', 3, 2, ''],
  ['Teil 2c', 2, 3, ''],
  ['Part 1a/10', 1, 1, ''],
  ['Part I-A', 1, 1, ''],
  ['PART ONE (B)', 1, 2, ''],
])('%s has a letter behind its number', (line, number, letter, title) => {
  const label = readLabel(line, line.startsWith('Teil') ? 'de' : 'en');
  expect(label).toMatchObject({ form: 'counted', number, letter });
  expect(line.slice(label?.titleStart, label?.titleEnd)).toBe(title);
});

test.each([
  'Chapter 3 A Well',
  'Chapter 3: A Day',
  'Chapter 2nd',
  'Chapter 4 days later',
  'Part 2x',
])('%s has none', (line) => {
  expect(readLabel(line, 'en')?.letter).toBeUndefined();
});

const NAMED: readonly (readonly [string, string, string])[] = [
  ['Prolog', 'pl', 'prologue'],
  ['Epilogi', 'fi', 'epilogue'],
  ['Rhagymadrodd', 'cy', 'introduction'],
  ['Daħla', 'mt', 'foreword'],
  ['Ringrazzjamenti', 'mt', 'afterword'],
  ['Brollach', 'ga', 'prologue'],
  ['პროლოგი', 'ka', 'prologue'],
  ['Վերջաբան', 'hy', 'epilogue'],
  ['บทส่งท้าย', 'th', 'epilogue'],
  ['To the Reader', 'en', 'foreword'],
  ['Ön söz', 'az', 'foreword'],
  ['Ön söz', 'tr', 'foreword'],
  ['Dibaji', 'sw', 'preface'],
  ['Diolchiadau', 'cy', 'afterword'],
  ['Közjáték', 'hu', 'interlude'],
  ['Förord', 'sv', 'preface'],
  ['Nachwort', 'de', 'afterword'],
  ['楔子', 'zh', 'prologue'],
  ['番外 老人的茶', 'zh', 'interlude'],
  ['プロローグ', 'ja', 'prologue'],
  ['외전 고양이', 'ko', 'interlude'],
  ['Interlude II: Soup', 'en', 'interlude'],
  ['Side Story 1: The Horse', 'en', 'interlude'],
];

test.each(NAMED)('%s (%s) is named: %s', (line, language, kind) => {
  expect(readLabel(line, language)).toMatchObject({ form: 'named', kind });
});

test.each([
  ['Lisa', 'en'],
  ['Extraordinary', 'en'],
  ['Prologue was his word for breakfast.', 'en'],
  ['楔子掉进了水里，谁也没有在意。', 'zh'],
  ['외전은 아직 쓰이지 않았다고 그는 덧붙였다.', 'ko'],
  ['فصل دوم کتاب خسته‌کننده بود، پس مریم کتاب را بست.', 'fa'],
  ['अध्याय दो बहुत लंबा था, इसलिए मीरा ने किताब बंद कर दी।', 'hi'],
  ['Pennod dau oedd y gwaethaf, ac roedd pawb yn gwybod hynny.', 'cy'],
  ['Y llyfr oedd yn llyfr da.', 'cy'],
  ['L-ewwel ktieb tagħha kien dwar il-baħar.', 'mt'],
  ['L-ewwel darba', 'mt'],
  ['In-house', 'en'],
  ['An chéad chuid den oíche bhí sé ina chodladh.', 'ga'],
  ['Sura yake ilikuwa nzuri.', 'sw'],
  ['An eighth part of it was sold.', 'en'],
  ['A 3-chapter story', 'en'],
  ['3-chapter story', 'en'],
  ['i parë', 'en'],
  ['Isa lang ang bahagi niya sa kuwento.', 'tl'],
  ['Del 5 al 8 de mayo cerramos.', 'es'],
  ['Part one was the hard part', 'en'],
])('%s (%s) is no label', (line, language) => {
  expect(readLabel(line, language)).toBeNull();
});

test('a field that a mail program made up is no number ten', () => {
  for (const line of ['X-No-Archive: yes', 'X-Mailer: Quill 2.0']) expect(readLabel(line)).toBeNull();
  expect(readLabel('X - The Archive')?.number).toBe(10);
  expect(readLabel('X-The Archive')?.number).toBe(10);
});

test.each([
  ['«•» Chapter 3 «•»', 3],
  ['«-» Kapitel 12 «-»', 12],
])('%s is drawn around', (line, number) => {
  expect(readLabel(line)?.number).toBe(number);
});

test('guillemets around words are no drawing', () => {
  expect(readLabel('«Глава 3»')).toBeNull();
});
