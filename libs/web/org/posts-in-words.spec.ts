import { foremostPost, postInWords } from './posts-in-words.ts';

it('says a post in words', () => {
  expect(postInWords({ kind: 'CCO' })).toBe('CCO');
  expect(postInWords({ kind: 'LEAD', silo: { name: 'Billing' } })).toBe('Lead of Billing');
});

it('puts the post first that says most', () => {
  expect(foremostPost([{ kind: 'CONTRIBUTOR' }, { kind: 'LEAD' }])).toEqual({ kind: 'LEAD' });
  expect(foremostPost([{ kind: 'LEAD' }, { kind: 'CCO' }])).toEqual({ kind: 'CCO' });
  expect(foremostPost([])).toBeUndefined();
});
