/**
 * The open silos that keys lead to: by the key of today, by a former one, or through a closed silo to its heir. `$1` is the
 * organization, `keys` a parameter with an array of keys.
 */
export const silosOfKeys = (keys: string): string => `
  select coalesce(k.heir_id, k.id) from silo k where k.org_id = $1 and (k.key = any(${keys}::text[])
    or k.id in (select f.silo_id from silo_former_key f where f.org_id = $1 and f.key = any(${keys}::text[])))`;

/** The same with every silo that was closed into them: what they carried before their end stands under their own id. */
export const silosAndFormer = (keys: string): string => `
  select s.id from silo s where s.org_id = $1 and coalesce(s.heir_id, s.id) in (${silosOfKeys(keys)})`;
