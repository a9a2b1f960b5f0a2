import type { MemberId, SiloId } from '#domain/kernel';
import type { PostHeld, PostKind } from '#domain/org';
import { note, several, warning, type Remark } from './row.ts';

export type PostsPlan = { readonly give: readonly PostHeld[]; readonly end: readonly PostHeld[]; readonly remarks: readonly Remark[] };

const kindAt = (place: number): PostKind => (place === 0 ? 'LEAD' : place === 1 ? 'STAND_IN' : 'CONTRIBUTOR');
const WORDS: Partial<Record<PostKind, string>> = { LEAD: 'lead', STAND_IN: 'stand-in' };

/**
 * Who leads a silo by the file: the first named is lead, the second stand-in, the others contributors. Posts that people
 * changed here stay, unless the file's own cell changed since it was last read; then its lead and stand-in take over.
 */
export function planPosts(
  siloId: SiloId, cell: string, lastCell: string | null, memberIds: ReadonlyMap<string, MemberId>, posts: readonly PostHeld[],
): PostsPlan {
  if (cell === lastCell) return { give: [], end: [], remarks: [] };
  const inSilo = posts.filter((post) => post.siloId === siloId && post.untilOn == null);
  const remarks: Remark[] = [];
  const give: PostHeld[] = [];
  const end: PostHeld[] = [];
  const handles = several(cell);
  const strangers = handles.filter((handle) => !memberIds.has(handle));
  if (strangers.length > 0) remarks.push(warning(`Not among the people, so without a post: ${strangers.join(', ')}.`));
  if (handles.length === strangers.length) remarks.push(warning('Nobody leads this silo yet: nothing that it is asked for can be accepted.'));

  handles.filter((handle) => memberIds.has(handle)).forEach((handle, place) => {
    const memberId = memberIds.get(handle)!;
    const kind = kindAt(place);
    if (inSilo.some((post) => post.memberId === memberId && post.kind === kind)) return;
    give.push({ memberId, kind, siloId });
    if (kind === 'CONTRIBUTOR') return;
    const former = inSilo.filter((post) => post.kind === kind);
    end.push(...former);
    if (former.length > 0) remarks.push(note(`By the file, ${handle} takes over as ${WORDS[kind]}.`));
  });
  return { give, end, remarks };
}
