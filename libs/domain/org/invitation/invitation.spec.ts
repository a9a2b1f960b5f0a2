import fc from 'fast-check';
import type { Instant, InvitationId, MemberId } from '#domain/kernel';
import { INVITATION_ENDS, readAddress, whyNotAccept, whyNotInvite, type Invitation } from './invitation.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z') as Instant;
const invitation = (more: Partial<Invitation> = {}): Invitation => ({
  id: 'i' as InvitationId, memberId: 'm' as MemberId, email: 'lena@acme.test', invitedBy: 'n' as MemberId, invitedAt: NOW, expiresAt: (NOW + 1) as Instant, ended: null, ...more,
});
const HERE = { hasLeft: false };

describe('an address', () => {
  test.each([[' Lena@Acme.test ', 'lena@acme.test'], ['a+b@c', 'a+b@c'], ['jürgen@bücher.example', 'jürgen@bücher.example']])('%j is %s', (text, address) => expect(readAddress(text)).toEqual({ ok: true, value: address }));
  test.each(['', 'lena', '@acme.test', 'lena@', 'a@b@c', 'a b@c', 'a@b\r\nBcc: x@y', 'a@b,c@d', 'Lena <lena@acme.test>', `${'a'.repeat(65)}@b`, `a@${'b'.repeat(256)}`])('%j is none', (text) => expect(readAddress(text)).toMatchObject({ ok: false, problem: { field: 'email' } }));

  test('is one address in one line, whatever is typed', () => {
    const typed = fc.array(fc.constantFrom('a', 'Ä', '@', '.', ' ', ',', ';', '<', '"', '\r\n', '\0'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(typed, (text) => {
      const address = readAddress(text);
      if (address.ok) expect(address.value).toMatch(/^[^@\s,;<"\0]+@[^@\s,;<"\0]+$/);
    }));
  });
});

describe('who is invited', () => {
  const pia = { name: 'Pia', hasLeft: false, signsIn: false };
  test('is a member who is here and does not sign in yet', () => expect(whyNotInvite(pia, false)).toBeNull());
  test.each([[{ ...pia, hasLeft: true }, false, 'has left'], [{ ...pia, signsIn: true }, false, 'signs in already'], [pia, true, 'example']] as const)('%j (example: %s) is not, because of “%s”', (invitee, isExample, said) =>
    expect(whyNotInvite(invitee, isExample)?.problem.message).toContain(said));
});

describe('an invitation', () => {
  test('opens until its last moment', () => {
    expect(whyNotAccept(invitation(), HERE, NOW)).toBeNull();
    expect(whyNotAccept(invitation({ expiresAt: NOW }), HERE, NOW)?.problem.message).toContain('7 days, which are over');
  });

  test('that ended opens nothing, and says which way, also to who left since', () => {
    const said = INVITATION_ENDS.map((ended) => whyNotAccept(invitation({ ended }), HERE, NOW)?.problem.message);
    expect(new Set(said).size).toBe(INVITATION_ENDS.length);
    expect(whyNotAccept(invitation(), { hasLeft: true }, NOW)?.problem.message).toBe(said[INVITATION_ENDS.indexOf('LEFT')]);
    expect(whyNotAccept(invitation({ ended: 'ACCEPTED' }), { hasLeft: true }, NOW)?.problem.message).toBe(said[0]);
  });
});
