import { instantOf, type CommentId, type MemberId } from '#domain/kernel';
import { editComment, mayChange, takeBackComment, writeComment, writtenFact, type Comment } from './comment.ts';
import { mention } from './words.ts';

const id = (last: string) => `01910000-0000-7000-8000-00000000000${last}`;
const ANA = id('a') as MemberId;
const BO = id('b') as MemberId;
const now = instantOf('2026-11-22T10:00:00Z');
const later = instantOf('2026-11-22T11:00:00Z');
const subject = { kind: 'silo', id: id('5') } as const;

const written = (text: string): Comment => {
  const comment = writeComment({ id: id('1') as CommentId, subject, text }, { by: ANA, now });
  if (!comment.ok) throw new Error(comment.problem.message);
  return comment.value;
};

describe('a comment', () => {
  test('is cleaned, and its fact says whom it mentions', () => {
    const comment = written(` Ready\u0000\u202e, ${mention(BO)}? ${mention(BO)} `);
    expect(comment).toMatchObject({ version: 1, words: `Ready, ${mention(BO)}? ${mention(BO)}`, editedAt: null, takenBackAt: null });
    expect(writtenFact(comment)).toEqual({ type: 'comment.written', subject, data: { commentId: comment.id, mentions: [BO] }, text: { text: comment.words } });
  });

  test.each([['', 'INVALID'], ['\u0000 \n', 'INVALID'], ['x'.repeat(1_000_000), 'INVALID'], [Array.from({ length: 51 }, (_, n) => mention(`01910000-0000-7000-8000-${String(n).padStart(12, '0')}` as MemberId)).join(' '), 'TOO_MANY']])(
    'is refused when it is %.20j…', (text, code) => {
      expect(writeComment({ id: id('1') as CommentId, subject, text }, { by: ANA, now })).toMatchObject({ ok: false, problem: { code, field: 'text' } });
    });

  test('needs no words when files say it', () => expect(writeComment({ id: id('1') as CommentId, subject, text: '', hasFiles: true }, { by: ANA, now }).ok).toBe(true));

  test('edited, it tells only of people who are new in it', () => {
    const comment = written(`${mention(BO)}, look`);
    expect(editComment(comment, { text: `${mention(BO)} and ${mention(ANA)}, look` }, { by: ANA, now: later })).toMatchObject({
      ok: true, value: { comment: { version: 2, editedAt: later }, facts: [{ type: 'comment.edited', data: { mentions: [ANA] } }] },
    });
    expect(editComment(comment, { text: ` ${comment.words} ` }, { by: ANA, now: later })).toEqual({ ok: true, value: { comment, facts: [] } });
  });

  test('taken back, its words are gone and it stands no more', () => {
    const taken = takeBackComment(written('I was wrong'), { by: ANA, now: later });
    if (!taken.ok) throw new Error('refused');
    const { comment, facts } = taken.value;
    expect(comment).toMatchObject({ words: '', takenBackAt: later, version: 2 });
    expect(facts).toEqual([{ type: 'comment.taken-back', subject, data: { commentId: comment.id } }]);
    expect(takeBackComment(comment, { by: ANA, now: later })).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(editComment(comment, { text: 'again' }, { by: ANA, now: later })).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    expect(mayChange(comment, ANA)).toBe(false);
  });

  test('is changed by nobody else', () => {
    const comment = written('mine');
    expect(editComment(comment, { text: 'yours' }, { by: BO, now })).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
    expect(takeBackComment(comment, { by: BO, now })).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
    expect([mayChange(comment, ANA), mayChange(comment, BO), mayChange(comment, null)]).toEqual([true, false, false]);
  });
});
