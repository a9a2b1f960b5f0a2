/** What each term is called where somebody changed it. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'the title', customerEffect: 'the effect on customers', doneWhen: 'what will show that it is delivered', nextStep: 'the next step',
  carriedBy: 'which silo carries it', promisedTo: 'whom it is promised to', proposedOn: 'the date on the table', contributingSiloIds: 'which silos contribute',
  verifierId: 'who should verify it', effectOn: 'when its effect is asked for',
};

/** What somebody took back, after "took back". */
const TAKEN_BACK: Readonly<Record<string, string>> = {
  edited: 'their edit', 'owner-named': 'naming an owner', 'owner-accepted': 'the change of owner', 'owner-declined': 'their no to owning it',
  'date-asked': 'asking for another date', 'date-agreed': 'the move of the date', 'date-refused': 'their no to the date', 'date-suggested': 'the suggested date',
  reported: 'their report', withdrawn: 'withdrawing it', declined: 'their no', 'withdrawal-asked': 'their yes to withdrawing it', watched: 'watching it from that day',
  'change-planned': 'the plan of the change', 'step-passed': 'passing a step of the playbook',
};

export const takenBack = (what: string | undefined): string => TAKEN_BACK[(what ?? '').replace(/^commitment\./, '')] ?? 'their last change';

const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** "changed the title and the next step", from the fact's own list of fields. */
export const editedWhat = (fields: string | undefined): string => `changed ${list((fields ?? '').split(',').filter(Boolean).map((field) => FIELD_WORDS[field.trim()] ?? field))}`;

type Pair = { readonly name: string; readonly value: string };

/** What a text said and says: “from” → “to”, for each text that a fact tells both ends of. */
export const fromAndTo = (words: readonly Pair[]): string | null => {
  const ends = new Map(words.map(({ name, value }) => [name, value]));
  const names = [...new Set(words.map(({ name }) => name.replace(/(From|To)$/, '')))];
  const quoted = (text: string | undefined) => (text ? `“${text}”` : 'nothing');
  return names.length === 0 ? null : names.map((name) => `${quoted(ends.get(`${name}From`))} → ${quoted(ends.get(`${name}To`))}`).join(' · ');
};
