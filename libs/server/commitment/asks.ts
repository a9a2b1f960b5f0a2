import type { GraphQLResolveInfo } from 'graphql';

/** Whether the operation asks a field of this name right below the field that is being resolved. */
export const asks = (info: GraphQLResolveInfo, name: string): boolean => {
  const { fragments } = info;
  const looks = (selections: readonly { kind: string }[]): boolean =>
    selections.some((node) => {
      const selection = node as { kind: string; name?: { value: string }; selectionSet?: { selections: { kind: string }[] } };
      if (selection.kind === 'Field') return selection.name?.value === name;
      const inner = selection.kind === 'FragmentSpread' ? fragments[selection.name!.value]?.selectionSet : selection.selectionSet;
      return inner !== undefined && looks(inner.selections);
    });
  return info.fieldNodes.some((node) => looks(node.selectionSet?.selections ?? []));
};
