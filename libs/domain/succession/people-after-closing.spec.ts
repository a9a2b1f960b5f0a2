import fc from 'fast-check';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { PostHeld, PostKind } from '#domain/org';
import { peopleAfterClosing } from './people-after-closing.ts';

const [support, care] = ['support', 'care'] as unknown as [SiloId, SiloId];
const today = '2026-11-12' as LocalDate;
const post = (who: string, kind: PostKind, siloId: SiloId): PostHeld => ({ memberId: who as unknown as MemberId, kind, siloId });
const close = (posts: readonly PostHeld[]) => peopleAfterClosing(support, care, posts, today);

test.each<[string, readonly PostHeld[], string | null, readonly string[]]>([
  ['the heir keeps its lead, the other contributes', [post('ada', 'LEAD', support), post('ben', 'LEAD', care)], 'ben', ['CONTRIBUTOR ada']],
  ['an heir without a lead gets one', [post('ada', 'LEAD', support)], 'ada', ['LEAD ada']],
  ['a stand-in comes along where there is none', [post('ada', 'LEAD', support), post('cleo', 'STAND_IN', support), post('ben', 'LEAD', care)], 'ben', ['STAND_IN cleo', 'CONTRIBUTOR ada']],
  ['who belongs to both gets nothing twice', [post('cleo', 'CONTRIBUTOR', support), post('cleo', 'CONTRIBUTOR', care), post('ben', 'LEAD', care)], 'ben', []],
  ['nobody at all', [], null, []],
])('%s', (_, posts, lead, gives) => {
  const after = close(posts);
  expect(after.leadId).toBe(lead);
  expect(after.gives.map(({ kind, memberId }) => `${kind} ${memberId}`)).toEqual(gives);
});

test('one lead at most, and everybody of the closed silo belongs to the heir', () => {
  const anyPost = fc.tuple(fc.constantFrom('ada', 'ben', 'cleo', 'dan'), fc.constantFrom<PostKind>('STAND_IN', 'CONTRIBUTOR'), fc.constantFrom(support, care)).map(([who, kind, silo]) => post(who, kind, silo));
  const lead = (silo: SiloId) => fc.option(fc.constantFrom('ada', 'ben', 'cleo'), { nil: null }).map((who) => (who ? [post(who, 'LEAD', silo)] : []));
  fc.assert(fc.property(lead(support), lead(care), fc.array(anyPost), (one, other, rest) => {
    const posts = [...one, ...other, ...rest];
    const { gives } = close(posts);
    const after = [...posts.filter((held) => held.siloId === care), ...gives];
    expect(after.filter(({ kind }) => kind === 'LEAD').length).toBeLessThanOrEqual(1);
    for (const { memberId } of posts.filter((held) => held.siloId === support)) expect(after.some((held) => held.memberId === memberId)).toBe(true);
    if (one.length + other.length > 0) expect(after.some(({ kind }) => kind === 'LEAD')).toBe(true);
  }));
});
