import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import { agreeDate, inherit, isOpen, keptBelongsTo, passOn, place, propose, reschedule, slipsOf, type Commitment, type Step } from '#domain/commitment';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import { peopleAfterClosing, planLeaving, type Holding } from './index.ts';

const PEOPLE = ['ada', 'ben', 'cleo', 'dan', 'eve', 'fay'] as unknown as readonly MemberId[];
const CCO = 'mina' as unknown as MemberId;
const SILOS = ['s0', 's1', 's2', 's3'] as unknown as readonly SiloId[];
const DAY_ONE = '2026-01-05' as LocalDate;

/** The small model: an organization as it stands, and how often each promise was really rescheduled. */
type World = {
  day: number; posts: PostHeld[]; gone: Set<MemberId>; heirs: Map<SiloId, SiloId>; silos: SiloId[];
  promises: Map<CommitmentId, Commitment>; rescheduled: Map<CommitmentId, number>;
};

const today = (world: World): LocalDate => addDays(DAY_ONE, world.day);
const stepOf = (world: World, by: MemberId): Step => ({ by, now: Date.parse(today(world)) as Instant, today: today(world), capacities: new Set(['MEMBER', 'CARRYING_LEAD', 'CCO']) });
const put = (world: World, next: Commitment | undefined): void => void (next && world.promises.set(next.id, next));
const openSilo = (world: World, at: number): SiloId => world.silos[at % world.silos.length]!;
const here = (world: World): MemberId[] => PEOPLE.filter((one) => !world.gone.has(one));

const WAYS: Readonly<Record<string, (world: World, a: number, b: number) => void>> = {
  propose(world, a, b) {
    const [carriedBy, promisedTo] = [openSilo(world, a), openSilo(world, b)];
    const owner = here(world)[b % here(world).length];
    const id = `c${world.promises.size}` as unknown as CommitmentId;
    if (carriedBy === promisedTo || !owner) return;
    const made = propose({ id, number: world.promises.size + 1, title: 'x', carriedBy, promisedTo, ownerId: owner, on: addDays(today(world), 5 + (b % 20)), captured: a % 3 === 0 }, stepOf(world, owner));
    if (made.ok) put(world, made.value.commitment);
  },
  reschedule(world, a, b) {
    const running = [...world.promises.values()].filter((one) => one.standing === 'ACCEPTED');
    const one = running[a % running.length];
    if (!one || !one.agreedOn) return;
    const asked = reschedule(one, { on: addDays(one.agreedOn < today(world) ? today(world) : one.agreedOn, 1 + (b % 9)), reason: 'SCOPE', note: '' }, stepOf(world, CCO));
    if (!asked.ok || asked.value.commitment.asked === null) return;
    const agreed = agreeDate(asked.value.commitment, { ...stepOf(world, CCO), capacities: new Set(['MEMBER', 'RECEIVING_LEAD']) });
    if (!agreed.ok) return;
    put(world, agreed.value.commitment);
    world.rescheduled.set(one.id, (world.rescheduled.get(one.id) ?? 0) + 1);
  },
  leave(world, a) {
    const memberId = here(world)[a % here(world).length];
    if (!memberId) return;
    const held = world.posts.filter((post) => post.memberId === memberId).map((post): Holding => ({ kind: 'POST', post }));
    const owned = [...world.promises.values()].filter(isOpen).filter((one) => one.ownerId === memberId || one.namedOwnerId === memberId)
      .map((one): Holding => ({ kind: 'OWNER', commitmentId: one.id, siloId: one.carriedBy }));
    const passings = planLeaving({ memberId, holdings: [...held, ...owned], posts: world.posts, today: today(world) });
    world.gone.add(memberId);
    world.posts = world.posts.filter((post) => post.memberId !== memberId);
    for (const { holding, to } of passings) {
      if (holding.kind === 'POST' && to) world.posts.push({ ...holding.post, memberId: to });
      if (holding.kind === 'OWNER') put(world, passOn(world.promises.get(holding.commitmentId)!, { from: memberId, to, why: 'MEMBER_LEFT', today: today(world) })?.commitment);
    }
  },
  reactivate(world, a) {
    const memberId = [...world.gone][a % world.gone.size];
    if (memberId) world.gone.delete(memberId);
  },
  place(world, a, b) {
    const listed = [...world.promises.values()].filter((one) => isOpen(one) && one.ownerId !== null && world.gone.has(one.ownerId));
    const [one, to] = [listed[a % listed.length], here(world)[b % here(world).length]];
    if (!one || !to) return;
    const placed = place(one, { to, ownerHasLeft: true, capacities: new Set(['CCO']), today: today(world) });
    if (placed.ok) put(world, placed.value.commitment);
  },
  close(world, a, b) {
    const [from, to] = [openSilo(world, a), openSilo(world, b)];
    if (from === to) return;
    const { gives } = peopleAfterClosing(from, to, world.posts, today(world));
    world.posts = [...world.posts.filter(({ siloId }) => siloId !== from), ...gives];
    for (const one of [...world.promises.values()]) put(world, inherit(one, { from, to, why: 'CLOSED', today: today(world) })?.commitment);
    world.silos = world.silos.filter((silo) => silo !== from);
    for (const [silo, heir] of world.heirs) if (heir === from) world.heirs.set(silo, to);
    world.heirs.set(from, to);
  },
  split(world, a, b) {
    const from = openSilo(world, a);
    const to = `s${4 + world.heirs.size + world.silos.length}-${world.day}-${a}` as unknown as SiloId;
    if (world.silos.includes(to)) return;
    world.silos = [...world.silos, to];
    for (const one of [...world.promises.values()].filter((_, at) => at % 3 === b % 3)) put(world, inherit(one, { from, to, why: 'SPLIT', today: today(world) })?.commitment);
  },
  wait(world, a) {
    world.day += 1 + (a % 9);
  },
};

