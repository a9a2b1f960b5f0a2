import { record, replay } from './replay.ts';

const id = (digit: string) => `00000000-0000-7000-8000-${digit.repeat(12)}`;
const write = (version: number, fact: string) => [
  { user: 'app', text: 'begin' },
  { user: 'app', name: 'lock', text: 'select … for update', values: [id('a'), id('1')] },
  { user: 'app', name: 'save', text: 'update …', values: [version + 1, 3, id('1'), version] },
  { user: 'app', name: 'facts', text: 'insert …', values: [id('a'), fact, `{"about":"${id('1')}","version":${version + 1}}`] },
];

test('a write is sent again with new ids and the version that holds then', () => {
  const recorded = record(7, write(7, id('2')), write(8, id('3')));
  const statements = replay(recorded, 9, () => id('f'));
  expect(statements.map(({ values }) => values)).toEqual([undefined, [id('a'), id('1')], [10, 3, id('1'), 9], [id('a'), id('f'), `{"about":"${id('1')}","version":10}`]]);
});
