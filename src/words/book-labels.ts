import { type FieldKey, memberOf, type RemovalName } from '../model/index.ts';

/** The words of a book that are not the story's: captions, names in the contents, labels of facts. */
export interface Labels {
  readonly cover: string;
  readonly titlePage: string;
  readonly warnings: string;
  readonly about: string;
  readonly contents: string;
  readonly notes: string;
  readonly colophon: string;
  readonly part: string;
  readonly chapter: string;
  readonly scene: string;
  readonly volume: string;
  readonly front: string;
  readonly of: string;
  readonly series: string;
  readonly language: string;
  readonly unfinished: string;
  readonly source: string;
  readonly words: string;
  readonly made: string;
  readonly madeWith: string;
  readonly encoding: string;
  readonly leftOut: string;
  readonly and: string;
  readonly andOthers: string;
  readonly isNew: string;
  readonly fields: Readonly<Record<Exclude<FieldKey, 'other'>, string>>;
  readonly removals: Readonly<Partial<Record<RemovalName, string>>>;
}

type FieldRow = Labels['fields'];

const FIELD_KEYS = [
  'email',
  'rating',
  'category',
  'genre',
  'fandom',
  'relationships',
  'characters',
  'tags',
  'spoilers',
  'timeline',
  'summary',
  'disclaimer',
  'dedication',
  'feedback',
  'distribution',
  'status',
  'published',
  'updated',
  'date',
  'beta',
  'thanks',
  'notes',
  'words',
  'chapters',
  'url',
  'challenge',
  'publisher',
  'rights',
] as const;

const PAGE_KEYS = [
  'cover',
  'titlePage',
  'warnings',
  'about',
  'contents',
  'notes',
  'colophon',
  'part',
  'chapter',
  'scene',
  'volume',
  'front',
  'of',
  'series',
  'language',
  'unfinished',
  'source',
  'words',
  'made',
  'madeWith',
  'encoding',
  'leftOut',
  'and',
  'andOthers',
  'isNew',
] as const;

const REMOVAL_KEYS = [
  'repeated-header',
  'page-furniture',
  'printed-contents',
  'site-furniture',
  'signature',
  'quoted-reply',
  'illustration-tag',
  'transcriber-note',
  'ornament',
  'continuation',
  'authors-note',
  'duplicate-part',
  'beside-the-story',
] as const satisfies readonly RemovalName[];

