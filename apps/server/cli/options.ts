import { parseArgs } from 'node:util';

/** A command's options by name: those in `texts` take a value, those in `switches` none. Throws a sentence for an unknown or empty one. */
export function readOptions(args: readonly string[], texts: readonly string[], switches: readonly string[] = []) {
  const options = Object.fromEntries([...texts.map((name) => [name, { type: 'string' as const }]), ...switches.map((name) => [name, { type: 'boolean' as const }])]);
  const values: Readonly<Record<string, unknown>> = parseArgs({ args: [...args], options, strict: true }).values;
  const text = (name: string): string | undefined => values[name] as string | undefined;
  return {
    text,
    isOn: (name: string): boolean => values[name] === true,
    needed: (name: string): string => {
      const value = text(name);
      if (!value) throw new Error(`--${name} is missing. See npm run tl -- --help.`);
      return value;
    },
  };
}
