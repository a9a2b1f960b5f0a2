import { BULK_KINDS } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import { BULK_CHOICES, changeOf, type Draft } from './bulk-fields.tsx';

const draft = (more: Partial<Draft>): Draft => ({ kind: 'OWNER', value: '', reason: '', note: '', ...more });

test('the bar offers every kind of change that many can take', () => {
  expect(BULK_CHOICES.map(({ value }) => value).toSorted()).toEqual([...BULK_KINDS].toSorted());
});

test.each<[string, Partial<Draft>, object | null]>([
  ['a kind of change', { kind: 'CHANGE_KIND', value: 'POLICY' }, { kind: 'CHANGE_KIND', changeKind: 'POLICY' }],
  ['with its playbook', { kind: 'CHANGE_KIND', value: 'POLICY', also: true }, { kind: 'CHANGE_KIND', changeKind: 'POLICY', playbook: true }],
  ['none chosen yet', { kind: 'CHANGE_KIND', also: true }, null],
  ['a silo that contributes', { kind: 'CONTRIBUTING', value: 's' }, { kind: 'CONTRIBUTING', addSilos: ['s'] }],
  ['a date, why it is later and a note', { kind: 'DATE', value: '2026-12-24', reason: 'SCOPE', note: ' ' }, { kind: 'DATE', on: '2026-12-24', reason: 'SCOPE', note: null }],
  ['a date that is none', { kind: 'DATE', value: 'soonish' }, null],
  ['days on, and why', { kind: 'DAYS', value: '+7', reason: 'CAPACITY', note: 'Two are ill' }, { kind: 'DAYS', days: 7, reason: 'CAPACITY', note: 'Two are ill' }],
  ['no days on', { kind: 'DAYS', value: '0' }, null],
  ['the day of the effect', { kind: 'EFFECT_ON', value: '2026-12-24', reason: 'SCOPE' }, { kind: 'EFFECT_ON', on: '2026-12-24' }],
  ['another silo that receives', { kind: 'PROMISED_TO', value: 's' }, { kind: 'PROMISED_TO', promisedTo: 's' }],
  ['the CCO’s office receives', { kind: 'PROMISED_TO', value: 'office' }, { kind: 'PROMISED_TO', promisedTo: null }],
  ['nobody verifies', { kind: 'VERIFIER', value: 'nobody' }, { kind: 'VERIFIER', verifierId: null }],
  ['nobody chosen yet', { kind: 'VERIFIER' }, null],
  ['words of the title that are taken out', { kind: 'TITLE', find: 'old ', value: '' }, { kind: 'TITLE', find: 'old ', text: '' }],
  ['no words to find', { kind: 'TITLE', find: ' ', value: 'new' }, null],
  ['why it is withdrawn', { kind: 'WITHDRAW', value: 'Not needed' }, { kind: 'WITHDRAW', text: 'Not needed' }],
  ['withdrawn without a word', { kind: 'WITHDRAW', value: ' ' }, null],
  ['and no more', { kind: 'CONTRIBUTING', value: 's', also: true }, { kind: 'CONTRIBUTING', removeSilos: ['s'] }],
])('%s', (_, more, change) => expect(changeOf(draft(more), '2026-11-22' as LocalDate)).toEqual(change));
