import type { LocalDate } from '#domain/kernel';
import { invitationLetter } from './invitation-letter.ts';
import { renderMail } from './render.ts';

const LETTER = { name: 'Lena Brandt', by: 'Nora Quist', organization: 'Acme', email: 'lena@acme.test', untilOn: '2026-11-29' as LocalDate, path: '/join#abc' };

test('says who asks, to what, as whom, until when, and has one link', () => {
  expect(renderMail(invitationLetter(LETTER), { origin: 'https://app.example' })).toMatchObject({
    subject: 'Nora Quist invites you to Acme',
    text: [
      'Hello Lena Brandt,', '',
      'Nora Quist asks you to sign in to Acme', '- Choose a password and come in', '  https://app.example/join#abc',
      '- What your silos promised each other is there already. You sign in as Lena Brandt, with the address lena@acme.test.', '',
      'The link works once, until Sunday 29 November. If you do not know Acme, do nothing: without the link nothing happens.', '',
    ].join('\n'),
  });
});

test('stays one line of subject, whatever people are called', () => {
  const { subject } = renderMail(invitationLetter({ ...LETTER, by: `Nora\r\nBcc: x@y ${'o'.repeat(300)}` }), null);
  expect(subject).toMatch(/^Nora Bcc: x@y o+$/);
  expect(subject.length).toBeLessThanOrEqual(120);
});
