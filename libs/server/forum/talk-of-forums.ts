import { titledRows, type TalkSubject } from '#server/talk';

const FORUMS = `select id, name as title, '/forums/' || id as path from forum where org_id = $1 and id = any($2::uuid[])`;

const SITTINGS = `
  select s.id, f.name || ', ' || to_char(s.held_on, 'FMDD FMMonth YYYY') as title, '/sittings/' || s.id as path
  from sitting s join forum f on f.org_id = s.org_id and f.id = s.forum_id where s.org_id = $1 and s.id = any($2::uuid[])`;

/** Forums and their sittings take comments. */
export const TALK_OF_FORUMS: readonly TalkSubject[] = [
  { kind: 'forum', look: titledRows('talk-forums', FORUMS) },
  { kind: 'sitting', look: titledRows('talk-sittings', SITTINGS) },
];
