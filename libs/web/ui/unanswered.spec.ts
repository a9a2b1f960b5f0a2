import { unanswered } from './unanswered.ts';

const day = 'Variable "$input" got invalid value "0001-01-01" at "input.on"; A day is written like 2026-12-24, between the years 1900 and 2199.';
const told = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

test.each([
  ['words for a field, in an answer', told(day, 'BAD_USER_INPUT'), { message: 'Nothing was changed: a day is written like 2026-12-24, between the years 1900 and 2199.', field: 'on' }],
  ['the same where only the body was kept', { bodyText: JSON.stringify(told(day, 'BAD_USER_INPUT')) }, { message: 'Nothing was changed: a day is written like 2026-12-24, between the years 1900 and 2199.', field: 'on' }],
  ['a sentence for the whole', told('A text holds the character U+0000, which cannot be kept. Nothing was changed; leave it out.', 'BAD_USER_INPUT'), { message: 'A text holds the character U+0000, which cannot be kept. Nothing was changed; leave it out.', field: null }],
])('%s', (_, error, said) => expect(unanswered(error)).toEqual(said));

test.each([[new TypeError('Failed to fetch')], [{ bodyText: '<html>502</html>' }], [told('boom', 'INTERNAL_SERVER_ERROR')], [undefined]])('%p leaves it open whether it was done', (error) => {
  expect(unanswered(error)).toEqual({ message: expect.stringMatching(/^No answer came/), field: null });
});
