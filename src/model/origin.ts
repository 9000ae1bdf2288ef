/**
 * Where a text comes from, which says what may have got into it: `typed` as text or Markdown, `page` saved from a site,
 * `mail` or news, `document` of a word processor, `ebook`, and `scan` for what shows a printed page: page numbers, form
 * feeds, a transcriber's words. A text may have several: a scan came in one of the other ways.
 */
export type Origin = 'typed' | 'page' | 'mail' | 'document' | 'ebook' | 'scan';
