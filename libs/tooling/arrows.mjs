/** The map: what stands left never imports what stands right of it. Moving one word is the whole refactoring. */
export const SUBJECTS = [
  'kernel', 'calendar', 'org', 'talk', 'plan', 'metric', 'commitment', 'handoff', 'escalation', 'forum', 'succession', 'notice', 'exchange', 'insight',
];

/** Folders beside the subjects that every subject may use, and that never import one. */
export const PLATFORM = {
  server: ['config', 'database', 'graphql', 'jobs', 'access', 'live', 'log', 'mail', 'embedded', 'testing'],
  web: ['ui', 'testing'],
};

/** The rules that the platform itself may read: words, days, and who may do what. */
const PLATFORM_READS = ['kernel', 'calendar', 'org'];

/** Rules that may name one package of dates; everything else in `domain` names none. */
export const DATED = ['kernel', 'calendar'];

const APPS = {
  server: ['domain:*', 'server:*', 'contract'],
  web: ['domain:*', 'web:*', 'contract'],
  e2e: ['domain:kernel', 'domain:calendar', 'contract'],
  bench: ['domain:*', 'server:*', 'contract'],
};

/** Where a folder stands: its Nx name and its one tag. Undefined for a folder that the map does not know. */
export const place = (root) => {
  const [area, layer, subject, ...deeper] = root.split('/');
  if (area === 'apps' && layer in APPS && !subject) return { name: layer, tag: `app:${layer}`, type: 'application' };
  if (area !== 'libs' || deeper.length > 0) return undefined;
  const library = (tag) => ({ name: subject ? `${layer}-${subject}` : layer, tag, type: 'library' });
  if (!subject) return ['contract', 'tooling'].includes(layer) ? library(layer) : undefined;
  if (SUBJECTS.includes(subject)) return ['domain', 'server', 'web'].includes(layer) ? library(`${layer}:${subject}`) : undefined;
  return PLATFORM[layer]?.includes(subject) ? library(`${layer}:platform`) : undefined;
};

const upTo = (index) => SUBJECTS.slice(0, index);
const tags = (layer, subjects) => subjects.map((subject) => `${layer}:${subject}`);

/** The same map as constraints of `@nx/enforce-module-boundaries`: every tag is named by exactly one. */
export const depConstraints = [
  ...SUBJECTS.map((subject, index) => ({ sourceTag: `domain:${subject}`, onlyDependOnLibsWithTags: tags('domain', upTo(index)) })),
  ...['server', 'web'].flatMap((layer) => [
    {
      sourceTag: `${layer}:platform`,
      onlyDependOnLibsWithTags: [`${layer}:platform`, 'contract', ...tags('domain', PLATFORM_READS)],
    },
    ...SUBJECTS.map((subject, index) => ({
      sourceTag: `${layer}:${subject}`,
      onlyDependOnLibsWithTags: [`${layer}:platform`, 'contract', ...tags('domain', upTo(index + 1)), ...tags(layer, upTo(index))],
    })),
  ]),
  { sourceTag: 'contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'tooling', onlyDependOnLibsWithTags: [] },
  ...Object.entries(APPS).map(([app, reads]) => ({ sourceTag: `app:${app}`, onlyDependOnLibsWithTags: reads })),
];
