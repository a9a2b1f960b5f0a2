import { useQuery } from '@apollo/client/react';
import { ExampleMembersDocument } from './me.generated.ts';

/** The people of the example company, for a visitor; none where there is no such company. */
export const useExamplePeople = () => {
  const { data } = useQuery(ExampleMembersDocument);
  return data?.exampleMembers ?? [];
};
