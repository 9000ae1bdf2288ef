import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../src/model/index.ts';
import { containerOf } from '../../src/open/containers.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { formatOf } from '../../src/read/index.ts';
import { FIXTURES, sourceOf, zippedFolder } from '../open/books.ts';
import { documentBytes } from '../open/documents.ts';
import { layoutCases } from '../read/layouts/cases.ts';
import { text } from '../series/prose.ts';
import { shapes } from '../series/shapes.ts';
import type { Shelved } from './shelf.ts';

const DOCUMENTS = path.join(import.meta.dirname, '../open/documents');

/** A story's source with the format by its name, as the program gives it. */
function bound(name: string, sources: readonly Source[], options: Parameters<typeof publish>[1] = {}): Shelved {
  const known = sources.map((source) => ({
    ...source,
    format: (formatOf(source.name) ?? containerOf(source.name))?.id ?? source.format,
  }));
  return { name, bind: () => publish(known, options) };
}

function layouts(): readonly Shelved[] {
  return layoutCases().map(({ origin, name, source }) => bound(`${origin}/${name}`, [source]));
}

function archived(): readonly Shelved[] {
  return readdirSync(path.join(FIXTURES, 'ao3')).flatMap((name) => {
    const at = path.join(FIXTURES, 'ao3', name);
    return [
      bound(`ao3 page/${name}`, [sourceOf('work.html', readFileSync(path.join(at, 'work.html')))]),
      bound(`ao3 book/${name}`, [sourceOf('work.epub', zippedFolder(path.join(at, 'book')))]),
    ];
  });
}

function books(): readonly Shelved[] {
  const folder = path.join(FIXTURES, 'books');
  return readdirSync(folder).map((name) =>
    bound(`epub/${name}`, [sourceOf('book.epub', zippedFolder(path.join(folder, name)))]),
  );
}

function documents(): readonly Shelved[] {
  return ['docx', 'odt', 'rtf'].flatMap((kind) =>
    readdirSync(path.join(DOCUMENTS, kind)).map((name) => {
      const file = /\.\w+$/.test(name) ? name : `${name}.${kind}`;
      return bound(`${kind}/${name}`, [sourceOf(file, documentBytes(`${kind}/${name}`))]);
    }),
  );
}

function series(): readonly Shelved[] {
  return shapes.flatMap(({ name, files }) => {
    const sources = Object.entries(files).map(([file, text]) => sourceFromText(text, file));
    return [
      bound(`series/${name}`, sources),
      bound(`series/${name}, new`, sources, {
        assemble: { marks: new Map(Object.keys(files).map((file) => [file, 'isNew'])) },
      }),
    ];
  });
}

/** A serial that stops in the middle, its last part new. */
function unfinished(): Shelved {
  const parts = [1, 2].map((n) => ({ Title: 'Tide', Author: 'Ina Moss', Warnings: 'Storms', Part: `${n}/5` }));
  const sources = parts.map((header, i) =>
    sourceFromText(text(header, i + 1, 'To be continued'), `serial/tide ${i + 1}.txt`),
  );
  return bound('series/unfinished', sources, { assemble: { marks: new Map([['serial/tide 2.txt', 'isNew']]) } });
}

/** Stories of every kind and origin bound into one book: each a volume with its own facts, notes and pictures. */
function bundle(): Shelved {
  const titles = new Set<string>();
  const stories = layoutCases().filter(({ expected: { title } }) => !titles.has(title) && titles.add(title));
  const documented = ['docx/word', 'docx/pictures', 'odt/frames', 'odt/novel', 'rtf/word.rtf'].map((name) =>
    sourceOf(/\.rtf$/.test(name) ? name : `${name}.${name.slice(0, name.indexOf('/'))}`, documentBytes(name)),
  );
  const book = sourceOf('publisher.epub', zippedFolder(path.join(FIXTURES, 'books/publisher')));
  return bound('series/a bundle of every kind', [...stories.map(({ source }) => source), ...documented, book], {
    assemble: { kind: 'collection', name: 'Everything' },
  });
}

/** Books from what every reader opens, and from whole folders: each kind of file in the layouts of its origins. */
export function readersBooks(): readonly Shelved[] {
  return [...layouts(), ...archived(), ...books(), ...documents(), ...series(), unfinished(), bundle()];
}

/** Books that between them hold what the readers give: pictures, tables, notes, verse, languages, volumes, new parts. */
const EACH: ReadonlySet<string> = new Set([
  'ao3 page/chapters-with-notes',
  'series/two works, each in three parts, new',
  'series/unfinished',
]);

/** One book of each kind. */
export function oneOfEach(): readonly Shelved[] {
  const found = readersBooks().filter(({ name }) => EACH.has(name));
  if (found.length !== EACH.size) throw new Error('a book that stands for its kind is gone');
  return found;
}
