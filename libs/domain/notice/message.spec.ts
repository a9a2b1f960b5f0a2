import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { composeDigest, type DigestLine } from './digest.ts';
import { questionText, stepText, whyInWords } from './lines.ts';
import { isPath, type Message } from './message.ts';
import { renderHtml, renderMail, renderText } from './render.ts';

const reader = { name: 'Lena Brandt', today: '2026-11-12' as LocalDate };
const line = (part: DigestLine['part'], text: string, about = text): DigestLine => ({ part, text, about, path: '/commitments/1' });

describe('a digest', () => {
  test('is never empty', () => expect(composeDigest([], reader)).toBeNull());

  test('says what needs an answer first, and replaces instead of stacking', () => {
    const digest = composeDigest([line('NEWS', 'It slipped'), line('DATES', 'Due in 5 days', 'c1'), line('NEEDS_YOU', 'Will you?'), line('DATES', 'Due today', 'c1')], reader);
    expect(digest).toMatchObject({
      subject: '1 answer needed from you: Thursday 12 November',
      greeting: 'Hello Lena Brandt,',
      sections: [
        { title: 'Needs your answer', lines: [{ text: 'Will you?', path: '/commitments/1' }] },
        { title: 'Your dates', lines: [{ text: 'Due today' }] },
        { title: 'What happened', lines: [{ text: 'It slipped' }] },
      ],
    });
  });

  test('keeps the order in which things were last said', () => {
    const digest = composeDigest([line('NEWS', 'first', 'a'), line('NEWS', 'second', 'b'), line('NEWS', 'third', 'a')], reader);
    expect(digest?.sections[0]?.lines.map((one) => one.text)).toEqual(['second', 'third']);
  });

  test('counts what there is to know when nothing is asked', () => expect(composeDigest([line('NEWS', 'a'), line('NEWS', 'b')], reader)?.subject).toBe('2 things to know: Thursday 12 November'));

  test('loses nothing but what was replaced', () => {
    const lines = fc.array(fc.record({ part: fc.constantFrom('NEEDS_YOU' as const, 'DATES' as const, 'NEWS' as const), text: fc.string(), about: fc.constantFrom('a', 'b', 'c', 'd'), path: fc.constant(null) }));
    fc.assert(fc.property(lines, (given) => {
      const said = composeDigest(given, reader)?.sections.flatMap((section) => section.lines.map((one) => one.text)) ?? [];
      const expected = [...new Map(given.map((one) => [one.about, one.text])).values()];
      expect([...said].sort()).toEqual([...expected].sort());
    }));
  });
});

describe('a message as mail', () => {
  const message: Message = { subject: 'Two\r\nBcc: x@example.org', greeting: 'Hello <b>Lena</b>,', sections: [{ title: 'Dates & more', lines: [{ text: '“A” is "due"', path: '/c/1?x=1&y=2' }, { text: 'elsewhere', path: 'javascript:alert(1)' }] }] };

  test('shows the same words as text and as HTML', () => {
    expect(renderMail(message, { origin: 'https://app.example/' })).toEqual({
      subject: 'Two Bcc: x@example.org',
      text: 'Hello <b>Lena</b>,\n\nDates & more\n- “A” is "due"\n  https://app.example/c/1?x=1&y=2\n- elsewhere\n',
      html: '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two Bcc: x@example.org</title></head><body><p>Hello &lt;b&gt;Lena&lt;/b&gt;,</p><h2>Dates &amp; more</h2><ul><li><a href="https://app.example/c/1?x=1&amp;y=2">“A” is &quot;due&quot;</a></li><li>elsewhere</li></ul></body></html>',
    });
  });

  test('shows no links where none may be followed', () => {
    expect(renderText(message, null)).not.toContain('http');
    expect(renderHtml(message, null)).not.toContain('href');
  });

  test('lets nothing out of its words', () => {
    const hostile = fc.array(fc.constantFrom('<', '>', '"', "'", '&', '\r\n', '\n', '\0', 'script', ' onload=', '//', 'javascript:', '/', 'x'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(hostile, hostile, hostile, fc.option(hostile, { nil: null }), (subject, greeting, text, path) => {
      const mail = renderMail({ subject, greeting, sections: [{ title: text, lines: [{ text, path }] }], footer: text }, { origin: 'https://app.example' });
      const tags = mail.html.match(/<[^>]*>/g) ?? [];
      expect(tags.every((tag) => /^<(!doctype html|\/?(html|head|title|body|p|h2|ul|li|a|small)( lang="en"| href="https:\/\/app\.example\/[^"<>]*")?|meta charset="utf-8")>$/.test(tag))).toBe(true);
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }));
  });

  test.each(['/', '/commitments/1', '/a?b=c#d'])('%s is a path', (path) => expect(isPath(path)).toBe(true));
  test.each(['', '//evil.example', '/\\evil.example', 'https://x', 'javascript:x', '/a b', '/a\nb', 'a'])('%j is none', (path) => expect(isPath(path)).toBe(false));
});

describe('lines', () => {
  const next = { text: 'Goes to Priya Shah (CCO) on Thursday 12 November at 09:00 unless it is delivered or a new date is agreed.' } as never;
  const on = (agreedOn: string) => ({ title: 'Refunds', agreedOn: agreedOn as LocalDate, today: reader.today });

  test.each([
    [stepText({ rule: 'NUDGE', next: null, ...on('2026-11-19') }), '“Refunds” is due on Thursday 19 November.'],
    [stepText({ rule: 'DUE', next: null, ...on('2026-11-12') }), '“Refunds” is due today.'],
    [stepText({ rule: 'WARNING', next, ...on('2026-11-05') }), '“Refunds” is 7 days overdue. Goes to Priya Shah (CCO) on Thursday 12 November at 09:00 unless it is delivered or a new date is agreed.'],
    [stepText({ rule: 'CCO', next: null, ...on('2026-11-03') }), 'Escalated to you: “Refunds” is 9 days overdue.'],
    [stepText({ rule: 'SPONSOR', next: null, ...on('2026-11-11') }), 'Your decision is needed: “Refunds” is 1 day overdue.'],
    [questionText('DATE', 'Refunds'), 'A later date is asked for “Refunds”. Do you agree?'],
    [whyInWords('LEAD', ['STAND_IN', 'LEAD']), 'You get this as stand-in and lead: 3 working days after the agreed date.'],
    [whyInWords('DUE', ['LEAD'], true), 'You get this as lead, because nobody holds the post that it is for: on the agreed date.'],
    [whyInWords('DUE', []), 'You get this for somebody who is away: on the agreed date.'],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});
