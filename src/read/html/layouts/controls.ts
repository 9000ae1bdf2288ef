import { measureOf } from '../measure.ts';
import { rawText } from '../query.ts';
import type { ElementNode } from '../tree.ts';

/** Words on the controls of pages for reading, in the languages met most. */
const WORDS: ReadonlySet<string> = new Set(
  `a aa size font fonts text background colour color theme themes mode night day dark light white black sepia cream
default serif sans small medium large larger smaller bigger width wide narrow full screen line height spacing reading
settings options display report flag chapter chapters story stories page next previous prev back top up bottom first
last index contents home vote votes like likes share follow following favorite favourite favorites favourites bookmark
bookmarks subscribe comment comments reply replies review reviews print download email log login logout sign register
account search menu skip to this the add your all view more read list library profile settings print save send and or
error errors kudos fullscreen toggle close open copy link
schrift größe schriftgröße hintergrund hell dunkel nacht melden kapitel weiter zurück nach oben teilen drucken
taille police fond clair sombre nuit signaler chapitre suivant précédent haut partager imprimer
tamaño letra fondo claro oscuro noche denunciar capítulo siguiente anterior arriba compartir imprimir
dimensione carattere sfondo chiaro scuro notte segnala capitolo successivo precedente su condividi stampa
tamanho fonte escuro noite denunciar seguinte próximo partilhar
шрифт размер фон белый чёрный ночь ночной пожаловаться глава следующая предыдущая вверх поделиться печать
上一章 下一章 目录 返回 字体 大小 背景 举报 夜间 白天`.split(/\s+/),
);

/** More words are no label of a control. */
const LONGEST = 14;

/**
 * Whether an element is a row of controls: each of its lines short, without a sentence, and nearly all of its words
 * such as stand on controls. Only asked of what stands outside the story's container: in it they are words like others.
 */
export function isControls(element: ElementNode): boolean {
  if (/^h[1-6]$/.test(element.name) || measureOf(element).prose > 0) return false;
  const lines = rawText(element)
    .split('\n')
    .map((line) => line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [])
    .filter((words) => words.length > 0);
  return lines.length > 0 && lines.every((words) => words.length <= LONGEST && areControls(words));
}

/** A single word may be anything. */
function areControls(words: readonly string[]): boolean {
  const known = words.filter((word) => WORDS.has(word) || /^\d+$/.test(word)).length;
  return words.length >= 2 && known >= words.length * 0.75 && words.some((word) => WORDS.has(word) && word.length > 1);
}
