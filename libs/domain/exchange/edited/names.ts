import { cleanText, type MemberId, type Result, type SiloId, ok, refuse } from '#domain/kernel';
import type { Member, Silo } from '#domain/org';
import { OFFICE } from '../export/columns.ts';

/** Who or what was found, where why not is said elsewhere. */
export const orNull = <Id>(named: Result<Id>): Id | null => (named.ok ? named.value : null);

const plain = (text: string): string => cleanText(text).normalize('NFC').toLowerCase().replaceAll('’', "'");

/** The silo that a cell names, by its name or its key. Refuses INVALID what no silo, or more than one, is called. */
export function siloNamed(text: string, silos: Iterable<Silo>): Result<SiloId> {
  const open = [...silos].filter((silo) => silo.closedOn === null);
  const found = open.filter((silo) => silo.key === text).concat(open.filter((silo) => silo.key !== text && plain(silo.name) === plain(text)));
  if (found.length === 0) return refuse('INVALID', `No silo is called “${text}” here. Correct the cell.`);
  if (found.length > 1 && found[0]!.key !== text) return refuse('INVALID', `Several silos are called “${text}”. Write one’s key: ${found.map(({ key }) => key).join(', ')}.`);
  return ok(found[0]!.id);
}

/** As `siloNamed`; the CCO's office is null. */
export const receiverNamed = (text: string, silos: Iterable<Silo>): Result<SiloId | null> => {
  if (text === '') return refuse('INVALID', `It says nothing. Name the silo that it is promised to, or write “${OFFICE}”.`);
  return plain(text).replace(/^the /, '') === plain(OFFICE) ? ok(null) : siloNamed(text, silos);
};

/** The member that a cell names, by name, handle, or both: `Priya Nair (priya)`. Refuses INVALID nobody, and a name that several have. */
export function memberNamed(text: string, members: Iterable<Member>): Result<MemberId> {
  const active = [...members].filter((member) => member.active);
  const byHandle = active.find((member) => member.handle === text || (member.handle !== null && plain(`${member.name} (${member.handle})`) === plain(text)));
  if (byHandle) return ok(byHandle.id);
  const found = active.filter((member) => plain(member.name) === plain(text));
  if (found.length === 0) return refuse('INVALID', `Nobody here is called “${text}”. Correct the cell, or write a handle.`);
  if (found.length > 1) return refuse('INVALID', `Several people are called “${text}”. Write ${found.map((member) => `“${member.name} (${member.handle})”`).join(' or ')}.`);
  return ok(found[0]!.id);
}