/** One row a language: words of pages, labels of facts, names of what was left out, each in the order of its keys. */
const ROWS: Readonly<Record<string, readonly [pages: string, fields: string, removals: string]>> = {
  en: [
    'Cover|Title page|Warnings|About this story|Contents|Notes|About this book|Part|Chapter|Scene|Book|Front matter|of|Series|Language|Unfinished|Source file|Words|Last changed|Made with|Encoding|Left out|and|and other stories|New',
    'E-mail|Rating|Category|Genre|Fandom|Relationships|Characters|Tags|Spoilers|Timeline|Summary|Disclaimer|Dedication|Feedback|Distribution|Status|Published|Updated|Date|Beta reader|Thanks|Notes|Words|Chapters|Web address|Challenge|Publisher|Rights',
    'repeated headers|page furniture|printed contents|web page furniture|signatures|quoted replies|illustration tags|transcriber’s notes|lettered ornaments|“to be continued” lines|author’s notes|second copies of parts|other files',
  ],
  fr: [
    'Couverture|Page de titre|Avertissements|À propos de cette histoire|Table des matières|Notes|À propos de ce livre|Partie|Chapitre|Scène|Livre|Pages liminaires|sur|Série|Langue|Inachevé|Fichier source|Mots|Dernière modification|Réalisé avec|Encodage|Omis|et|et autres histoires|Nouveau',
    'Courriel|Classification|Catégorie|Genre|Fandom|Relations|Personnages|Étiquettes|Spoilers|Chronologie|Résumé|Avis|Dédicace|Retours|Diffusion|Statut|Publié|Mis à jour|Date|Relecture|Remerciements|Notes|Mots|Chapitres|Adresse web|Défi|Éditeur|Droits',
    'en-têtes répétés|éléments de page|table imprimée|éléments de page web|signatures|réponses citées|marques d’illustration|notes du transcripteur|ornements en lettres|lignes « à suivre »|notes de l’auteur|doublons de parties|autres fichiers',
  ],
  de: [
    'Umschlag|Titelseite|Warnungen|Über diese Geschichte|Inhalt|Anmerkungen|Über dieses Buch|Teil|Kapitel|Szene|Buch|Titelei|von|Reihe|Sprache|Unvollendet|Quelldatei|Wörter|Zuletzt geändert|Erstellt mit|Kodierung|Ausgelassen|und|und andere Geschichten|Neu',
    'E-Mail|Altersfreigabe|Kategorie|Genre|Fandom|Beziehungen|Figuren|Schlagwörter|Spoiler|Zeitlinie|Zusammenfassung|Haftungsausschluss|Widmung|Rückmeldungen|Verbreitung|Status|Veröffentlicht|Aktualisiert|Datum|Lektorat|Dank|Anmerkungen|Wörter|Kapitel|Webadresse|Herausforderung|Verlag|Rechte',
    'wiederholte Kopfzeilen|Kolumnentitel und Seitenzahlen|gedrucktes Inhaltsverzeichnis|Webseitenbeiwerk|Signaturen|zitierte Antworten|Abbildungsmarken|Anmerkungen der Abschrift|Buchstabenornamente|Fortsetzungszeilen|Anmerkungen der Verfasser|doppelte Teile|andere Dateien',
  ],
  es: [
    'Cubierta|Portada|Advertencias|Acerca de esta historia|Índice|Notas|Acerca de este libro|Parte|Capítulo|Escena|Libro|Preliminares|de|Serie|Idioma|Inacabada|Archivo de origen|Palabras|Último cambio|Hecho con|Codificación|Omitido|y|y otras historias|Nuevo',
    'Correo electrónico|Clasificación|Categoría|Género|Fandom|Relaciones|Personajes|Etiquetas|Spoilers|Cronología|Resumen|Descargo|Dedicatoria|Comentarios|Distribución|Estado|Publicado|Actualizado|Fecha|Lectura beta|Agradecimientos|Notas|Palabras|Capítulos|Dirección web|Reto|Editorial|Derechos',
    'encabezados repetidos|elementos de página|índice impreso|elementos de la página web|firmas|respuestas citadas|marcas de ilustración|notas del transcriptor|adornos con letras|líneas de «continuará»|notas del autor|copias repetidas de partes|otros archivos',
  ],
  it: [
    'Copertina|Frontespizio|Avvertenze|Su questa storia|Indice|Note|Su questo libro|Parte|Capitolo|Scena|Libro|Pagine preliminari|di|Serie|Lingua|Incompiuta|File di origine|Parole|Ultima modifica|Realizzato con|Codifica|Omesso|e|e altre storie|Nuovo',
    'E-mail|Classificazione|Categoria|Genere|Fandom|Relazioni|Personaggi|Etichette|Spoiler|Cronologia|Riassunto|Avviso legale|Dedica|Commenti|Distribuzione|Stato|Pubblicato|Aggiornato|Data|Revisione|Ringraziamenti|Note|Parole|Capitoli|Indirizzo web|Sfida|Editore|Diritti',
    'intestazioni ripetute|elementi di pagina|indice stampato|elementi della pagina web|firme|risposte citate|segni di illustrazione|note del trascrittore|ornamenti in lettere|righe «continua»|note dell’autore|copie doppie di parti|altri file',
  ],
  pt: [
    'Capa|Folha de rosto|Avisos|Sobre esta história|Índice|Notas|Sobre este livro|Parte|Capítulo|Cena|Livro|Páginas preliminares|de|Série|Idioma|Inacabada|Ficheiro de origem|Palavras|Última alteração|Feito com|Codificação|Omitido|e|e outras histórias|Novo',
    'E-mail|Classificação|Categoria|Género|Fandom|Relações|Personagens|Etiquetas|Spoilers|Cronologia|Resumo|Isenção|Dedicatória|Comentários|Distribuição|Estado|Publicado|Atualizado|Data|Revisão|Agradecimentos|Notas|Palavras|Capítulos|Endereço web|Desafio|Editora|Direitos',
    'cabeçalhos repetidos|elementos de página|índice impresso|elementos da página web|assinaturas|respostas citadas|marcas de ilustração|notas do transcritor|ornamentos com letras|linhas de «continua»|notas do autor|cópias repetidas de partes|outros ficheiros',
  ],
  ru: [
    'Обложка|Титульный лист|Предупреждения|Об этой истории|Содержание|Примечания|Об этой книге|Часть|Глава|Сцена|Книга|Вступительные страницы|из|Серия|Язык|Не закончено|Исходный файл|Слов|Последнее изменение|Создано с помощью|Кодировка|Опущено|и|и другие истории|Новое',
    'Электронная почта|Рейтинг|Категория|Жанр|Фандом|Отношения|Персонажи|Метки|Спойлеры|Время действия|Краткое содержание|Отказ от прав|Посвящение|Отзывы|Распространение|Статус|Опубликовано|Обновлено|Дата|Бета|Благодарности|Примечания|Слов|Глав|Веб-адрес|Вызов|Издатель|Права',
    'повторные заголовки|колонтитулы|печатное содержание|элементы веб-страницы|подписи|цитаты из писем|метки иллюстраций|примечания наборщика|буквенные украшения|строки «продолжение следует»|примечания автора|повторные копии частей|другие файлы',
  ],
};

function labelsOfRow([pages, fields, removals]: readonly [string, string, string]): Labels {
  const row = <K extends string>(keys: readonly K[], words: string): Record<K, string> => {
    const list = words.split('|');
    return Object.fromEntries(keys.map((key, i) => [key, list[i] ?? ''])) as Record<K, string>;
  };
  const fieldRow: FieldRow = row(FIELD_KEYS, fields);
  return { ...row(PAGE_KEYS, pages), fields: fieldRow, removals: row(REMOVAL_KEYS, removals) };
}

/** Languages that have a row of labels. */
export const labelLanguages: readonly string[] = Object.keys(ROWS);

/** The labels of a language (BCP 47 tag; only its first subtag counts), English when there is no row for it. */
export function labelsOf(language: string): Labels {
  const row = memberOf(ROWS, language.toLowerCase().split('-')[0] ?? '') ?? ROWS.en;
  return labelsOfRow(row as readonly [string, string, string]);
}
