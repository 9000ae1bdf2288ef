/** Titles of a printed list of contents, folded. */
export const CONTENTS_TITLES: ReadonlySet<string> = new Set([
  'contents',
  'table of contents',
  'the contents',
  'list of chapters',
  'chapters',
  'chapter list',
  'inhalt',
  'inhaltsverzeichnis',
  'table des matieres',
  'sommaire',
  'indice',
  'contenido',
  'tabla de contenido',
  'sumario',
  'содержание',
  'оглавление',
]);
