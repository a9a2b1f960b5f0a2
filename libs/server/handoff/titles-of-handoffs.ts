import { titledRows, type TalkSubject } from '#server/talk';

const TITLED = `select id, title, '/handoffs/' || id as path from handoff where org_id = $1 and id = any($2::uuid[])`;

/** What a hand-off is called wherever something leads to it. */
export const titlesOfHandoffs: TalkSubject = { kind: 'handoff', look: titledRows('talk-handoffs', TITLED) };
