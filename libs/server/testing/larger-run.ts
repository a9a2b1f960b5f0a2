/** How large a run of a specification is: `NAME=1000` asks for another size than the usual one, which keeps a whole run short. */
export function sizeOf(name: string, usual: number): number {
  const asked = Number(process.env[name] ?? usual);
  if (!Number.isInteger(asked) || asked < 1) throw new Error(`${name} is no number of at least 1.`);
  return asked;
}
