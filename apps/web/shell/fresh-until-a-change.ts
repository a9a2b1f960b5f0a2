import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';

/**
 * What came with the page counts as fresh for a while, and whoever asks for it again is answered from the cache. That ends once something is changed
 * here, or a change elsewhere is heard: who asks from then on asks the server.
 */
export const freshUntilAChange = new ApolloLink((operation, forward) => {
  const { client, operationType } = operation;
  const changed = () => {
    client.prioritizeCacheValues = false;
  };
  if (operationType === OperationTypeNode.MUTATION) changed();
  const answers = forward(operation);
  return operationType === OperationTypeNode.SUBSCRIPTION ? answers.pipe(tap(changed)) : answers;
});
