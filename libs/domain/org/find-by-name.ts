import type { MemberId, Result, SiloId } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';

export type SiloName = { readonly id: SiloId; readonly key: string; readonly name: string };
export type MemberName = { readonly id: MemberId; readonly name: string; readonly handle: string | null; readonly siloIds: readonly SiloId[] };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const joined = (text: string): string => plain(text).replace(/[\s._'-]+/g, '');

/** How many letters must change to make one word of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

const nearest = (wanted: string, names: readonly string[]): string | null => {
  const ranked = names.map((name) => ({ name, far: Math.min(...[name, ...name.split(/\s+/)].map((word) => distance(joined(wanted), joined(word)))) })).sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= 2 ? ranked[0].name : null;
};

const didYouMean = (wanted: string, names: readonly string[]): string => {
  const near = wanted.length <= 60 ? nearest(wanted, names.slice(0, 500)) : null;
  return near ? ` Did you mean ${near}?` : '';
};

/** The first way of matching that finds anything decides; two finds of the same rank are told apart by the caller. */
const firstMatches = <T>(all: readonly T[], ways: readonly ((one: T) => boolean)[]): readonly T[] => {
  for (const way of ways) {
    const found = all.filter(way);
    if (found.length > 0) return found;
  }
  return [];
};

const listed = (names: readonly string[]): string => `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`;

/** A silo by key or name, or by the beginning of either when that fits one only. Refuses INVALID with what was perhaps meant. */
export const findSilo = (text: string, silos: readonly SiloName[], field: string): Result<SiloName> => {
  const wanted = joined(text);
  const shown = text.trim().slice(0, 60);
  const found = wanted === '' ? [] : firstMatches(silos, [
    (silo) => joined(silo.key) === wanted,
    (silo) => joined(silo.name) === wanted,
    (silo) => joined(silo.name).startsWith(wanted) || joined(silo.key).startsWith(wanted),
  ]);
  if (found.length === 1) return ok(found[0]!);
  if (found.length > 1) return refuse('INVALID', `“${shown}” can be ${listed(found.map((silo) => silo.name))}. Write more of the name.`, field);
  return refuse('INVALID', `There is no silo “${shown}”.${didYouMean(text, silos.map((silo) => silo.name))}`, field);
};

/**
 * A member by handle, full name, one name, or the beginning of one. Among several, who belongs to the silo is meant.
 * Refuses INVALID with the names that fit, or with what was perhaps meant.
 */
export const findMember = (text: string, members: readonly MemberName[], siloId: SiloId | null, field: string): Result<MemberName> => {
  const wanted = joined(text);
  const shown = text.trim().slice(0, 60);
  const words = (member: MemberName): readonly string[] => member.name.split(/\s+/).map(joined);
  const found = wanted === '' ? [] : firstMatches(members, [
    (member) => member.handle !== null && plain(member.handle) === plain(text),
    (member) => joined(member.name) === wanted,
    (member) => words(member).includes(wanted),
    (member) => words(member).some((word) => word.startsWith(wanted)),
  ]);
  const inSilo = found.filter((member) => siloId !== null && member.siloIds.includes(siloId));
  const meant = found.length > 1 && inSilo.length > 0 ? inSilo : found;
  if (meant.length === 1) return ok(meant[0]!);
  if (meant.length > 1) return refuse('INVALID', `“@${shown}” can be ${listed(meant.map((member) => member.name))}. Write more of the name.`, field);
  return refuse('INVALID', `Nobody here is called “@${shown}”.${didYouMean(text, members.map((member) => member.name))}`, field);
};
