import type { LocalDate } from '#domain/kernel';
import { ANSWERING_FACTS, answerText, whyToldInWords } from './answers.ts';
import { composeAtOnce } from './at-once.ts';
import { NOTICE_KINDS } from './notice.ts';

const on = (date: string): LocalDate => date as LocalDate;
const fact = { title: 'Refunds', by: 'Ada', today: on('2026-11-12'), toOn: on('2026-12-01'), agreedOn: on('2026-11-20'), words: 'Too soon.' };

describe('an answer', () => {
  test.each([
    ['commitment.accepted', 'Ada accepted “Refunds”, due on Friday 20 November.'],
    ['commitment.declined', 'Ada declined “Refunds”. “Too soon.”'],
    ['commitment.slipped', 'Ada agreed to Tuesday 1 December for “Refunds”.'],
    ['commitment.date-refused', 'Ada did not agree to Tuesday 1 December for “Refunds”: Friday 20 November holds. “Too soon.”'],
    ['commitment.date-lapsed', 'Nobody answered within two working days, so Tuesday 1 December is not agreed for “Refunds”: Friday 20 November holds.'],
    ['commitment.returned', 'Ada returned “Refunds”. “Too soon.”'],
    ['commitment.owner-declined', 'Ada will not own “Refunds”. “Too soon.”'],
    ['ruling.executed', 'Ada ruled on “Refunds”, due on Friday 20 November. “Too soon.”'],
    ['something.else', 'Something happened to “Refunds”.'],
  ])('%s', (type, text) => expect(answerText({ ...fact, type })).toBe(text));

  test('is one sentence with its title, whatever is missing', () => {
    for (const type of ANSWERING_FACTS) {
      const text = answerText({ ...fact, type, toOn: null, agreedOn: null, words: '' });
      expect(text).toContain('“Refunds”');
      expect(text).not.toMatch(/null|undefined|“”/);
    }
  });

  test('every kind of notice says why it came', () => {
    for (const kind of NOTICE_KINDS) expect(whyToldInWords(kind)).toMatch(/^You get this because .+\.$/);
  });
});

describe('a message that does not wait', () => {
  const line = (text: string, isAnswer = false) => ({ text, path: '/commitments/1', isAnswer });
  const reader = { name: 'Lena', why: 'You get this as CCO.' };

  test('says first what needs its reader, and gathers what came together', () => {
    expect(composeAtOnce([line('Ada accepted it.', true), line('Escalated to you.')], reader)).toEqual({
      subject: 'Ada accepted it. (and 1 more)',
      greeting: 'Hello Lena,',
      sections: [
        { title: 'Needs you now', lines: [{ text: 'Escalated to you.', path: '/commitments/1' }] },
        { title: 'Answers to what you asked', lines: [{ text: 'Ada accepted it.', path: '/commitments/1' }] },
      ],
      footer: 'You get this as CCO.',
    });
  });

  test('is never empty, and its subject is one line of bearable length', () => {
    expect(composeAtOnce([], reader)).toBeNull();
    const { subject } = composeAtOnce([line(`A\nvery ${'long '.repeat(60)}title`)], reader)!;
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(subject).not.toContain('\n');
  });
});
