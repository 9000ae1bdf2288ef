import type { Inline, Messages } from '../model/index.ts';
import { inlineText } from '../model/index.ts';
import type { InlineContext } from './inline.ts';
import { renderInlines } from './inline.ts';

/** Text messages, a paragraph each. When two people write, the second one's stand on the right. */
export function messages(block: Messages, context: InlineContext): string {
  const senders = block.lines.map(sender);
  const names = [...new Set(senders)];
  const second = names.length === 2 && !names.includes(null) ? names[1] : undefined;
  let xhtml = '';
  block.lines.forEach((line, i) => {
    const words = renderInlines(line, context);
    if (words !== '') xhtml += `<p class="message${senders[i] === second ? ' reply' : ''}">${words}</p>\n`;
  });
  return xhtml === '' ? '' : `<div class="messages">\n${xhtml}</div>\n`;
}

/** The name before a message's colon. */
function sender(line: readonly Inline[]): string | null {
  return /^[^:]{1,30}(?=:\s)/u.exec(inlineText(line))?.[0].trim() ?? null;
}
