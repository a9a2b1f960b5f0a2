export const SUBJECTS: readonly string[];
export const PLATFORM: Readonly<Record<'server' | 'web', readonly string[]>>;
export const place: (root: string) => { name: string; tag: string; type: 'application' | 'library' } | undefined;
export const depConstraints: readonly { sourceTag: string; onlyDependOnLibsWithTags: string[] }[];
