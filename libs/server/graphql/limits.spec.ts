import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, Kind, parse, specifiedRules, validate, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import typeDefs from '#contract/schema.graphql';
import { DOCUMENT_RULES, MOST_TOKENS } from './limits.ts';

const ROOT = join(import.meta.dirname, '../../..');

const documentsUnder = (folder: string): DocumentNode[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => parse(readFileSync(join(ROOT, folder, name), 'utf8')));

const definitions = ['libs/web', 'apps/web'].flatMap(documentsUnder).flatMap((document) => document.definitions);
const fragments = new Map(definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
const operations = definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
const schema = buildASTSchema(parse(typeDefs));

/** What the browser sends: the operation with every fragment that it leads to, once. */
function asSent(operation: OperationDefinitionNode): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || used.has(value)) return;
        used.set(value, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] };
}

/** A rule may report what it minds, or throw it. */
function refusals(document: DocumentNode): string[] {
  try {
    return validate(schema, document, [...specifiedRules, ...DOCUMENT_RULES]).map(({ message }) => message);
  } catch (refused) {
    return [(refused as Error).message];
  }
}

function tokensOf(document: DocumentNode): number {
  let count = 0;
  for (const { loc } of document.definitions) for (let token = loc?.startToken ?? null; token && token !== loc!.endToken.next; token = token.next) count += 1;
  return count;
}

describe('every document that a page sends', () => {
  it('is found', () => expect(operations.length).toBeGreaterThan(50));

  it.each(operations.map((operation) => [operation.name!.value, asSent(operation)] as const))('%s is within the bounds of the server', (_name, document) => {
    expect(refusals(document)).toEqual([]);
    expect(tokensOf(document)).toBeLessThanOrEqual(MOST_TOKENS);
  });
});
