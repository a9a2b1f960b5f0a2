import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { guessMapping, type FileKind, type ImportFile, type ImportPlan } from '#domain/exchange';
import type { MemberId, OrgId, Result } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { ImportNow, LARGEST_FILE, readFile, tooLarge } from '#server/exchange';
import { OrganizationRepository } from '#server/org';
import type { Command } from './command.ts';
import { importReport } from './import-report.ts';
import { organizationOf } from './known-organization.ts';
import { readOptions } from './options.ts';
import { withProgram, type Parts } from './with-program.ts';

const OPTIONS: readonly (readonly [string, FileKind])[] = [['people', 'PEOPLE'], ['silos', 'SILOS'], ['commitments', 'COMMITMENTS']];
const SOME_ROWS_REFUSED = 2;

const granted = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

async function read(kind: FileKind, path: string): Promise<ImportFile> {
  const name = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Error(`Nothing was imported: there is no file ${path}.`);
  if (size > LARGEST_FILE) granted(tooLarge(name));
  const { table } = granted(await readFile(name, readFileSync(path)));
  return { kind, table, mapping: guessMapping(kind, table.headers) };
}

/** Imports as the organization's CCO, in one transaction. */
async function importAsCco(program: Parts, orgId: OrgId, files: readonly ImportFile[], dryRun: boolean): Promise<ImportPlan> {
  const tenancy = program.get(Tenancy);
  const posts = await tenancy.read({ orgId, memberId: null, as: 'import' }, (tx) => program.get(OrganizationRepository).posts(tx));
  const memberId: MemberId | undefined = posts.find((post) => post.kind === 'CCO')?.memberId;
  if (memberId === undefined) throw new Error('Nothing was imported: nobody is CCO of this organization, and the CCO runs imports.');
  const actor = { orgId, memberId, as: 'import' };
  if (dryRun) return granted(await tenancy.read(actor, (tx) => program.get(ImportNow).run(tx, { files, dryRun })));
  return granted(await tenancy.write(actor, (tx) => program.get(ImportNow).run(tx, { files, dryRun })));
}

export const importCommand: Command = {
  name: 'import',
  usage: '--org <key> [--people <file>] [--silos <file>] [--commitments <file>] [--dry-run]',
  about: 'Imports CSV and XLSX files as the organization’s CCO and says what became of each row; the same files again change nothing. Ends with 2 when some rows were refused, with 1 when nothing was imported.',
  async run(args, config) {
    const options = readOptions(args, ['org', ...OPTIONS.map(([name]) => name)], ['dry-run']);
    const key = options.needed('org');
    const files = await Promise.all(OPTIONS.flatMap(([name, kind]) => (options.text(name) ? [read(kind, options.text(name)!)] : [])));
    if (files.length === 0) throw new Error('Nothing was imported: give at least one of --people, --silos and --commitments.');
    const dryRun = options.isOn('dry-run');
    const plan = await withProgram(config, async (program) => importAsCco(program, await organizationOf(program, key), files, dryRun));
    console.log(importReport(plan, dryRun));
    if (plan.rows.some(({ outcome }) => outcome === 'refused')) process.exitCode = SOME_ROWS_REFUSED;
  },
};
