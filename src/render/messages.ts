import { escapeText } from '../markup/write.ts';
import { type Inline, inlineText, type Messages } from '../model/index.ts';
import { type InlineContext, renderInlines } from './inline.ts';

/** Text messages, a paragraph each. When two people write, the second one's stand on the right; a script has no sides. */
export function messages(block: Messages, context: InlineContext): string {
  const isScript = block.form === 'script';
  const senders = block.lines.map(senderOf);
  const names = [...new Set(senders)];
  const second = names.length === 2 && !names.includes(null) && !isScript ? names[1] : undefined;
  let xhtml = '';
  block.lines.forEach((line, i) => {
    const words = isScript ? renderInlines(line, context) : message(line, context);
    const side = second !== undefined && senders[i] === second ? ' reply' : '';
    if (words !== '') xhtml += isScript ? `<p>${words}</p>\n` : `<p class="message${side}">${words}</p>\n`;
  });
  return xhtml === '' ? '' : `<div class="${isScript ? 'script' : 'messages'}">\n${xhtml}</div>\n`;
}

/** A time, in brackets or bare, as chats stamp it. */
const STAMP = String.raw`[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?`;
/** The name before a message's colon or in angle brackets, with the time before or behind it. */
const SENDER = new RegExp(
  `^(?:${STAMP}\\s{0,3}[-–—]?\\s{0,3})?(?:<([^<>:]{1,30})>:?(?=\\s)|([^\\s:：][^:：]{0,30}?)\\s{0,3}(?:${STAMP}\\s{0,3})?(?::(?=\\s|$)|：))`,
  'iu',
);
/** Longest such head of a message, in UTF-16 units. */
const HEAD = 80;

/** A message; who sends it and when have a span of their own where the source has not emphasised them itself. */
function message(line: readonly Inline[], context: InlineContext): string {
  const [first, ...rest] = line;
  const head = first?.type === 'text' ? (SENDER.exec(first.value.slice(0, HEAD))?.[0] ?? '') : '';
  if (first?.type !== 'text' || head === '') return renderInlines(line, context);
  const said: Inline = { ...first, value: first.value.slice(head.length) };
  return `<span class="sender">${escapeText(head)}</span>${renderInlines([said, ...rest], context)}`;
}

/** Who sends a message. */
function senderOf(line: readonly Inline[]): string | null {
  const found = SENDER.exec(inlineText(line).slice(0, HEAD));
  return (found?.[1] ?? found?.[2])?.trim() ?? null;
}
