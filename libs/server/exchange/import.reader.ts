import { Injectable } from '@nestjs/common';
import { FILE_KINDS, OUTCOMES, type FileKind, type Outcome, type Remark } from '#domain/exchange';
import type { BulkId, ImportRunId, Instant, MemberId, Problem } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { runsImports } from './runs-imports.ts';
import type { AllTotals } from './import.table.ts';

export type ImportView = {
  readonly id: ImportRunId;
  readonly version: number;
  readonly state: 'DRY_RUN' | 'APPLYING' | 'APPLIED';
  readonly startedAt: Instant;
  readonly startedById: MemberId;
  readonly appliedAt: Instant | null;
  readonly allTotals: AllTotals | null;
  readonly problem: Problem | null;
  readonly bulkId: BulkId | null;
};

type FileRow = { fileId: string; name: string; kind: FileKind; rowCount: number; headers: string[]; samples: string[][]; mapping: Record<string, string | null> };
type RowRow = { seq: number; kind: FileKind; line: number; key: string; title: string; outcome: Outcome; remarks: Remark[] };
export type RowsWanted = { readonly outcome?: string | null; readonly kind?: FileKind | null; readonly first?: number | null; readonly after?: string | null };

const LARGEST_PAGE = 500;

const RUN = `select id, version, state, started_at as "startedAt", started_by as "startedById", applied_at as "appliedAt", totals as "allTotals", problem, bulk_id as "bulkId"
  from import_run where org_id = $1`;
const FILES = `select id as "fileId", name, kind, row_count as "rowCount", headers, samples, mapping from import_file where org_id = $1 and run_id = $2
  order by array_position(array['PEOPLE', 'SILOS', 'COMMITMENTS'], kind), id`;
const ROWS = `from import_row where org_id = $1 and run_id = $2 and ($3::text is null or outcome = $3) and ($4::text is null or kind = $4)`;

/** The schema writes outcomes as it writes every word of its own. */
const inSchema = (outcome: Outcome): string => outcome.toUpperCase().replaceAll('-', '_');
const fromSchema = (outcome: string | null | undefined): Outcome | null => OUTCOMES.find((one) => inSchema(one) === outcome) ?? null;

/** Imports as the wizard and their history show them. */
@Injectable()
export class ImportReader {
  all(tx: TenantTx): Promise<ImportView[]> {
    return this.mine(tx, 'imports', `${RUN} and ($2 or started_by = $3) order by started_at desc, id desc limit 100`);
  }

  async byIds(tx: TenantTx, ids: readonly string[]): Promise<(ImportView | null)[]> {
    const rows = await this.mine(tx, 'imports-by-id', `${RUN} and ($2 or started_by = $3) and id = any($4::uuid[])`, ids);
    const found = new Map(rows.map((row) => [row.id as string, row]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Whoever does not run imports sees what they brought back themselves. */
  private async mine(tx: TenantTx, name: string, text: string, ...more: readonly unknown[]): Promise<ImportView[]> {
    return tx.sql<ImportView>(name, text, [tx.orgId, await runsImports(tx), tx.actor.memberId, ...more]);
  }

  async files(tx: TenantTx, runId: string) {
    const files = await tx.sql<FileRow>('import-files', FILES, [tx.orgId, runId]);
    return files.map(({ headers, samples, mapping, ...file }) => {
      const fields = new Map(Object.entries(mapping).flatMap(([field, header]) => (header === null ? [] : [[header, field] as const])));
      return { ...file, columns: headers.map((header, at) => ({ header, field: fields.get(header) ?? null, samples: samples[at] ?? [] })) };
    });
  }

  totals(all: AllTotals | null) {
    if (all === null) return [];
    return FILE_KINDS.filter((kind) => all[kind].rows > 0).map((kind) => {
      const { 'imported-with-warning': importedWithWarning, ...counts } = all[kind];
      return { kind, importedWithWarning, ...counts };
    });
  }

  async rows(tx: TenantTx, runId: string, wanted: RowsWanted) {
    const filter = [tx.orgId, runId, fromSchema(wanted.outcome), wanted.kind ?? null];
    const first = Math.min(Math.max(wanted.first ?? 100, 1), LARGEST_PAGE);
    const after = /^\d{1,9}$/.test(wanted.after ?? '') ? Number(wanted.after) : -1;
    const rows = await tx.sql<RowRow>(
      'import-rows',
      `select seq, kind, line, key, title, outcome, remarks ${ROWS} and seq > $5 order by seq limit $6`,
      [...filter, after, first + 1],
    );
    const [counted] = await tx.sql<{ count: number }>('import-rows-count', `select count(*)::int as count ${ROWS}`, filter);
    const shown = rows.slice(0, first);
    return {
      nodes: shown.map(({ outcome, remarks, ...row }) => ({
        ...row, outcome: inSchema(outcome), remarks: remarks.map(({ level, column, text }) => ({ warning: level === 'WARNING', column: column ?? null, text })),
      })),
      pageInfo: { hasNextPage: rows.length > first, endCursor: shown.length > 0 ? String(shown.at(-1)!.seq) : null },
      totalCount: counted!.count,
    };
  }
}
