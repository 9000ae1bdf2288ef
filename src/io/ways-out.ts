/** A kind of file that holds words, but not as a text that can be read: what it is, and what to do. */
export interface WayOut {
  readonly what: string;
  readonly way: string;
  /** Whether such a file among chapters is likely one of them. */
  readonly isText: boolean;
}

/** The kinds, by the endings of their names (parted by `|`). */
const KINDS: readonly (WayOut & { readonly endings: string })[] = [
  {
    endings: 'pdf',
    what: 'a PDF, which holds printed pages and no text that flows',
    way: 'Open it in Word, LibreOffice or Google Docs and save it as .docx, or get the story in another format where it came from.',
    isText: true,
  },
  {
    endings: 'mobi|azw|azw1|azw3|azw4|kfx|prc|pdb|lit|lrf|djvu|djv|ibooks',
    what: 'a book in another format than EPUB',
    way: 'Convert it with calibre: `ebook-convert FILE book.epub`; a bought book with a lock (DRM) stays locked.',
    isText: true,
  },
  {
    endings: 'pages|wps|wpd|wri|sxw|abw|zabw|lwp|hwp|hwpx|gdoc|key|pptx?|ppsx?',
    what: 'a document of a program that keeps its own format',
    way: 'Open it in the program that made it, or in LibreOffice, and save it as .docx.',
    isText: true,
  },
  {
    endings: 'scriv|scrivx|ulysses|bear|textbundle|textpack',
    what: 'a project of a writing program',
    way: 'Export (compile) it there as Markdown or .docx.',
    isText: true,
  },
  {
    endings: 'rar|7z|tar|tgz|gz|bz2|xz|lzh|arj|cab|dmg|iso',
    what: 'an archive of a kind that is not opened here',
    way: 'Unpack it, and name the folder; .zip is opened as it is.',
    isText: true,
  },
  {
    endings: 'url|webloc|lnk|desktop',
    what: 'only a link to a page',
    way: 'Open it in the browser, and save the page (Ctrl+S).',
    isText: true,
  },
  {
    endings: 'jpe?g|png|gif|webp|bmp|tiff?|heic|heif|avif|svg|psd',
    what: 'a picture',
    way: 'Words on a picture have to be read by a program for that (OCR: tesseract, or the one in your phone). For a cover, put it into covers/ under the story’s name, or use --cover.',
    isText: false,
  },
  {
    endings: 'mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac|wma|aiff?|mp4|m4v|mov|avi|mkv|webm',
    what: 'a recording',
    way: 'A program that writes down speech (whisper and its kin) makes a text of it.',
    isText: false,
  },
  {
    endings: 'xlsx?|ods|csv|tsv|numbers|json|xml|sqlite|db',
    what: 'a table or data, and no prose',
    way: 'Copy the text out of it, and save it as .txt.',
    isText: false,
  },
  {
    endings: 'php\\d?|phtml|aspx?|jspx?|cgi|do',
    what: 'a program of a web server, and no page as it is shown',
    way: 'Open it on its site in the browser, and save the page (Ctrl+S).',
    isText: false,
  },
  {
    endings: 'exe|dll|so|apk|jar|bin|msi|app|deb|rpm',
    what: 'a program',
    way: 'Name the story.',
    isText: false,
  },
];

const BY_ENDING: readonly (readonly [RegExp, WayOut])[] = KINDS.map(({ endings, ...kind }) => [
  new RegExp(`\\.(?:${endings})$`, 'i'),
  kind,
]);

/** What can be done with a file in no format that is read, by its name's ending; null when it says nothing. */
export function wayOut(name: string): WayOut | null {
  return BY_ENDING.find(([ending]) => ending.test(name))?.[1] ?? null;
}
