import type { HandoffState } from '#contract';
import { shortDate, type State } from '#web/ui';
import type { LocalDate } from '#domain/kernel';
import type { HandoffRowFragment } from './parts/handoff.generated.ts';

const LOOKS: Readonly<Record<HandoffState, { state: State; word: string }>> = {
  OFFERED: { state: 'waiting', word: 'Offered' },
  ACCEPTED: { state: 'under-way', word: 'Accepted' },
  DELIVERED: { state: 'done', word: 'Delivered' },
  DONE: { state: 'verified', word: 'Done' },
  RETURNED: { state: 'stuck', word: 'Returned' },
  VOID: { state: 'void', word: 'Void' },
};

/** The one glyph and word of a hand-off: by what it means, late before all. */
export const lookOf = ({ state, late }: Pick<HandoffRowFragment, 'state' | 'late'>): { state: State; word: string } =>
  late ? { state: 'late', word: 'Late' } : LOOKS[state];

export const STATE_CHOICES = (Object.keys(LOOKS) as HandoffState[]).map((state) => ({ value: state, label: LOOKS[state].word }));

type Silo = HandoffRowFragment['from'];
const person = ({ lead, name }: Silo): string => (lead ? `${lead.name}, ${name}` : name);

/** How it stands, in one sentence: whose turn it is and since when, by names. */
export const handoffSentence = (handoff: HandoffRowFragment, since: LocalDate | undefined, today: LocalDate): string => {
  const { state, late, from, to, dueOn } = handoff;
  const due = shortDate(dueOn as LocalDate, today);
  const waited = since ? ` since ${shortDate(since, today)}` : '';
  if (state === 'OFFERED') return `Waiting on ${person(to)}${waited}: accept it for ${due}, or return it with a reason.`;
  if (state === 'ACCEPTED') return late ? `${person(from)} was to deliver it by ${due}.` : `${person(from)} delivers it by ${due}.`;
  if (state === 'DELIVERED') return `Waiting on ${person(to)}${waited} to say that it is done.`;
  if (state === 'RETURNED') return `${person(to)} returned it${since ? ` on ${shortDate(since, today)}` : ''}. ${from.name} can offer it again.`;
  return state === 'DONE' ? `${to.name} has what it needs.` : 'Nothing is handed off any more.';
};
