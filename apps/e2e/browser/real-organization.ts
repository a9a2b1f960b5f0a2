import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { address } from '../address.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/kubernetes');

/** The files of a real organization, given beside the repository; null, said out loud, where they are not. */
export function realFiles(): readonly string[] | null {
  const files = ['silos.csv', 'people.csv', 'commitments.csv'].map((name) => resolve(FOLDER, name));
  if (files.every((file) => existsSync(file))) return files;
  process.stdout.write(`Not walked: there are no files in ${FOLDER}.\n`);
  return null;
}

type Run = { readonly id: string; readonly version: number; readonly state: string };

/** Founds an organization of these files without walking through the wizard, which has a journey of its own; its CCO is signed in. */
export async function foundFromFiles(context: BrowserContext, input: { readonly key: string; readonly yourName: string }, files: readonly string[]): Promise<void> {
  const headers = { 'x-throughline': 'e2e' };
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    const answer = (await (await context.request.post(address('/graphql'), { headers, data: { query, variables } })).json()) as { data: Data; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const organization = { ...input, name: 'Kubernetes', zone: 'Europe/Berlin', email: `cco@${input.key}.test`, password: 'long enough to be one' };
  await ask('mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) { problem { message } } }', { input: organization });
  const sent: { fileId: string; kind: string }[] = [];
  for (const file of files) {
    const answer = await context.request.post(address(`/import/files?name=${basename(file)}`), { headers: { ...headers, 'content-type': 'text/csv' }, data: readFileSync(file) });
    const { fileId, kind } = ((await answer.json()) as { file: { fileId: string; kind: string } }).file;
    sent.push({ fileId, kind });
  }
  const { started } = await ask<{ started: { import: Run } }>('mutation ($input: StartImportInput!) { started: startImport(input: $input) { import { id version state } } }', { input: { files: sent } });
  const { id, version } = started.import;
  await ask('mutation ($input: ApplyImportInput!) { applyImport(input: $input) { problem { message } } }', { input: { id, version } });
  for (let tried = 0; tried < 300; tried += 1) {
    const { run } = await ask<{ run: Run }>('query ($id: ID!) { run: import(id: $id) { id version state } }', { id });
    if (run.state === 'APPLIED') return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The files were not applied within a minute.');
}
