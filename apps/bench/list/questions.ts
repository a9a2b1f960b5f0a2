const ROW = `id version key title standing face overdue escalated arrears asImported proposedOn originalOn agreedOn slipCount slipDays lastWordAt
  carriedBy { id key name } promisedTo { id key name } owner { id name }`;

/** What the page of the list asks for. */
const QUERY = `query CommitmentPage($filter: CommitmentFilter, $sort: CommitmentSort, $first: Int) {
  commitments(filter: $filter, sort: $sort, first: $first) { nodes { ${ROW} } pageInfo { hasNextPage endCursor } }
}`;

export type Question = { readonly siloKey: string; readonly body: string };

/** One question per silo: its accepted commitments, 50 of them, by due date. */
export const questionsOf = (silos: number): Question[] =>
  Array.from({ length: silos }, (_, at) => {
    const siloKey = `silo-${at + 1}`;
    const variables = { filter: { carriedBy: [siloKey], standing: ['ACCEPTED'] }, sort: 'DUE', first: 50 };
    return { siloKey, body: JSON.stringify({ query: QUERY, operationName: 'CommitmentPage', variables }) };
  });
