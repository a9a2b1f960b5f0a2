import { counted } from '#domain/calendar';
import { BULK_CHOICES } from '../edits/bulk-fields.tsx';
import { FIELD_WORDS } from '../edits/edit-words.ts';
import type { RecentChangeShownFragment } from './recent.generated.ts';

const MORE_FIELDS: Readonly<Record<string, string>> = {
  ownerId: 'the owner', namedOwnerId: 'who is asked to own it', agreedOn: 'the agreed date', asked: 'the asked date', suggested: 'the suggested date', report: 'the report',
  standing: 'its standing', withdrawalAsked: 'the question whether it is withdrawn', changeKind: 'the kind of change', playbook: 'the playbook', effect: 'the effect',
  arrears: 'its place in the arrears',
};

const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** What would hold again, as people call it. */
export const fieldsInWords = (fields: readonly string[]): string => list(fields.flatMap((field) => FIELD_WORDS[field] ?? MORE_FIELDS[field] ?? []).toSorted());

type Change = Pick<RecentChangeShownFragment, 'what' | 'changed' | 'goesBack' | 'staysForGood' | 'told' | 'fields' | 'isBulk'>;

/** What an edit of many is called. */
export const bulkName = ({ what, changed }: Pick<Change, 'what' | 'changed'>): string => {
  const rows = counted(changed, 'commitment');
  if (what === 'RETURNED_LIST') return `A list that came back: ${rows}`;
  return `${BULK_CHOICES.find(({ value }) => value === what)?.label ?? 'Changed at once'}: ${rows}`;
};

/** What taking it back would do, and what stays. */
export const whatGoesBack = ({ isBulk, changed, goesBack, staysForGood, told, fields }: Change): string => {
  const back = fieldsInWords(fields);
  if (!isBulk) {
    if (told) return 'The new date was sent out since, so it stays. Moving back is a second move.';
    return goesBack === 0 ? 'Changed again since, so it stays as it is now.' : `Puts back ${back || 'what was before'}.`;
  }
  const since = changed - staysForGood - goesBack;
  return [
    goesBack === 0 ? 'Nothing of it goes back.' : `Puts back ${back || 'what was before'} of ${goesBack === changed ? 'all' : goesBack.toLocaleString('en-GB')}.`,
    since > 0 && `${since.toLocaleString('en-GB')} changed since and ${since === 1 ? 'stays' : 'stay'}.`,
    staysForGood > 0 && `Of ${staysForGood.toLocaleString('en-GB')} something stays for good.`,
  ].filter(Boolean).join(' ');
};

export const mayGoBack = ({ goesBack, told }: Pick<Change, 'goesBack' | 'told'>): boolean => goesBack > 0 && !told;

/** What would go back at this moment, and how many rows would not. */
export const goesBackNow = (changes: number, refusals: readonly { readonly count: number }[]): string => {
  const stays = refusals.reduce((sum, { count }) => sum + count, 0);
  const back = `${changes.toLocaleString('en-GB')} ${changes === 1 ? 'goes' : 'go'} back`;
  return stays === 0 ? `${back}.` : `${back}, ${stays.toLocaleString('en-GB')} ${stays === 1 ? 'does' : 'do'} not.`;
};
