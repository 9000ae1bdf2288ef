import { Lexer, Marked, type Token, type TokensList } from 'marked';
import type { Habits } from './evidence.ts';
import { type NoteNumbers, noteSyntax } from './footnotes.ts';

/** A lexer for one text: blocks first; the inline tokens of a block when they are asked for. */
export interface StoryLexer {
  blocks(text: string): readonly Token[];
  inlines(text: string): readonly Token[];
}

/** Elements of HTML that a Markdown story may use; other words in angle brackets are words. */
const HTML_NAME =
  /^<(?:!--|\/?(?:a|abbr|address|aside|article|b|big|blockquote|br|center|cite|code|del|details|div|dd|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|body|i|iframe|img|ins|kbd|li|link|main|mark|meta|nav|object|embed|ol|p|pre|q|rb|rp|rt|ruby|s|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|wbr)(?=[\s/>]))/i;

/** A paragraph longer than this is not searched for inline marks: no person types one, and marks could cost much time. */
const MOST_INLINE = 50_000;

export function isHtml(text: string): boolean {
  return HTML_NAME.test(text);
}

/** CommonMark with tables and strike-out, without what story texts do not mean: see each tokenizer. */
export function storyLexer(habits: Habits, notes: NoteNumbers = new Map()): StoryLexer {
  const marked = new Marked({ gfm: true, tokenizer: tokenizers(habits) });
  if (notes.size > 0) marked.use(noteSyntax(notes));
  const lexer = new Lexer({ ...marked.defaults });
  return {
    blocks: (text) => lexer.blockTokens(text, [] as unknown as TokensList) ?? lexer.tokens,
    inlines: (text) => {
      if (text.length > MOST_INLINE) return [{ type: 'text', raw: text, text }];
      return lexer.inlineTokens(text);
    },
  };
}

type Tokenizers = NonNullable<ConstructorParameters<typeof Marked>[0]>['tokenizer'];

/** A short line alone behind two or three signs of quotation, none of which stands below it. */
const POINTED = /^ {0,3}>{2,3} ?[^>\s][^\n]{0,70}(?:\n[ \t]*(?:\n|$)|$)/;

/** `false` leaves the text to the standard tokenizer; `undefined` says that it is not this kind of token. */
function tokenizers(habits: Habits): NonNullable<Tokenizers> {
  return {
    code: () => (habits.indentIsProse ? undefined : false),
    // `~~~` is an ornament in stories; only a closed fence of backquotes is one.
    fences: (src) => (/^ {0,3}(`{3,})[^`\n]*\n(?:[\s\S]*?\n)? {0,3}\1/.test(src) ? false : undefined),
    // `>> Dawn`: nobody quotes but one line, twice over; it points at what stands below.
    blockquote: (src) => (POINTED.test(src) ? undefined : false),
    html: (src) => (isHtml(src.trimStart()) ? false : undefined),
    tag: (src) => (isHtml(src) ? false : undefined),
    // `[Night]: cold` is a line of prose; a definition has an address.
    def: (src) => (/^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?\S*[./#]\S/.test(src) ? false : undefined),
    del: (src) => (src.startsWith('~~') && !/^~~[~*\s]/.test(src) ? false : undefined),
    // Two are the quotation marks of TeX; three that come again in their line are code.
    codespan: (src) =>
      habits.backquotes || (src.startsWith('``') && !/^```[^`\n]{1,300}```(?!`)/.test(src)) ? undefined : false,
    // Symbols alone are an ornament, whatever stands around them.
    emStrong: (src) => (/^(\*{1,3}|_{1,3})(?![*_])[^\p{L}\p{N}*_]+\1/u.test(src) ? undefined : false),
    url: () => undefined,
  };
}
