import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { exportRow, headersOf, type Cell } from '#domain/exchange';
import { CommitmentStream } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { BOM, csvOf } from './csv.ts';
import type { ExportRequest } from './export-request.ts';
import { xlsxOf } from './xlsx.ts';

/** The list as a file, as it is read: CSV leaves while rows come, a workbook when all of them are there. */
@Injectable()
export class ExportCommitments {
  constructor(
    private readonly stream: CommitmentStream,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, request: ExportRequest): Promise<Readable> {
    return request.format === 'csv' ? Readable.from(this.csv(tx, request)) : this.xlsx(tx, request);
  }

  private async *rows(tx: TenantTx, { list, columns }: ExportRequest): AsyncGenerator<readonly (readonly Cell[])[]> {
    const { zone } = await this.organizations.get(tx);
    for await (const batch of this.stream.batches(tx, list)) yield batch.map((row) => exportRow(row, columns, zone));
  }

  private async *csv(tx: TenantTx, request: ExportRequest): AsyncGenerator<string> {
    const head = headersOf(request.columns).map((text): Cell => ({ kind: 'TEXT', text }));
    yield (request.bom ? BOM : '') + csvOf([head], request.separator);
    for await (const batch of this.rows(tx, request)) yield csvOf(batch, request.separator);
  }

  private async xlsx(tx: TenantTx, request: ExportRequest): Promise<Readable> {
    const rows: (readonly Cell[])[] = [];
    for await (const batch of this.rows(tx, request)) rows.push(...batch);
    return xlsxOf(headersOf(request.columns), request.columns, rows);
  }
}
