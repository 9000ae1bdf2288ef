import { describe, expect, it } from 'vitest';
import { BODY, told, values } from './story.ts';

describe('labels that somebody in the story writes stay in it', () => {
  it.each([
    ['a report', 'Report on the Kettle', 'Title: Boatswain, of his own making.\nAuthor: ask the crew.\nRating: able.'],
    [
      'a Dutch form',
      'Aangifte van een ketel',
      'Titel: geen, de dijk is van iedereen.\nAuteur: de wind.\nDatum: dinsdag.',
    ],
  ])('%s below a title', (_, title, report) => {
    const story = told(`${title}\n\n${report}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title, authors: [] });
    expect(story.texts.join('\n')).toContain(report.split('\n')[1]);
  });

  it('a report further down, below the story’s own header', () => {
    const report = 'Title: To be agreed.\nAuthor: To be blamed.\nDate: To be dreaded.';
    const story = told(`The Minutes\nby Moth Wing\n\n${BODY}\n\n${report}\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Minutes', authors: ['Moth Wing'] });
    expect(story.texts.join('\n')).toContain('Author: To be blamed.');
  });

  it('mails that nobody can have sent', () => {
    const story = told(
      `From: the Kettle\nTo: the Stove\nSubject: steam\nDate: before tea\n\nKindly stop.\n\nFrom: the Stove\nTo: the Kettle\nSubject: Re: steam\n\nI shall not.\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: null, authors: [] });
    for (const line of ['To: the Stove', 'Date: before tea', 'From: the Stove', 'Subject: Re: steam'])
      expect(story.texts.join('\n')).toContain(line);
  });

  it('mails that people write to each other below the title', () => {
    const story = told(
      `The Kettle\nby Moth Wing\n\nFrom: kettle@hob.example\nTo: stove@hob.example\nSubject: steam\n\nKindly stop.\n\nFrom: stove@hob.example\nTo: kettle@hob.example\nSubject: Re: steam\n\nI shall not.\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts.join('\n').match(/kettle@hob\.example/g)).toHaveLength(2);
  });
});

describe('labels that state facts do not', () => {
  it('below the same title', () => {
    const story = told(`The Kettle\n\nTitle: The Kettle.\nAuthor: Moth Wing\nSummary: It sings.\n\n${BODY}`);
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
    expect(story.texts.join('\n')).not.toContain('Summary');
  });

  it('below another title, which stays a fact', () => {
    const story = told(`Kettles of the North\n\nTitle: The Kettle\nAuthor: Moth Wing\nSummary: It sings.\n\n${BODY}`);
    const titles = [story.metadata.title, story.metadata.subtitle, ...values(story, 'other')];
    expect(titles).toEqual(expect.arrayContaining(['Kettles of the North', 'The Kettle']));
    expect(story.metadata.authors).toEqual(['Moth Wing']);
  });

  it('in a mail that was sent, though its date is written out', () => {
    const story = told(
      `From: Moth Wing <moth@example.org>\nTo: the list\nSubject: The Kettle\nDate: Tuesday\n\n${BODY}`,
    );
    expect(story.metadata).toMatchObject({ title: 'The Kettle', authors: ['Moth Wing'] });
  });
});

it('a line on where a story was archived names the archive', () => {
  const kept = told(`The Kettle\n\nArchived at the bottom of the lake, with permission.\n\n${BODY}`);
  expect(kept.texts.join('\n')).toContain('bottom of the lake');
  const gone = told(`Title: The Kettle\nAuthor: Moth Wing\n\nArchived at Hobnob, with permission.\n\n${BODY}`);
  expect(gone.texts.join('\n')).not.toContain('Hobnob');
});
