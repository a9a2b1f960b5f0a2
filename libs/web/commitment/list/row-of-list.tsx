import { useFragment } from '@apollo/client/react';
import { memo } from 'react';
import type { Cell } from '../edits/ways.ts';
import { CommitmentRow, CommitmentRowSkeleton } from '../parts/commitment-row.tsx';
import { CommitmentRowFragmentDoc } from '../parts/commitment-row.generated.ts';

type RowOfListProps = { id: string | undefined; index: number; top: number; openRef: string | null; onOpen?: (id: string) => void; onFocus: (id: string) => void; onEdit?: (id: string, cell: Cell) => void };

/** A row that follows the cache: whatever changes the commitment changes the row, and scrolling past it does not. */
export const RowOfList = memo(({ id, ...more }: RowOfListProps) => (id === undefined ? <CommitmentRowSkeleton top={more.top} /> : <KnownRow id={id} {...more} />));
RowOfList.displayName = 'RowOfList';

const KnownRow = ({ id, index, top, openRef, onOpen, onFocus, onEdit }: RowOfListProps & { id: string }) => {
  const { data, complete } = useFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', from: { __typename: 'Commitment', id } });
  if (!complete) return <CommitmentRowSkeleton top={top} />;
  return <CommitmentRow commitment={data} index={index} top={top} open={openRef === id || openRef === data.key} onOpen={onOpen} onFocus={onFocus} onEdit={onEdit} />;
};
