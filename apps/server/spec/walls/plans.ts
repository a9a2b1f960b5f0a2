import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, isUnionType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';

/** A place in a document's variables where something of the organization is named: by its id, or in words. */
export type Slot = { readonly path: readonly string[]; readonly name: string; readonly named: 'ID' | 'WORD'; readonly inList: boolean };

/** One root field of the schema, asked for everything that it can answer, with each argument in a variable. */
export type Plan = {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: string;
  readonly document: string;
  readonly variables: readonly { readonly name: string; readonly argument: string; readonly type: GraphQLInputType }[];
  readonly slots: readonly Slot[];
  /** The name of the first kind of object that it answers. */
  readonly about: string | null;
};

const DEEPEST = 7;
/** What a mutation answers is read by the readers that the queries ask in full. */
const DEEPEST_IN_A_PAYLOAD = 2;
const CURSORS = ['after', 'before', 'clientMutationId'];
/** Inputs whose key names something new: whatever is typed there becomes one's own. */
const NAMES_SOMETHING_NEW = ['NewSiloInput', 'SplitOffInput', 'EditSiloInput'];

/** A plan for each root field. Whatever joins the schema is covered by being in it. */
export function plansFor(schema: GraphQLSchema): Plan[] {
  const roots = [['query', schema.getQueryType()], ['subscription', schema.getSubscriptionType()], ['mutation', schema.getMutationType()]] as const;
  return roots.flatMap(([operation, root]) => Object.values(root?.getFields() ?? {}).map((field) => planFor(schema, operation, field)));
}

function planFor(schema: GraphQLSchema, operation: Plan['operation'], field: GraphQLField<unknown, unknown>): Plan {
  const variables: { name: string; argument: string; type: GraphQLInputType }[] = [];
  const withArguments = ({ name, args }: GraphQLField<unknown, unknown>, only: (argument: GraphQLArgument) => boolean): string => {
    const given = args.filter(only).map((argument) => {
      variables.push({ name: `v${variables.length}`, argument: argument.name, type: argument.type });
      return `${argument.name}: $v${variables.length - 1}`;
    });
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  };

  const described = new Set<string>();
  const deepest = operation === 'mutation' ? DEEPEST_IN_A_PAYLOAD : DEEPEST;
  const select = (output: GraphQLOutputType, depth: number): string => {
    const type = getNamedType(output);
    if (isUnionType(type) || isInterfaceType(type)) {
      return `{ __typename ${schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${select(one, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const inFull = !described.has(type.name) && depth < deepest;
    described.add(type.name);
    const fields = Object.values(type.getFields()).flatMap((child) => {
      const isLeaf = !hasFields(child.type);
      if (!isLeaf && !inFull) return [];
      if (!inFull && child.args.some((argument) => isNonNullType(argument.type))) return [];
      const head = inFull ? withArguments(child, (argument) => isNonNullType(argument.type) || slotsIn(argument.type, [argument.name], argument.name, operation).length > 0) : child.name;
      return [isLeaf ? head : `${head} ${select(child.type, depth + 1)}`];
    });
    return `{ ${['__typename', ...fields].join(' ')} }`;
  };

  const head = withArguments(field, () => true);
  const body = `${head} ${select(field.type, 0)}`;
  const declared = variables.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  return {
    operation,
    field: field.name,
    document: `${operation} ${declared ? `(${declared})` : ''} { ${body} }`,
    variables,
    slots: variables.flatMap(({ name, argument, type }) => slotsIn(type, [name], argument, operation)),
    about: firstSubject(getNamedType(field.type) as GraphQLObjectType),
  };
}

const hasFields = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) || isUnionType(named) || isInterfaceType(named);
};

function firstSubject(type: GraphQLObjectType): string | null {
  if (!isObjectType(type)) return null;
  if (type.getFields().id) return type.name;
  const inner = Object.values(type.getFields()).map((child) => getNamedType(child.type));
  return inner.find((one): one is GraphQLObjectType => isObjectType(one) && one.getFields().id !== undefined)?.name ?? null;
}

function slotsIn(type: GraphQLInputType, path: readonly string[], name: string, operation: Plan['operation'], inList = false): Slot[] {
  if (path.length > DEEPEST || CURSORS.includes(name)) return [];
  const bare = getNullableType(type) as GraphQLInputType;
  if (isListType(bare)) return slotsIn(bare.ofType as GraphQLInputType, path, name, operation, true);
  if (isInputObjectType(bare)) {
    const asked = Object.values(bare.getFields()).filter((field) => field.name !== 'key' || !NAMES_SOMETHING_NEW.includes(bare.name));
    return asked.flatMap((field) => slotsIn(field.type, [...path, field.name], field.name, operation, inList));
  }
  const of = String(bare);
  if (of === 'ID') return [{ path, name, named: 'ID', inList }];
  const isWord = of === 'String' && (operation === 'query' || /key$/i.test(name));
  return isWord ? [{ path, name, named: 'WORD', inList }] : [];
}

export type Filling = {
  /** What stands in a slot; lists may take several. */
  inSlot(slot: Slot): readonly string[];
  /** Whether an argument or input field that may be left out is given. */
  isGiven(path: readonly string[]): boolean;
};

/** The variables of a plan: its slots as told, everything else with something plausible. */
export function fill(plan: Plan, filling: Filling): Record<string, unknown> {
  const valueOf = (type: GraphQLInputType, path: readonly string[], name: string): unknown => {
    const bare = getNullableType(type) as GraphQLInputType;
    const slot = plan.slots.find((one) => one.path.join('.') === path.join('.'));
    if (isListType(bare)) {
      const inner = getNullableType(bare.ofType as GraphQLInputType);
      return slot && !isInputObjectType(inner) ? [...filling.inSlot(slot)] : [valueOf(bare.ofType as GraphQLInputType, path, name)];
    }
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type) || filling.isGiven([...path, field.name]));
      return Object.fromEntries(fields.filter((field) => field.name !== 'clientMutationId').map((field) => [field.name, valueOf(field.type, [...path, field.name], field.name)]));
    }
    return slot ? filling.inSlot(slot).at(-1) : plausible(bare, name);
  };
  const given = plan.variables.filter(({ name, type }) => isNonNullType(type) || filling.isGiven([name]));
  return Object.fromEntries(given.map(({ name, argument, type }) => [name, valueOf(type, [name], argument)]));
}

const WORDS: Readonly<Record<string, string>> = { zone: 'Europe/Berlin', country: 'DE', email: 'somebody@elsewhere.test', password: 'a long enough password', key: 'a-key' };

function plausible(type: GraphQLInputType, name: string): unknown {
  if (isEnumType(type)) return type.getValues()[0]!.name;
  switch (String(type)) {
    case 'Int': case 'Float': return 1;
    case 'Boolean': return true;
    case 'LocalDate': return '2027-03-15';
    case 'DateTime': return '2027-03-15T09:00:00Z';
    default: return WORDS[name] ?? 'some words';
  }
}
