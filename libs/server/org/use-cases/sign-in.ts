import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#domain/kernel';
import { passwordFits, SignIns, Tries } from '#server/access';
import { Accounts } from '../accounts.ts';

export const TRIES_AT_AN_ACCOUNT = 10;
export const TRIES_FROM_AN_ADDRESS = 50;
export const WINDOW_SECONDS = 900;
const TOO_MANY = 'Too many tries. Your account is safe; wait a quarter of an hour, then try again.';

/** Signs an account in, to the organization that it joined first. The same answer for a wrong address and a wrong password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
    private readonly tries: Tries,
  ) {}

  async run(input: { email: string; password: string; address: string }): Promise<Result<string>> {
    const email = input.email.trim().toLowerCase().slice(0, 320);
    const mayTry =
      (await this.tries.spend(`sign-in address ${input.address}`, TRIES_FROM_AN_ADDRESS, WINDOW_SECONDS)) &&
      (await this.tries.spend(`sign-in account ${email}`, TRIES_AT_AN_ACCOUNT, WINDOW_SECONDS));
    if (!mayTry) return refuse('TOO_MANY', TOO_MANY);
    const account = await this.accounts.byEmail(email);
    const fits = await passwordFits(account?.passwordHash ?? null, input.password.slice(0, 200));
    if (!account || !fits) return refuse('NOT_ALLOWED', 'Address and password do not fit together. Check both and try again.', 'password');
    await this.tries.forget(`sign-in account ${email}`);
    const [place] = await this.accounts.places(account.id);
    return ok(await this.signIns.begin(account.id, place ?? null));
  }

  end(token: string): Promise<void> {
    return this.signIns.end(token);
  }
}
