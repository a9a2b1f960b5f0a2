import { Injectable } from '@nestjs/common';
import type { AccountId } from '#domain/kernel';
import type { Viewer } from '#server/access';
import { Tenancy, type TenantTx } from '#server/database';
import { Accounts } from './accounts.ts';
import { OrganizationRepository } from './organization.repository.ts';

export type PlaceView = { readonly orgId: string; readonly name: string; readonly isExample: boolean; readonly current: boolean };

/** The organizations that an account could enter; each one's name is read inside its own wall. */
@Injectable()
export class Places {
  constructor(
    private readonly accounts: Accounts,
    private readonly organizations: OrganizationRepository,
    private readonly tenancy: Tenancy,
  ) {}

  async emailOf(accountId: AccountId): Promise<string | null> {
    const account = await this.accounts.byId(accountId);
    return account?.passwordHash ? account.email : null;
  }

  /** `here` is the request's own read of the organization where it is; each other one has its own wall. */
  async of(viewer: Viewer, here: () => Promise<TenantTx>): Promise<PlaceView[]> {
    const views: PlaceView[] = [];
    for (const place of await this.accounts.places(viewer.accountId)) {
      const current = viewer.member?.orgId === place.orgId;
      const organization = current ? await this.organizations.get(await here()) : await this.tenancy.beside.read(place, (tx) => this.organizations.get(tx));
      views.push({ orgId: place.orgId, name: organization.name, isExample: organization.isExample, current });
    }
    return views;
  }
}
