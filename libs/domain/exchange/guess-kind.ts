import { fieldsOf } from './fields.ts';
import { FILE_KINDS, type FileKind } from './file.ts';
import { guessMapping } from './mapping.ts';

const NAMED: Readonly<Record<FileKind, RegExp>> = { PEOPLE: /people|person|member|user|staff/i, SILOS: /silo|department|team|sig/i, COMMITMENTS: /commit|promise|task|kep|action/i };

/** What a file most likely is, by its name and headers: the kind whose needed columns are there and that explains most of them. The person can change it. */
export function guessKind(name: string, headers: readonly string[]): FileKind {
  const score = (kind: FileKind): number => {
    const mapping = guessMapping(kind, headers);
    const whole = fieldsOf(kind).every((field) => !field.needed || mapping[field.name] !== null);
    return (whole ? 100 : 0) + (NAMED[kind].test(name) ? 10 : 0) + Object.values(mapping).filter((header) => header !== null).length;
  };
  return FILE_KINDS.toSorted((a, b) => score(b) - score(a))[0]!;
}
