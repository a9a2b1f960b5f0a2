import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { depConstraints, PLATFORM, place, SUBJECTS } from './arrows.mjs';
import { projectFaults, projectRoots, ROOT } from './projects.mjs';

type Plant = { readonly file: string; readonly text: string; readonly caught?: string };

const BOUNDARY = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const plant = (file: string, text: string, caught?: string): Plant => ({ file, text, caught });
const importing = (from: string): string => `import * as planted from '${from}';\nexport const seen = planted;\n`;

const BY_NAME: readonly Plant[] = [
  // domain: no package, no clock, no chance, no I/O
  plant('libs/domain/kernel/planted.ts', importing('node:fs'), IMPORTS),
  plant('libs/domain/kernel/planted.ts', importing('lodash'), IMPORTS),
  plant('libs/domain/org/planted.ts', importing('temporal-polyfill'), IMPORTS),
  plant('libs/domain/calendar/planted.ts', importing('temporal-polyfill')),
  plant('libs/domain/kernel/planted.ts', importing('./ids.ts')),
  plant('libs/domain/kernel/planted.spec.ts', importing('fast-check')),
  plant('libs/domain/kernel/planted.ts', 'export const at = Date.now();', 'no-restricted-properties'),
  plant('libs/domain/kernel/planted.ts', 'export const at = Math.random();', 'no-restricted-properties'),
  plant('libs/domain/calendar/planted.ts', "import { Temporal } from 'temporal-polyfill';\nexport const at = Temporal.Now.instant();", 'no-restricted-properties'),
  plant('libs/domain/kernel/planted.ts', 'export const at = globalThis.Date.now();', 'no-restricted-properties'),
  plant('libs/domain/kernel/planted.ts', 'export const at = new Date();', 'no-restricted-syntax'),
  plant('libs/domain/kernel/planted.ts', 'export const at = Date();', 'no-restricted-syntax'),
  plant('libs/domain/kernel/planted.ts', "export const late = import('#domain/kernel');", 'no-restricted-syntax'),
  plant('libs/domain/kernel/planted.ts', 'export const at = new Date(0);'),
  plant('libs/domain/kernel/planted.ts', 'export const id = crypto.randomUUID();', 'no-restricted-globals'),
  plant('libs/domain/kernel/planted.ts', "export const page = fetch('/');", 'no-restricted-globals'),
  plant('libs/domain/kernel/planted.ts', "console.log('');", 'no-restricted-globals'),
  plant('libs/domain/kernel/planted.ts', 'export const env = process.env;', 'no-restricted-globals'),
  plant('libs/domain/kernel/planted.ts', 'setTimeout(() => {}, 1);', 'no-restricted-globals'),
  // server: file arrows
  plant('libs/server/org/org.resolver.ts', importing('./org.table.ts'), IMPORTS),
  plant('libs/server/org/org.resolver.ts', importing('./org.repository.ts'), IMPORTS),
  plant('libs/server/org/org.resolver.ts', importing('./org.reader.ts')),
  plant('libs/server/org/org.resolver.ts', importing('graphql')),
  ...['graphql', '@nestjs/graphql', '@nestjs/apollo', '@apollo/server', '@apollo/server/express4'].map((name) =>
    plant('libs/server/org/use-cases/planted.ts', importing(name), IMPORTS)),
  plant('libs/server/org/use-cases/planted.ts', "import { Injectable } from '@nestjs/common';\nexport const seen = Injectable;"),
  plant('libs/server/org/use-cases/planted.ts', importing('../org.repository.ts')),
  ...['org.resolver.ts', 'org.module.ts', 'handlers/planted.ts', 'use-cases/planted.ts'].map((file) =>
    plant(`libs/server/org/${file}`, importing('typeorm'), IMPORTS)),
  plant('apps/server/planted.ts', importing('typeorm'), IMPORTS),
  ...['libs/server/org/org.table.ts', 'libs/server/org/org.repository.ts', 'libs/server/org/org.reader.ts', 'libs/server/database/planted.ts'].map((file) =>
    plant(file, "import { Entity } from 'typeorm';\nexport const seen = Entity;")),
  plant('libs/server/org/org.table.ts', "import { ManyToOne } from 'typeorm';\nexport const seen = ManyToOne;", IMPORTS),
  plant('libs/server/org/planted.ts', "import { forwardRef } from '@nestjs/common';\nexport const seen = forwardRef;", IMPORTS),
  plant('libs/server/org/planted.ts', "import { ModuleRef } from '@nestjs/core';\nexport const seen = ModuleRef;", IMPORTS),
  // one reader of the environment
  ...['libs/server/org/planted.ts', 'libs/web/ui/planted.ts', 'apps/server/main.ts'].map((file) =>
    plant(file, 'export const port = process.env.PORT;', 'no-restricted-properties')),
  plant('libs/server/org/planted.ts', 'export const { env } = process;', 'no-restricted-properties'),
  plant('libs/server/org/planted.ts', importing('node:process'), IMPORTS),
  plant('libs/server/config/planted.ts', 'export const port = process.env.PORT;'),
  // browser
  plant('libs/web/ui/planted.ts', importing('zod'), IMPORTS),
  plant('libs/web/ui/planted.ts', importing('zod/mini')),
  plant('libs/web/org/planted.tsx', "import { useMutation } from '@apollo/client/react';\nexport const seen = useMutation;", IMPORTS),
  plant('libs/web/org/planted.ts', 'export const send = (client: { mutate: () => void }) => client.mutate();', 'no-restricted-syntax'),
  plant('libs/web/ui/sending.ts', 'export const send = (client: { mutate: () => void }) => client.mutate();'),
  plant('libs/web/ui/planted.tsx', "import { useState } from 'react';\nexport const use = (on: boolean) => { if (on) useState(0); };", 'react-hooks/rules-of-hooks'),
  // everywhere
  plant('libs/domain/kernel/planted.spec.ts', "test.only('x', () => {});", 'no-restricted-syntax'),
  plant('libs/server/org/planted.spec.ts', "describe.skip('x', () => {});", 'no-restricted-syntax'),
  plant('libs/domain/kernel/planted.ts', "import { Fact } from './fact.ts';\nexport type Seen = Fact;", '@typescript-eslint/consistent-type-imports'),
];

