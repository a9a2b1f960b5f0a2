import type { Age, Condition, Counts, Quality, Window } from '#domain/commitment';
import { isId } from '#domain/kernel';
import type { Conditions } from './conditions.ts';
import { BLOCK_COUNT, blocksSome } from './blocks.sql.ts';
import { faceSql, overdueSql } from './face.sql.ts';
import { waitingFor } from './waiting.sql.ts';

type Of<Kind extends Condition['of']> = Extract<Condition, { readonly of: Kind }>;

const either = (texts: readonly string[]): string => (texts.length === 0 ? 'false' : texts.length === 1 ? texts[0]! : `(${texts.join(' or ')})`);

/** What a condition asks of `commitment c`, as SQL; turned round when it is negated, so that also what is unknown is not it. */
export function sqlOf(condition: Condition, where: Conditions): string {
  const text = plain(condition, where);
  return condition.negated ? `(${text}) is not true` : text;
}

function plain(condition: Condition, where: Conditions): string {
  switch (condition.of) {
    case 'is': return either(condition.among.map((quality) => qualitySql(quality, where)));
    case 'state': return where.oneOf(faceSql(where.at), 'text', condition.among);
    case 'standing': return where.oneOf('c.standing', 'text', condition.among);
    case 'silo': return silos('c.carried_by', condition.keys, where);
    case 'to': return either([...(condition.keys.length > 0 ? [silos('c.promised_to', condition.keys, where)] : []), ...(condition.office ? ['c.promised_to is null'] : [])]);
    case 'owner': return owners(condition, where);
    case 'due': return days("c.due_on", "c.due_on = date '9999-12-31'", "c.due_on < date '9999-12-31'", condition, where);
    case 'original': return days('c.original_on', 'c.original_on is null', 'c.original_on is not null', condition, where);
    case 'slipped': return either(condition.counts.map((counts) => countSql('c.slip_count', counts, where)));
    case 'word': return either([...condition.ages.map((age) => ageSql('c.last_word_at', age, where)), ...(condition.none ? ['c.last_word_at is null'] : [])]);
    case 'blocks': return blocksSql(condition, where);
    case 'kind': return where.oneOf('c.change_kind', 'text', condition.among);
    case 'text': return textSql(condition.words, where);
  }
}

const silos = (column: string, keys: readonly string[], where: Conditions): string => where.oneOf(column, 'uuid', keys.flatMap((key) => where.silos.get(key) ?? []));

/** Open commitments, of these silos or of any, or so many of them, wait for it. */
function blocksSql({ keys, counts, any }: Of<'blocks'>, where: Conditions): string {
  const some = any ? [blocksSome('')] : keys.length > 0 ? [blocksSome(` and ${silos('w.carried_by', keys, where)}`)] : [];
  return either([...some, ...counts.map((one) => countSql(BLOCK_COUNT, one, where))]);
}

function owners({ people, me, nobody }: Of<'owner'>, where: Conditions): string {
  const ids = [...people.filter(isId), ...(me && where.viewer ? [where.viewer as string] : [])];
  const named = people.filter((word) => !isId(word)).map((word) => word.toLowerCase());
  const texts = ids.length > 0 ? [where.oneOf('c.owner_id', 'uuid', ids)] : [];
  if (named.length > 0) {
    const words = where.param(named, 'text[]');
    texts.push(`c.owner_id = any(array(select m.id from member m where m.org_id = $1
      and (lower(m.handle) = any(${words}) or lower(m.name) = any(${words}) or string_to_array(lower(m.name), ' ') && ${words})))`);
  }
  if (nobody) texts.push('c.owner_id is null');
  return either(texts);
}

function days(column: string, isNone: string, isSome: string, { windows, none }: Of<'due' | 'original'>, where: Conditions): string {
  const within = windows.map(({ from, to }: Window) => {
    const ends = [...(from ? [`${column} >= ${where.param(from, 'date')}`] : []), ...(to ? [`${column} <= ${where.param(to, 'date')}`] : [isSome])];
    return ends.length === 1 ? ends[0]! : `(${ends.join(' and ')})`;
  });
  return either([...within, ...(none ? [isNone] : [])]);
}

function countSql(count: string, { least, most }: Counts, where: Conditions): string {
  if (least !== null && least === most) return `${count} = ${where.param(least, 'int')}`;
  const ends = [...(least !== null ? [`${count} >= ${where.param(least, 'int')}`] : []), ...(most !== null ? [`${count} <= ${where.param(most, 'int')}`] : [])];
  return ends.length === 1 ? ends[0]! : `(${ends.join(' and ')})`;
}

const DAY_MS = 86_400_000;

/** Older means said earlier; what was never said is older than anything. */
function ageSql(column: string, { compare, days: count }: Age, where: Conditions): string {
  const limit = where.param(new Date(where.now - count * DAY_MS), 'timestamptz');
  const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
  return compare.startsWith('<') ? `${column} ${turned[compare]} ${limit}` : `coalesce(${column}, timestamptz '-infinity') ${turned[compare]} ${limit}`;
}

const KEY = /^c-(\d{1,9})$/i;

function textSql(words: string, where: Conditions): string {
  const key = KEY.exec(words);
  const holds = `c.title_order like lower(${where.param(`%${words.replace(/[\\%_]/g, '\\$&')}%`, 'text')})`;
  const rare = where.rare.get(words);
  const title = rare ? `(c.id = any(${where.param(rare, 'uuid[]')}) and ${holds})` : holds;
  return key ? `(${title} or c.number = ${where.param(Number(key[1]), 'int')})` : title;
}

const OPEN = "c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')";

function qualitySql(quality: Quality, where: Conditions): string {
  switch (quality) {
    case 'open': return OPEN;
    case 'ended': return `not ${OPEN}`;
    case 'overdue': return overdueSql(where.at);
    case 'at-risk':
    case 'on-track':
    case 'silent': return `${faceSql(where.at)} = '${quality}'`;
    case 'waiting': return where.viewer ? waitingFor(where.param(where.viewer, 'uuid'), where.param([where.viewer, ...where.standsInFor], 'uuid[]')) : 'false';
    case 'asked': return 'c.asked_on is not null';
    case 'slipped': return 'c.slip_count > 0';
    case 'escalated': return 'c.escalated';
    case 'arrears': return "(c.arrears = 'WAITING' and c.standing = 'ACCEPTED')";
    case 'imported': return 'c.as_imported';
    default: return `c.standing = '${quality.toUpperCase()}'`;
  }
}
