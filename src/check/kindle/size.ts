import { type KindleRule, refusal } from './rule.ts';

const ID = 'kindle-size';
const MEBIBYTE = 1024 ** 2;
/** What e-mail takes in practice; the page on the web takes more. */
const MOST = 50 * MEBIBYTE;

/** Books too large to be sent. */
export const size: KindleRule = {
  id: ID,
  summary: 'more than 50 MB',
  find: (book) => {
    if (book.size <= MOST) return [];
    return [refusal(ID, `the book has ${Math.ceil(book.size / MEBIBYTE)} MB; 50 can be sent`, null)];
  },
};
