import { existsSync, readFileSync } from 'node:fs';
import { FoundOrganization } from '#server/org';
import { Caller, type Program } from './program.ts';

/** Real files, where they are given beside the repository. */
const FOLDER = `${import.meta.dirname}/../../../../shared/data/kubernetes`;
export const hasRealFiles = existsSync(FOLDER);
export const realFile = (name: string): string => readFileSync(`${FOLDER}/${name}.csv`, 'utf8');

export type Problem = { code: string; message: string; field?: string | null } | null;
export type Received = { status: number; file: { fileId: string; kind: string; rowCount: number } | null; problem: Problem };
export type Imported = {
  id: string;
  version: number;
  state: string;
  problem: Problem;
  totals: { kind: string; rows: number; created: number; updated: number; unchanged: number; importedWithWarning: number; refused: number }[];
  files: { fileId: string; name: string; kind: string; columns: { header: string; field: string | null; samples: string[] }[] }[];
};
export type Payload = { import: Imported | null; problem: Problem };

const SHOWN = `{ import { id version state problem { code message field } totals { kind rows created updated unchanged importedWithWarning refused }
  files { fileId name kind columns { header field samples } } } problem { code message field } }`;

/** A browser that imports: signed in as the CCO of an organization of its own. */
export class Importer {
  readonly caller: Caller;

  constructor(
    private readonly url: string,
    readonly orgId: string,
    private readonly token: string,
  ) {
    this.caller = new Caller(url, token);
  }

  get cookie(): string {
    return `throughline=${this.token}`;
  }

  async send(name: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = { 'x-throughline': 'spec' }): Promise<Received> {
    const response = await fetch(`${this.url}/import/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: this.cookie, ...headers },
      body,
    });
    return { status: response.status, ...((await response.json()) as Omit<Received, 'status'>) };
  }

  /** Sends files by name and starts an import with what they were guessed to be. */
  async start(files: Readonly<Record<string, string>>): Promise<Payload> {
    const received: Received[] = [];
    for (const [name, text] of Object.entries(files)) received.push(await this.send(`${name}.csv`, text));
    return this.mutate('startImport', 'StartImportInput', { files: received.map(({ file }) => ({ fileId: file!.fileId, kind: file!.kind })) });
  }

  /** Starts an import of files that were sent; it must go well. */
  async startFiles(files: readonly { fileId: string; kind: string }[]): Promise<Imported> {
    const { import: run, problem } = await this.mutate('startImport', 'StartImportInput', { files: files.map(({ fileId, kind }) => ({ fileId, kind })) });
    if (problem || !run) throw new Error(problem?.message);
    return run;
  }

  map(input: object): Promise<Payload> {
    return this.mutate('mapImport', 'MapImportInput', input);
  }

  apply({ id, version }: { id: string; version: number }): Promise<Payload> {
    return this.mutate('applyImport', 'ApplyImportInput', { id, version });
  }

  /** Start and apply, both of which must go well. */
  async bring(files: Readonly<Record<string, string>>): Promise<Imported> {
    const started = await this.start(files);
    const applied = await this.apply(started.import!);
    if (applied.problem) throw new Error(applied.problem.message);
    return applied.import!;
  }

  async ask<Data>(query: string, variables = {}): Promise<Data> {
    const { data, errors } = await this.caller.ask<Data>(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  private async mutate(name: string, type: string, input: object): Promise<Payload> {
    const data = await this.ask<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) ${SHOWN} }`, { input });
    return data[name]!;
  }
}

/** A new organization whose clock reads this day. */
export async function foundImporter(program: Program, key: string, day = '2026-08-17'): Promise<Importer> {
  const clockOffsetMs = Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10));
  const founded = await program.get(FoundOrganization).run(
    { name: `${key} Ltd`, key, zone: 'UTC', isExample: true, clockOffsetMs },
    { name: 'Mina Okafor', email: `cco@${key}.test`, password: 'a long enough password' },
  );
  if (!founded.ok) throw new Error(founded.problem.message);
  return new Importer(program.url, founded.value.orgId, founded.value.token);
}
