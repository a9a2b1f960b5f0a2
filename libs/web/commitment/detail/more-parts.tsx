import { createContext, type ComponentType } from 'react';
import type { Directory } from '../list/use-directory.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';

export type MorePart = ComponentType<{ commitment: CommitmentDetailFragment; directory: Directory }>;

/** Parts of a commitment that belong to subjects right of it; whoever composes the page gives them. */
export const MoreParts = createContext<readonly MorePart[]>([]);
