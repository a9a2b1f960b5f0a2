import { KeyColumn } from './columns.ts';

/** What every tenant's row begins with. `org_id` is filled in by the transaction, never by a feature. */
export abstract class TenantRow {
  @KeyColumn('org_id')
  orgId!: string;

  @KeyColumn('id')
  id!: string;
}
