import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type InvitationId, type Result } from '#domain/kernel';
import { whyNotAccept, type Invitation } from '#domain/org';
import { hashPassword, LetterLinks, passwordFits, SignIns, Tries, type Linked } from '#server/access';
import { Tenancy, type TenantTx } from '#server/database';
import { Accounts, type Account } from '../accounts.ts';
import { checkPassword } from '../use-cases/check-founder.ts';
import { TRIES_AT_AN_ACCOUNT, TRIES_FROM_AN_ADDRESS, WINDOW_SECONDS } from '../use-cases/sign-in.ts';
import { InvitationRepository } from './invitation.repository.ts';
import { InvitedReader } from './invited.reader.ts';

type Accepting = { readonly link: string; readonly password: string; readonly address: string };
/** The account at the invitation's address; with the password that it is to get, when it has none. */
type Comer = { readonly accountId: AccountId; readonly firstPassword: string | null };

const actorOf = ({ orgId }: Linked) => ({ orgId, memberId: null, as: 'invitation' });

/**
 * Binds the account at an invitation's address to the member who was invited, once, and signs it in. An account that is there
 * already proves itself by its password: a letter never changes one, and an example's people get nowhere else by it.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly links: LetterLinks,
    private readonly invited: InvitedReader,
    private readonly tenancy: Tenancy,
    private readonly invitations: InvitationRepository,
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
    private readonly tries: Tries,
  ) {}

  async run({ link, password, address }: Accepting): Promise<Result<string>> {
    if (!(await this.tries.spend(`invitation ${address}`, TRIES_FROM_AN_ADDRESS, WINDOW_SECONDS))) return tooMany();
    const linked = this.links.read('invitation', link);
    const invited = await this.invited.by(link);
    if (!invited.ok || linked === null) return invited as Result<never>;
    const comer = await this.comer(await this.accounts.byEmail(invited.value.email), invited.value.email, password);
    if (!comer.ok) return comer;
    const bound = await this.tenancy.write(actorOf(linked), (tx) => this.bind(tx, linked.id as InvitationId, comer.value));
    if (!bound.ok) return bound;
    return ok(await this.signIns.begin(comer.value.accountId, { orgId: linked.orgId, memberId: bound.value.memberId }));
  }

  private async comer(account: Account | null, email: string, password: string): Promise<Result<Comer>> {
    if (account?.passwordHash != null) {
      if (!(await this.tries.spend(`sign-in account ${email}`, TRIES_AT_AN_ACCOUNT, WINDOW_SECONDS))) return tooMany();
      const fits = await passwordFits(account.passwordHash, password.slice(0, 200));
      return fits ? ok({ accountId: account.id, firstPassword: null }) : refuse('NOT_ALLOWED', 'This address has an account already, and this is not its password. Nothing was changed.', 'password');
    }
    if (account !== null && (await this.accounts.isSomebody(account.id))) {
      return refuse('WRONG_STATE', 'This address belongs to somebody of an example company. Ask whoever invited you to use another one.');
    }
    const wrong = checkPassword(password);
    if (wrong) return wrong;
    return ok({ accountId: await this.accounts.ensure(email), firstPassword: await hashPassword(password) });
  }

  private async bind(tx: TenantTx, id: InvitationId, { accountId, firstPassword }: Comer): Promise<Result<Invitation>> {
    const { memberId } = (await this.invitations.find(tx, id))!;
    const invitee = (await this.invitations.lockInvitee(tx, memberId))!;
    const invitation = (await this.invitations.find(tx, id))!;
    const closed = whyNotAccept(invitation, invitee, tx.now);
    if (closed) return closed;
    const other = await this.invitations.whoHasAccount(tx, accountId, memberId);
    if (other !== null) return refuse('WRONG_STATE', `This address signs in here as ${other} already. Nothing was changed; ask whoever invited you to use another one.`);
    if (firstPassword !== null && !(await this.accounts.takeFirstPassword(accountId, firstPassword))) {
      return refuse('STALE', 'A password was chosen for this address a moment ago. Type that one.', 'password');
    }
    await this.invitations.bind(tx, memberId, { accountId, email: invitation.email });
    await this.invitations.end(tx, memberId, 'ACCEPTED');
    tx.emitAs(memberId, { type: 'member.invitation-accepted', subject: { kind: 'member', id: memberId }, data: { invitationId: id } });
    return ok(invitation);
  }
}

const tooMany = () => refuse('TOO_MANY', 'Too many tries. The invitation still holds; wait a quarter of an hour, then try again.');
