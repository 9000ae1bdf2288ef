import type { DiagnosticId } from '../../model/index.ts';
import { PROVEN, type RemovalRow } from '../row.ts';

/**
 * A reason for which a whole message, a form of one or an attached file stays outside: it leaves before there is a text
 * from which words could be taken, and a message of its own tells of it.
 */
export interface FileRow extends Omit<RemovalRow, 'name' | 'voice' | 'counted'> {
  readonly name: 'mail-message' | 'mail-form' | 'attached-file';
  /** The message that tells of it; null when its words are in the book. */
  readonly told: DiagnosticId | null;
}

/** What stays outside of mails and archives of them. */
export const fileRows: readonly FileRow[] = [
  {
    name: 'mail-message',
    takes: 'a message of an archive that holds no story: a reply, talk, a notice, a header that was posted apart',
    origins: ['mail'],
    proof:
      'another message is a story, and the subject of this one, what it quotes or its few words say that it is none',
    sure: 'stated',
    bound: PROVEN,
    rest: 'left out',
    told: 'post-left-out',
    keeping: 'save it as a file of its own and build from that',
    examples: {
      removes: 'Re: weather',
      leaves:
        'Re: The Quay 2/2, by the author of the first part; behind the story, paragraphs of somebody else that tell on',
    },
  },
  {
    name: 'mail-form',
    takes: 'another form of the same text: a message sent as plain text and as a page',
    origins: ['mail'],
    proof: 'the message itself says that its parts are alternatives of one text',
    sure: 'stated',
    bound: PROVEN,
    rest: 'left out',
    told: null,
    keeping: 'save the other form as a file of its own',
    examples: {
      removes: 'text/plain beside text/html in multipart/alternative',
      leaves: 'text/plain in multipart/mixed',
    },
  },
  {
    name: 'attached-file',
    takes: 'an attached file that is no text: a picture, a signature, a card',
    origins: ['mail'],
    proof: 'its type, its name and its bytes: no reader opens it',
    sure: 'stated',
    bound: PROVEN,
    rest: 'left out',
    told: 'file-left-out',
    keeping: 'save it from the mail beside the story',
    examples: { removes: 'swift.png', leaves: 'chapter-2.docx' },
  },
];

/** How the user keeps what a row leaves outside. */
export function keepingOf(name: FileRow['name']): string | null {
  return fileRows.find((row) => row.name === name)?.keeping ?? null;
}
