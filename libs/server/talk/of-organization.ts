import type { TalkSubjects } from './talk-subjects.ts';
import { titledRows } from './titled-rows.ts';

const SILOS = `select id, name as title, '/silos/' || key as path from silo where org_id = $1 and id = any($2::uuid[])`;

// A person has no page of their own: what they own is where one meets them.
const MEMBERS = `select id, name as title, '/commitments?owner=' || id as path from member where org_id = $1 and id = any($2::uuid[])`;

/** What stands left of talk cannot make itself known: silos and members. */
export const registerOrganization = (subjects: TalkSubjects): void =>
  subjects.register({ kind: 'silo', look: titledRows('talk-silos', SILOS) }, { kind: 'member', look: titledRows('talk-members', MEMBERS) });
