import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse, print, visit, type DefinitionNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

const ROOT = join(import.meta.dirname, '../../..');

const spreadBy = (definition: DefinitionNode): string[] => {
  const names: string[] = [];
  visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
};

/** The web client's own queries by their names, each with the fragments that it spreads. */
export function clientQueries(): ReadonlyMap<string, string> {
  const files = ['libs/web', 'apps/web'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql')).map((name) => join(ROOT, folder, name)));
  const definitions = files.flatMap((file) => parse(readFileSync(file, 'utf8')).definitions);
  const fragments = new Map(definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const queries = definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY);
  return new Map(queries.map((query) => {
    const needed = new Set(spreadBy(query));
    for (const name of needed) for (const next of spreadBy(fragments.get(name)!)) needed.add(next);
    return [query.name!.value, [query, ...[...needed].map((name) => fragments.get(name)!)].map(print).join('\n')];
  }));
}