const layerOf = (root: string): string[] => {
  const [area, layer, subject = ''] = root.split('/');
  return area === 'apps' ? ['app', layer!] : [layer!, subject];
};
const isPlatform = (layer: string, subject: string): boolean => PLATFORM[layer as 'server' | 'web']?.includes(subject) ?? false;

/** The arrows said once more, in words of their own: a rule generated wrongly from the list is caught here. */
const mayImport = (source: string, target: string): boolean => {
  const [from, by] = layerOf(source) as [string, string];
  const [to, what] = layerOf(target) as [string, string];
  if (to === 'app' || to === 'tooling' || from === 'tooling' || from === 'contract') return false;
  if (from === 'app' && by === 'e2e') return to === 'contract' || (to === 'domain' && ['kernel', 'calendar'].includes(what));
  if (from === 'app') return to === 'contract' || to === 'domain' || to === (by === 'web' ? 'web' : 'server');
  if (to === 'contract') return from !== 'domain';
  if (to !== 'domain' && to !== from) return false;
  if (isPlatform(to, what)) return true;
  if (isPlatform(from, by)) return ['kernel', 'calendar', 'org'].includes(what) && to === 'domain';
  const distance = SUBJECTS.indexOf(what) - SUBJECTS.indexOf(by);
  return distance < 0 || (distance === 0 && from !== to);
};

const addressOf = (source: string, target: string): string => {
  const [layer, subject] = layerOf(target) as [string, string];
  if (['domain', 'server', 'web'].includes(layer)) return `#${layer}/${subject}`;
  if (layer === 'contract') return '#contract';
  return `${source.split('/').map(() => '..').join('/')}/${target}/planted.ts`;
};

const projects = projectRoots().filter((root) => place(root) !== undefined);
const importable = projects.filter((root) => root.startsWith('apps/') || root === 'libs/tooling' || existsSync(`${ROOT}/${root}/index.ts`));
const pairs = projects.flatMap((source) => importable.filter((target) => target !== source).map((target) => ({ source, target })));
// Two parts of the platform may import each other in one direction only; Nx says which, as a circle.
const judged = pairs.filter(({ source, target }) => !(isPlatform(...(layerOf(source) as [string, string])) && isPlatform(...(layerOf(target) as [string, string]))));
const ARROWS = judged.map(({ source, target }) =>
  plant(`${source}/planted.ts`, importing(addressOf(source, target)), mayImport(source, target) ? undefined : BOUNDARY));

const lint = (plants: readonly Plant[]): { rule: string; message: string }[][] =>
  JSON.parse(execFileSync(process.execPath, ['libs/tooling/plant.mjs'], { cwd: ROOT, input: JSON.stringify(plants), maxBuffer: 1e8 }).toString());

describe('the arrows', () => {
  test('every folder that must be a project is one, with the tag of its place', () => expect(projectFaults()).toEqual([]));

  test('every library says in its index what others may use', () =>
    expect(projects.filter((root) => root.startsWith('libs/') && !importable.includes(root))).toEqual([]));

  test('every tag is named by exactly one constraint', () => {
    const named = depConstraints.map(({ sourceTag }) => sourceTag);
    expect(new Set(named).size).toBe(named.length);
    expect(projects.map((root) => place(root)!.tag).filter((tag) => !named.includes(tag))).toEqual([]);
  });
});

describe('planted violations', () => {
  let answers: { rule: string; message: string }[][];
  beforeAll(() => { answers = lint([...BY_NAME, ...ARROWS]); }, 120_000);

  test.each(BY_NAME.map((planted, index) => ({ ...planted, index, said: planted.text.split('\n')[0] })))('$file: $said', ({ caught, index }) => {
    const rules = answers[index]!.map(({ rule }) => rule);
    if (caught) expect(rules).toContain(caught);
    else expect(answers[index]).toEqual([]);
  });

  test('each arrow between two projects is judged as the map says', () => {
    const wrong = ARROWS.flatMap(({ file, text, caught }, at) => {
      const said = answers[BY_NAME.length + at]!;
      const right = caught ? said.some(({ rule }) => rule === caught) : said.length === 0;
      return right ? [] : [`${file} ${text.split('\n')[0]} expected ${caught ?? 'nothing'}, said ${JSON.stringify(said)}`];
    });
    expect(wrong).toEqual([]);
    expect(ARROWS.some(({ caught }) => caught)).toBe(true);
    expect(ARROWS.some(({ caught }) => !caught)).toBe(true);
  });
});
