/** What a program that uses the library looks like. It is type-checked and run against the packed package. */
import {
  assemble,
  type Book,
  bind,
  type Diagnostic,
  divide,
  formatOf,
  formats,
  normalize,
  type Outcome,
  publish,
  read,
  render,
  rules,
  sourceFromText,
  split,
  targetOf,
  targets,
  version,
} from 'fascicle';

const TEXT =
  'Title: Fog\nAuthor: Nell Harrow\n\nIt came in at night... " Who is there? "said Joan.\n\n* * *\n\nNobody.';

const whole = await publish([sourceFromText(TEXT)], { assemble: { title: 'Fog at Night' } });
const book: Book = whole.book.value;
const errors: readonly Diagnostic[] = whole.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
const epub = targetOf('epub') ?? targets[0];
if (!epub) throw new Error('there is no target');
const bytes: Uint8Array = await epub.make(whole.publication.value);

const source = sourceFromText(TEXT, 'fog.txt');
const format = formatOf(source.name) ?? formats[0];
if (!format) throw new Error('there is no format');
const reader = await format.load();
const manuscript = read(source, reader);
const normalized = normalize(manuscript.value, { off: ['ellipses'], record: true });
const division = split(normalized.value, { breaks: 'strict' });
const staged: Outcome<Book> = assemble([division.value], { notes: 'end' });
const publication = render(staged.value);
const bound = bind([divide(source, reader)]);

console.log(
  JSON.stringify({
    version,
    title: book.title,
    errors: errors.length,
    zip: String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0),
    rules: rules.length > 0,
    authors: manuscript.value.metadata.authors,
    edits: [...new Set(normalized.trace.edits.map((edit) => edit.rule))].sort(),
    cuts: division.trace.decisions.filter((decision) => decision.verdict === 'cut').map((decision) => decision.kind),
    pages: publication.value.resources.length > 0,
    same: bound.book.value.title,
  }),
);
