import fc from 'fast-check';
import type { CommitmentId } from '#domain/kernel';
import { addLink, needPart, partsAllowDelivery, removeLink, wayBetween, type AroundLink, type Ends, type Link, type LinkKind } from '../index.ts';
import { accepted, idOf, stepBy, type Person } from '../sample.ts';

const idFor = (number: number): CommitmentId => `c-${number}` as CommitmentId;
const at = (number: number, more = {}) => ({ ...accepted(), id: idFor(number), number, ...more });
const around = (links: readonly Link[]): AroundLink => ({ links, numberOf: (id) => Number(id.slice(2)) });
const link = (waiting: number, awaited: number, kind: LinkKind = 'WAITS'): Link => ({ waitingId: idFor(waiting), awaitedId: idFor(awaited), kind });
const ends = (waiting: number, awaited: number, kind: LinkKind = 'WAITS'): Ends => ({ waiting: at(waiting), awaited: at(awaited), kind });
const by = (person: Person) => stepBy(person, accepted());
const add = (one: Ends, links: readonly Link[] = [], person: Person = 'lead') => addLink(one, around(links), by(person));
const refusal = (decided: ReturnType<typeof add>) => (decided.ok ? null : decided.problem);

describe('a link between two commitments', () => {
  test('is told to both ends', () => {
    const added = add(ends(12, 40));
    expect(added).toMatchObject({ ok: true, value: { link: link(12, 40) } });
    expect(added.ok && added.value.facts.map(({ type, subject, data }) => [type, subject.id, data.otherNumber])).toEqual([
      ['commitment.linked', 'c-12', 40], ['commitment.linked-to', 'c-40', 12],
    ]);
    const removed = removeLink(ends(12, 40), by('lead'));
    expect(removed.ok && removed.value.map(({ type }) => type)).toEqual(['commitment.unlinked', 'commitment.unlinked-to']);
  });

  test('that closes a circle is refused, and its path named', () => {
    expect(refusal(add(ends(12, 40), [link(40, 7), link(7, 12)]))).toEqual({
      code: 'INVALID', field: 'otherId',
      message: 'Nothing was changed: C-12 waits for C-40, which waits for C-7, which waits for C-12. In such a circle nobody could begin; take one of these links away first.',
    });
  });

  test('a whole waits for its parts, so parts and dependencies share the one graph', () => {
    expect(refusal(add(ends(7, 12), [link(12, 40, 'PART'), link(40, 7)]))?.message).toContain('C-7 waits for C-12, which has C-40 as a part, which waits for C-7.');
    expect(refusal(add(ends(7, 12, 'PART'), [link(12, 7)]))?.message).toContain('C-7 has C-12 as a part, which waits for C-7.');
  });

  test.each<[string, Ends, readonly Link[], Person, string, RegExp]>([
    ['to itself', ends(12, 12), [], 'lead', 'INVALID', /cannot wait for itself/],
    ['that is there', ends(12, 40), [link(12, 40)], 'lead', 'INVALID', /waits for it already/],
    ['to what is withdrawn', { ...ends(12, 40), awaited: at(40, { standing: 'WITHDRAWN' }) }, [], 'lead', 'WRONG_STATE', /C-40 is over/],
    ['from what is verified', { ...ends(12, 40), waiting: at(12, { standing: 'VERIFIED' }) }, [], 'lead', 'WRONG_STATE', /C-12 is over/],
    ['to a part of something else', ends(12, 40, 'PART'), [link(3, 40, 'PART')], 'lead', 'INVALID', /C-40 is a part of C-3 already/],
    ['by somebody else', ends(12, 40), [], 'seller', 'NOT_ALLOWED', /owner/],
  ])('%s is refused', (_, one, links, person, code, words) => {
    expect(refusal(add(one, links, person))).toMatchObject({ code, message: expect.stringMatching(words) as string });
  });

  test('the CCO may draw it as well, and nobody removes what is not theirs', () => {
    expect(add(ends(12, 40), [], 'cco').ok).toBe(true);
    expect(removeLink(ends(12, 40), by('receiver'))).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
    expect(idOf('lead')).toBe('lead');
  });
});

describe('the graph', () => {
  const tries = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.constantFrom<LinkKind>('WAITS', 'PART')), { maxLength: 60 });
  const grown = (wanted: readonly (readonly [number, number, LinkKind])[]): readonly Link[] =>
    wanted.reduce<readonly Link[]>((links, [waiting, awaited, kind]) => {
      const added = add(ends(waiting, awaited, kind), links);
      return added.ok ? [...links, added.value.link] : links;
    }, []);

  test('never holds a circle, whatever is tried in whatever order', () => {
    fc.assert(fc.property(tries, (wanted) => {
      const links = grown(wanted);
      for (const { waitingId, awaitedId } of links) expect(wayBetween(links, awaitedId, waitingId)).toBeNull();
    }));
  });

  test('refuses a circle only where there is one: what is refused would close the very path that it names', () => {
    fc.assert(fc.property(tries, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (wanted, waiting, awaited) => {
      const links = grown(wanted);
      const message = refusal(add(ends(waiting, awaited), links))?.message ?? '';
      const way = wayBetween(links, idFor(awaited), idFor(waiting));
      expect(message.includes('In such a circle')).toBe(waiting !== awaited && way !== null && !links.some((one) => one.waitingId === idFor(waiting) && one.awaitedId === idFor(awaited)));
      if (message.includes('In such a circle')) {
        const named = [...message.split('.')[0]!.matchAll(/C-(\d+)/g)].map((match) => Number(match[1]));
        expect([named[0], named[1], named.at(-1)]).toEqual([waiting, awaited, waiting]);
        for (const [index, number] of named.slice(1, -1).entries()) expect(links.some((one) => one.waitingId === idFor(number) && one.awaitedId === idFor(named[index + 2]!))).toBe(true);
      }
    }));
  });

  test('a commitment is a part of one whole at most', () => {
    fc.assert(fc.property(tries, (wanted) => {
      const parts = grown(wanted).filter(({ kind }) => kind === 'PART').map(({ awaitedId }) => awaitedId);
      expect(new Set(parts).size).toBe(parts.length);
    }));
  });
});

describe('parts', () => {
  test('that are open stand in nobody’s way, unless the lead asked for them first', () => {
    const part = (number: number, standing: 'ACCEPTED' | 'DELIVERED' | 'WITHDRAWN', needed = true) => ({ number, standing, needed });
    expect(partsAllowDelivery(at(12), [part(7, 'ACCEPTED', false), part(8, 'DELIVERED'), part(9, 'WITHDRAWN')]).ok).toBe(true);
    expect(partsAllowDelivery(at(12), [part(7, 'ACCEPTED'), part(8, 'ACCEPTED')])).toEqual({
      ok: false, problem: { code: 'WRONG_STATE', message: 'C-12 is as it was: its lead asked that these parts are delivered first, and C-7, C-8 are still open.' },
    });
  });

  test('are asked for first by the carrying lead alone', () => {
    expect(needPart(ends(12, 7), true, by('standIn'))).toMatchObject({ ok: true, value: [{ type: 'commitment.part-needed', data: { needed: true, otherNumber: 7 } }] });
    expect(needPart(ends(12, 7), true, by('cco'))).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });
});
