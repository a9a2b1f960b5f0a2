import { pipeline } from 'node:stream/promises';
import type { ServerResponse } from 'node:http';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { RoutePolicy, RouteViewer, type Viewer } from '#server/access';
import { Tenancy } from '#server/database';
import { LOG, type Logger } from '#server/log';
import { OrganizationRepository } from '#server/org';
import { ExportCommitments } from './export-commitments.ts';
import { readExportRequest, type ExportFormat } from './export-request.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Whoever takes nothing for so long is gone: the transaction behind the file ends. */
const STALLED_MS = 60_000;

/** The list as a file, with the arguments that the list itself takes. */
@Controller()
export class ExportController {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly exporting: ExportCommitments,
    private readonly organizations: OrganizationRepository,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Get('export/commitments')
  @RoutePolicy('list.read')
  async commitments(@RouteViewer() viewer: Viewer, @Query() said: Record<string, unknown>, @Res() response: ServerResponse): Promise<void> {
    const request = readExportRequest(said);
    if (!request.ok) {
      response.statusCode = 422;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ problem: request.problem }));
      return;
    }
    const { orgId, memberId } = viewer.member!;
    await this.tenancy.read({ orgId, memberId }, async (tx) => {
      const { key, zone } = await this.organizations.get(tx);
      const name = `${key}-commitments-${localDateOf(tx.now, zone)}.${request.value.format}`;
      const file = await this.exporting.run(tx, request.value);
      response.setHeader('Content-Type', TYPES[request.value.format]);
      response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
      response.setHeader('Cache-Control', 'no-store');
      response.setTimeout(STALLED_MS, () => response.destroy());
      // A file that breaks off must not look whole: the connection breaks with it.
      await pipeline(file, response).catch((error: unknown) => {
        response.destroy();
        if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') this.log.error({ err: error }, 'an export broke off');
      });
    });
  }
}
