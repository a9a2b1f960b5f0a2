import { useQuery } from '@apollo/client/react';
import { PeopleToMentionDocument } from './comment.generated.ts';
import type { Mentionable } from './use-mentions.ts';

const NOBODY: readonly Mentionable[] = [];

/** Everybody whom one could name, also those who have left. */
export const usePeople = (): readonly Mentionable[] => useQuery(PeopleToMentionDocument, { fetchPolicy: 'cache-first' }).data?.members ?? NOBODY;
