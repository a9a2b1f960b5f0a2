import { dateInWords } from '#domain/calendar';
import { TITLE } from '#domain/commitment';
import { faceWord } from '../words/faces.ts';
import { OFFICE_NAME } from '../words/office.ts';
import { on } from '../words/when.ts';
import type { Directory } from '../list/use-directory.ts';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { DueCell } from './due-cell.tsx';
import { PickCell } from './pick-cell.tsx';
import type { Saving } from './saving.ts';
import { StateCell } from './state-cell.tsx';
import { TextCell } from './text-cell.tsx';
import type { Cell, Way } from './ways.ts';

const OFFICE = '';
const dayWords = (text: string | null): string => (text === null ? 'no date' : dateInWords(on(text)));

type EditCellProps = {
  commitment: CommitmentRowFragment;
  cell: Cell;
  directory: Directory;
  /** What was typed before, when it is written again. */
  mine?: string;
  /** Opens it beside the list. */
  onOpen: () => void;
  onSave: (saving: Saving, way: Way) => void;
  onLeave: (way: Way) => void;
};

/** What each cell is called. */
export const CELL_WORDS: Readonly<Record<Cell, string>> = { state: 'State', due: 'Date', title: 'Title', owner: 'Owner', carriedBy: 'Carried by', promisedTo: 'Promised to' };

/** What a cell says, in words. */
export const saidBy = (cell: Cell, { title, owner, carriedBy, promisedTo, face, agreedOn, proposedOn }: CommitmentRowFragment): string =>
  ({ state: faceWord(face), due: dayWords(agreedOn ?? proposedOn), title, owner: owner?.name ?? 'nobody', carriedBy: carriedBy.name, promisedTo: promisedTo?.name ?? OFFICE_NAME })[cell];

/** What somebody wrote, in words. */
export const saidIn = (saving: Saving): string => {
  if ('text' in saving) return saving.text;
  if (saving.term === 'due') return dayWords(saving.on);
  if (saving.term === 'onTrack') return 'On track';
  return 'owner' in saving ? saving.owner.name : (saving.silo?.name ?? OFFICE_NAME);
};

/** The editor of one cell. */
export const EditCell = ({ commitment, cell, directory, mine, onOpen, onSave, onLeave }: EditCellProps) => {
  const label = `${CELL_WORDS[cell]} of ${commitment.key}`;
  const leaving = { label, onCancel: () => onLeave('back'), onMove: onLeave };
  if (cell === 'title') {
    return <TextCell label={label} value={commitment.title} typed={mine} most={TITLE.most} onSave={(text, way) => onSave({ term: 'title', text }, way)} onLeave={onLeave} />;
  }
  if (cell === 'state') return <StateCell label={label} commitment={commitment} onTrack={(way) => onSave({ term: 'onTrack' }, way)} onOpen={onOpen} onLeave={onLeave} />;
  if (cell === 'due') return <DueCell label={label} commitment={commitment} onSave={(written, way) => onSave({ term: 'due', ...written }, way)} onLeave={onLeave} />;
  if (cell === 'owner') {
    const people = directory.members.filter(({ active }) => active);
    const choices = people.toSorted((one, other) => Number(other.id === directory.me) - Number(one.id === directory.me)).map(({ id, name }) => ({ id, label: name, hint: id === directory.me ? 'you' : undefined }));
    return <PickCell {...leaving} choices={choices} current={commitment.owner?.id ?? null} onPick={(id, way) => onSave({ term: 'owner', owner: { id, name: directory.memberName(id) } }, way)} />;
  }
  const other = cell === 'carriedBy' ? commitment.promisedTo?.id : commitment.carriedBy.id;
  const silos = directory.silos.filter(({ id }) => id !== other);
  const choices = silos.map(({ id, name, key }) => ({ id, label: name, hint: key }));
  const siloOf = (id: string) => {
    const silo = directory.silos.find((one) => one.id === id)!;
    return { __typename: 'Silo' as const, id: silo.id, key: silo.key, name: silo.name };
  };
  if (cell === 'carriedBy') return <PickCell {...leaving} choices={choices} current={commitment.carriedBy.id} onPick={(id, way) => onSave({ term: 'carriedBy', silo: siloOf(id) }, way)} />;
  return (
    <PickCell
      {...leaving}
      choices={[...choices, { id: OFFICE, label: OFFICE_NAME, hint: 'for customers' }]}
      current={commitment.promisedTo?.id ?? OFFICE}
      onPick={(id, way) => onSave({ term: 'promisedTo', silo: id === OFFICE ? null : siloOf(id) }, way)}
    />
  );
};
