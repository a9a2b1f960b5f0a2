import { readValue, term, type FieldName, type QueryTerm } from '../filter/query.ts';
import type { Search } from './address-text.ts';

const NAMES = ['silo', 'to', 'owner', 'standing', 'state', 'due', 'overdue', 'waiting', 'arrears', 'slipped'] as const;

/**
 * What an address of an earlier release narrowed by, as terms; null when it has no such part. What has ended was shown
 * only when a text, a state or a standing was asked for.
 */
export function oldTerms(search: Search): readonly QueryTerm[] | null {
  const said = (name: (typeof NAMES)[number]): string => String(search[name] ?? '');
  if (!NAMES.some((name) => search[name] != null)) return null;
  const among = (field: FieldName, text: string): QueryTerm[] => {
    const values = [...new Set(text.split(',').filter(Boolean))].map((value) => readValue(field, value)).filter((value) => value !== null);
    return values.length > 0 ? [term(field, ...values)] : [];
  };
  const is = (name: 'overdue' | 'waiting' | 'arrears'): QueryTerm[] => (said(name) === 'yes' ? [term('is', name)] : []);
  const standing = said('standing').split(',').includes('any') ? 'any' : among('standing', said('standing'));
  const state = among('state', said('state'));
  const special = [...is('overdue'), ...is('waiting'), ...is('arrears')];
  const openOnly = standing !== 'any' && standing.length === 0 && state.length === 0 && special.length === 0 && !search['q'];
  const slips = /^\d{1,2}$/.test(said('slipped')) && said('slipped') !== '0' ? [term('slipped', `>=${Number(said('slipped'))}`)] : [];
  return [
    ...(openOnly ? [term('is', 'open')] : []),
    ...(standing === 'any' ? [] : standing),
    ...state,
    ...special,
    ...among('silo', said('silo')),
    ...among('to', said('to')),
    ...among('owner', said('owner')),
    ...among('due', said('due')),
    ...slips,
  ];
}
