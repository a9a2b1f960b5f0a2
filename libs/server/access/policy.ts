import { ACTION_NAMES, type Action } from '#domain/org';
import { viewerCouldEver, type Viewer } from './viewer.ts';

/** What a field or route may ask of whoever calls it: nothing, a sign-in, a member, or a post that could take the action. */
export type Policy = 'PUBLIC' | 'SIGNED_IN' | 'MEMBER' | Action;

const OPEN_POLICIES: readonly string[] = ['PUBLIC', 'SIGNED_IN', 'MEMBER'];

export const isPolicy = (text: string): text is Policy =>
  OPEN_POLICIES.includes(text) || (ACTION_NAMES as readonly string[]).includes(text);

export type Verdict = 'PASS' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED';

/** The coarse gate. The exact rule, which knows the subject, is asked again inside the commit. */
export function judge(policy: Policy, viewer: Viewer | null): Verdict {
  if (policy === 'PUBLIC') return 'PASS';
  if (viewer === null) return 'NOT_SIGNED_IN';
  if (policy === 'SIGNED_IN') return 'PASS';
  if (viewer.member === null) return 'NOT_ALLOWED';
  if (policy === 'MEMBER') return 'PASS';
  return viewerCouldEver(viewer, policy) ? 'PASS' : 'NOT_ALLOWED';
}
