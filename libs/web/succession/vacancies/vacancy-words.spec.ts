import type { VacancyLineFragment } from './vacancies.generated.ts';
import { vacancyTitle } from './vacancy-words.ts';

const vacancy = (more: object) => ({ kind: 'OWNER', silo: null, series: null, commitment: null, ...more }) as unknown as VacancyLineFragment;

test.each([
  [vacancy({ series: { id: 's', title: 'Report for {month}' } }), 'Report for each month, which comes again'],
  [vacancy({ commitment: { id: 'c', key: 'C-1', title: 'Answer' } }), 'Answer'],
  [vacancy({ silo: { id: 'b', key: 'billing', name: 'Billing' } }), 'Billing has no lead and no stand-in'],
  [vacancy({ kind: 'SPONSOR' }), 'The organization has no sponsor'],
])('what nobody holds is said in words', (one, words) => expect(vacancyTitle(one)).toBe(words));
