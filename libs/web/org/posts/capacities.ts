/** How the page calls what somebody is to a subject. */
export const CAPACITY_WORDS: Readonly<Record<string, string>> = {
  MEMBER: 'Every member',
  OBSERVER: 'Observer',
  MAKER: 'Maker of the view',
  PROPOSER: 'Proposer',
  NAMED_OWNER: 'Named owner',
  OWNER: 'Owner',
  CARRYING_LEAD: 'Lead of the carrying silo',
  RECEIVING_LEAD: 'Lead of the receiving silo',
  SILO_LEAD: 'Lead of any silo',
  CCO: 'CCO',
  SPONSOR: 'Sponsor',
  CHAIR: 'Chair of the sitting',
  SCRIBE: 'Scribe of the sitting',
  ADMIN: 'Admin',
  CAUSE_HOLDER: 'Holder of the promise that causes it',
  BELONGS_TO_CARRYING: 'Of the carrying silo',
  DELIVERED_IT: 'Delivered it',
};

const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  record: 'Reading', list: 'Reading', posts: 'Reading', notice: 'Reading', view: 'Reading', outbox: 'Organization', commitment: 'Commitments', link: 'Commitments', part: 'Commitments', checklist: 'Commitments', series: 'Commitments', arrears: 'Commitments',
  escalation: 'Escalations', forum: 'Forums', sitting: 'Forums', silo: 'Organization', import: 'Organization', member: 'Organization', clock: 'Organization', organization: 'Organization', holder: 'Organization', leave: 'Organization',
};

/** Under which heading an action stands. */
export const headingOf = (action: string): string => SUBJECT_WORDS[action.split('.')[0]!] ?? 'Other';

const plain = (word: string): string => word.toLowerCase().replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
export const capacityWord = (capacity: string): string => CAPACITY_WORDS[capacity] ?? plain(capacity);
