import { guessKind } from './guess-kind.ts';

describe('what a file is', () => {
  test.each([
    ['people.csv', 'handle,name', 'PEOPLE'],
    ['silos.csv', 'key,name,kind,leads,mission', 'SILOS'],
    ['commitments.csv', 'key,title,owning_silo,owner,co_owners,supporting_silos,approvers,status,stage,milestone,due,created,updated', 'COMMITMENTS'],
    ['export (3).csv', 'ID,Summary,Department,Assignee,Deadline', 'COMMITMENTS'],
    ['export.csv', 'username,full name', 'PEOPLE'],
    ['export.csv', 'Department,Head,Charter', 'SILOS'],
    ['commitments.csv', 'what,who', 'COMMITMENTS'],
  ])('%s with %s', (name, header, kind) => {
    expect(guessKind(name, header.split(','))).toBe(kind);
  });
});
