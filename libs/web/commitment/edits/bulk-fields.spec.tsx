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
  ['and no more', { kind: 'CONTRIBUTING', value: 's', also: true }, { kind: 'CONTRIBUTING', removeSilos: ['s'] }],
])('%s', (_, more, change) => expect(changeOf(draft(more), '2026-11-22' as LocalDate)).toEqual(change));