function check(world: World): void {
  for (const one of world.promises.values()) {
    expect(slipsOf(one).count).toBe(world.rescheduled.get(one.id) ?? 0);
    if (!isOpen(one)) continue;
    // Somebody here answers for it, or it is listed: an owner who is gone is what the list is computed from.
    if (one.standing !== 'PROPOSED') expect(one.ownerId).not.toBeNull();
    if (one.standing === 'PROPOSED' && one.ownerId !== null) expect(world.gone.has(one.ownerId)).toBe(false);
    expect(world.silos).toContain(one.carriedBy);
    if (one.promisedTo !== null) expect(world.silos).toContain(one.promisedTo);
    expect(one.carriedBy).not.toBe(one.promisedTo);
    if (one.originalOn !== null && today(world) < one.originalOn) expect(keptBelongsTo(one).siloId).toBe(one.carriedBy);
  }
  for (const heir of world.heirs.values()) expect(world.silos).toContain(heir);
  for (const silo of world.silos) expect(world.posts.filter((post) => post.kind === 'LEAD' && post.siloId === silo).length).toBeLessThanOrEqual(1);
  for (const { memberId, siloId } of world.posts) {
    expect(world.gone.has(memberId)).toBe(false);
    if (siloId) expect(world.silos).toContain(siloId);
  }
}

test('whatever happens to people and silos, nothing is without a holder or a listed place, nothing slips by it, and every silo leads to one that is open', () => {
  const happening = fc.tuple(fc.constantFrom(...Object.keys(WAYS), 'propose', 'propose'), fc.nat(40), fc.nat(40));
  fc.assert(fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (happenings) => {
    const lead = (memberId: MemberId, at: number): PostHeld => ({ memberId, kind: 'LEAD', siloId: SILOS[at]! });
    const world: World = {
      day: 0, posts: [...PEOPLE.slice(0, 4).map(lead), { memberId: PEOPLE[4]!, kind: 'STAND_IN', siloId: SILOS[0]! }], gone: new Set(), heirs: new Map(), silos: [...SILOS],
      promises: new Map(), rescheduled: new Map(),
    };
    for (const [name, a, b] of happenings) {
      WAYS[name]!(world, a, b);
      check(world);
    }
  }), { numRuns: 100 });
});
