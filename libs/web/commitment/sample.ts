import { BUILT_IN_VIEWS } from '#domain/commitment';
import type { ListedViewFragment } from './views/views.generated.ts';
import type { CommitmentDetailFragment } from './detail/commitment-detail.generated.ts';

const SUPPORT = { __typename: 'Silo', id: 's-support', key: 'support', name: 'Support', lead: { __typename: 'Member', id: 'm-ada', name: 'Ada Brandt' } } as const;
const PRODUCT = { __typename: 'Silo', id: 's-product', key: 'product', name: 'Product', lead: { __typename: 'Member', id: 'm-ben', name: 'Ben Adeyemi' } } as const;
const KEPT = { __typename: 'KeptRate', kept: 2, notKept: 1, leftOut: 0, withdrawn: 0, percent: null } as const;
const INES = { __typename: 'Member', id: 'm-ines', name: 'Ines Ferreira', kept: KEPT } as const;

/** One commitment as the API would answer it, for specifications. */
export const sampleCommitment = (more: Partial<CommitmentDetailFragment> = {}): CommitmentDetailFragment => ({
  __typename: 'Commitment', id: 'c-1', version: 3, key: 'C-1', title: 'Return label in the app', standing: 'ACCEPTED', face: 'AT_RISK', overdue: false,
  escalated: false, arrears: 'NO', asImported: false, proposedOn: '2026-12-01', originalOn: '2026-12-01', agreedOn: '2026-12-15', slipCount: 1, slipDays: 14,
  blocking: { __typename: 'Blocking', count: 0, silos: [], keys: [] }, lastWordAt: '2026-11-20T09:00:00Z', carriedBy: SUPPORT, promisedTo: PRODUCT, owner: INES, customerEffect: 'Less waiting', doneWhen: 'Live for all',
  nextStep: '', contributingSilos: [], namedOwner: null, proposedBy: INES, proposedAt: '2026-10-01T09:00:00Z', asked: null, suggested: null,
  slips: [{
    __typename: 'Slip', seq: 1, fromOn: '2026-12-01', toOn: '2026-12-15', days: 14, reason: 'CAPACITY', note: '', path: 'AGREED', at: '2026-11-01T09:00:00Z', undoneAt: null,
    askedBy: INES, agreedBy: PRODUCT.lead,
  }],
  rounds: [], deliveries: [], effect: 'NONE_YET', withdrawalAsked: null, closing: null, importNote: '', silence: 'FRESH', effectOn: null, verifier: null, loadConfirmed: null, changeKind: null, playbook: [], waits: null, waiting: [], escalation: null, comments: [], activity: [],
  report: { __typename: 'Report', state: 'AT_RISK', confidence: 40, evidence: 'Target 95 %, now 91 %.', at: '2026-11-20T09:00:00Z', by: INES, ask: { __typename: 'Ask', kind: 'DECISION', text: 'Decide the limit.' } },
  waitsFor: [], blocks: [], parts: [], partOf: null, mayLink: false, mayNeedParts: false,
  checklist: [], mayKeepChecklist: false, series: null, mayRepeat: false,
  comingStep: null, steps: ['commitment.comment'], undo: null, dateWay: null,
  ...more,
});

export const COMMITMENTS = [sampleCommitment(), sampleCommitment({ id: 'c-2', key: 'C-2', title: 'Call-back within two hours', face: 'ON_TRACK' })];

/** A view of the list as the API would answer it. */
export const listed = ({ id, name, address, ...more }: Partial<ListedViewFragment> & Pick<ListedViewFragment, 'id' | 'name' | 'address'>): ListedViewFragment => ({
  __typename: 'SavedView', id, name, address, version: 1, builtIn: more.builtIn ?? false, rare: more.rare ?? false, shared: more.shared ?? false, pinned: more.pinned ?? false, place: more.place ?? (more.pinned ? 1 : null),
  mayChange: more.mayChange ?? false, opensList: more.opensList ?? false, opensFor: more.opensFor ?? [], count: more.count ?? null, madeBy: more.madeBy ?? null,
});

type Overrides = { readonly views?: readonly ListedViewFragment[]; readonly groups?: readonly object[]; readonly commitments?: readonly CommitmentDetailFragment[]; readonly step?: () => object };

const GROUPS = [{ __typename: 'CommitmentGroup', key: 'support', term: 'silo:support', label: 'Support', count: 2, overdue: 0 }];

/** A server that knows two commitments, by the operation's name. */
export const answersFor = ({ views = [], groups = GROUPS, commitments = COMMITMENTS, step }: Overrides) => (name: string, variables: Record<string, unknown>): Record<string, unknown> => {
  switch (name) {
    case 'CommitmentGroups': return { commitmentGroups: groups };
    case 'CommitmentPage': return { commitments: { __typename: 'CommitmentConnection', nodes: commitments, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } } };
    case 'SavedViews': return { savedViews: [...BUILT_IN_VIEWS.map((view) => listed({ ...view, builtIn: true, shared: true, count: 2 })), ...views] };
    case 'CommitmentById': return { commitment: commitments.find(({ id }) => id === variables['id']) ?? null };
    case 'CommitmentByKey': return { commitments: { __typename: 'CommitmentConnection', nodes: commitments } };
    case 'Directory': return {
      me: { __typename: 'Me', actions: ['commitment.propose'], member: INES },
      silos: [SUPPORT, PRODUCT],
      members: [INES, SUPPORT.lead, PRODUCT.lead].map((member) => ({ ...member, handle: member.name.split(' ')[0]!.toLowerCase(), active: true })),
    };
    case 'LoadCheck': return { openWork: [], organization: { __typename: 'Organization', id: 'o', rules: { __typename: 'WorkingRules', mostOpenOfOwner: 10, mostOpenOfSilo: 40, mostInAWeek: 3 } } };
    default: return { step: step?.() ?? { __typename: 'CommitmentPayload', commitment: commitments[0], problem: null } };
  }
};
