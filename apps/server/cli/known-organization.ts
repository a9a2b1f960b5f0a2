import type { OrgId } from '#domain/kernel';
import { SystemDoor } from '#server/database';
import type { Parts } from './with-program.ts';

/** The organization of this key; throws a sentence when there is none. */
export async function organizationOf(program: Parts, key: string): Promise<OrgId> {
  const [row] = await program.get(SystemDoor).sql<{ org_id: OrgId }>('organization-of-key', 'select org_id from organization where key = $1', [key]);
  if (!row) throw new Error(`There is no organization "${key}". Make it first: npm run tl -- org create --key ${key} …`);
  return row.org_id;
}
