import { codeUnitAt, isWordSign, opensInQuotes, plainWord } from '../model/index.ts';
import { LABEL_ARTICLES } from './article-tables.ts';
import { NUMBER_BEFORE_WORD } from './division-tables.ts';
import { divisionWord } from './divisions.ts';
import { languagesToTry } from './languages.ts';
import { mayName } from './named-divisions.ts';
import { mayCount } from './number-words.ts';
import { recent } from './recent.ts';

/** An article before a label: `The First Book`, `Y Bennod Gyntaf`. */
export const ARTICLE: RegExp = new RegExp(`^(?:${LABEL_ARTICLES})\\s+`, 'i');
/** A word behind which the next one tells. */
const LEADS_IN = new RegExp(`^(?:${LABEL_ARTICLES}|a|l)$`, 'i');
const ROMAN = /^[ivxlc]+$/i;

const look = recent<boolean>(4096);

/** A field of a mail's head (RFC 822) that a program made up: `X-Archive: no`. It counts to no ten. */
const MADE_FIELD = /^X-[A-Za-z][\w-]*:/;
const CAPITAL_X = 0x58;

/**
 * A cheap look at how a line begins, whether it may be a label at all: with a sign, a figure or a bracket, or with a word
 * that counts or names a division, or begins a number. Derived from the tables of all these; the same words open most
 * lines of a story, so each is looked up once. Speech is no label.
 */
export function mayBeLabel(line: string, language: string | null): boolean {
  if (line === '' || opensInQuotes(line)) return false;
  const first = codeUnitAt(line, 0);
  if (first === CAPITAL_X && MADE_FIELD.test(line)) return false;
  if (first >= 0x80 || !isWordSign(first)) return true;
  const word = plainWord(line);
  if (word === null || word === '') return true;
  const isJoined = /^[’'-]/.test(line.slice(word.length, word.length + 1));
  return (
    look(isJoined ? `${word}-` : word, () => mayOpen(word, isJoined)) ||
    mayCount(line, languagesToTry(language, NUMBER_BEFORE_WORD), word)
  );
}

function mayOpen(word: string, isJoined: boolean): boolean {
  return LEADS_IN.test(word) || ROMAN.test(word) || divisionWord(word) !== null || mayName(word, isJoined);
}
