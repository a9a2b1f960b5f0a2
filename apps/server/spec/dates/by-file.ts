import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Importer } from '../imported.ts';
import type { Caller } from '../program.ts';
import { dayIn } from './day-in.ts';
import { look, type Held } from './held.ts';
import * as told from './model.ts';
import type { Scene } from './scene.ts';

const HEADER = 'key,title,owning_silo,owner,status,due,promised_to';

/** Dates that come by a file: one kept elsewhere, or the list itself, edited and brought back. */
export class ByFile {
  private readonly importers: readonly Importer[];
  private files = 0;

  constructor(private readonly scene: Scene) {
    const { program, company, as } = scene;
    this.importers = [as.cco, as.ada].map((caller) => new Importer(program.url, company.orgId, (Reflect.get(caller, 'cookie') as string).split('=')[1]!));
  }

  async promise(...rows: readonly (readonly [string, number])[]): Promise<void> {
    const dated = await Promise.all(rows.map(async ([key, days]) => [key, await this.scene.ahead(days)] as const));
    await this.bringIn(this.importers[0]!, 'elsewhere.csv', this.fileOf(dated));
    const { data } = await this.scene.as.cco.ask<{ commitments: { nodes: { id: string; key: string; title: string }[] } }>('{ commitments(sort: NUMBER, first: 100) { nodes { id key title } } }');
    for (const [fileKey, on] of dated) {
      const { id, key, title } = data.commitments.nodes.find((node) => node.title === `From ${fileKey}`)!;
      this.scene.promises.push({ id, key, title, carrier: 'support', fileKey, waitsForAnother: false, model: told.promised(on, on < dayIn(await this.scene.now(), 'Europe/Berlin') ? 'WAITING' : 'NO') });
    }
  }

  /** The list is exported, one date is edited in it, and it comes back: what it changed is taken back like a bulk edit. */
  async returned(one: Held, caller: Caller, on: string, now: number): Promise<void> {
    if (one.model.standing !== 'ACCEPTED' || (caller === this.scene.as.ada && one.carrier !== 'support')) return;
    const importer = this.importers[caller === this.scene.as.ada ? 1 : 0];
    const response = await fetch(`${this.scene.program.url}/export/commitments?format=csv&sort=NUMBER&columns=title,carriedBy,due`, { headers: { cookie: importer!.cookie } });
    const records = parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true }) as Record<string, string>[];
    for (const cells of records) if (cells['Key'] === one.key) cells['Due'] = on;
    const applied = await this.bringIn(importer!, `list-${(this.files += 1)}.csv`, stringify(records, { header: true }));
    if (applied.updated === 0) return;
    one.model = this.scene.put(one.model, caller, this.scene.as.ada, { on, reason: 'OUTSIDE' }, now);
    const { data } = await caller.ask<{ import: { bulk: { id: string } } }>('query ($id: ID!) { import(id: $id) { bulk { id } } }', { id: applied.id });
    this.scene.lastBulk = { id: data.import.bulk.id, of: caller, ids: [one.id] };
    this.scene.count('returnedFile');
  }

  /** A file that is kept elsewhere says another date. */
  async outside(on: string, now: number): Promise<void> {
    const one = this.scene.promises.find(({ fileKey, model }) => fileKey === 'K-1' && model.standing === 'ACCEPTED');
    if (!one) return;
    await this.bringIn(this.importers[0]!, 'elsewhere.csv', this.fileOf([[one.fileKey!, on]]));
    const { asked } = await look(this.scene.as.ben, one);
    if (asked?.on !== on || asked.reason !== 'OUTSIDE' || (one.model.asked?.on === on && one.model.asked.reason === 'OUTSIDE')) return;
    one.model = told.fileWants(one.model, { on, reason: 'OUTSIDE' }, now);
    this.scene.count('outsideFile');
  }

  private fileOf(rows: readonly (readonly [string, string])[]): string {
    return [HEADER, ...rows.map(([key, on]) => `${key},From ${key},support,ada,implementable,${on},product`), ''].join('\n');
  }

  private async bringIn(importer: Importer, name: string, text: string): Promise<{ id: string; updated: number }> {
    const { file } = await importer.send(name, text);
    const run = await importer.startFiles([file!]);
    const { problem } = await importer.apply(run);
    expect(problem).toBeNull();
    return { id: run.id, updated: run.totals.find(({ kind }) => kind === 'COMMITMENTS')!.updated };
  }
}
