import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import type { Result } from '#domain/kernel';
import { receiveBody, RoutePolicy, RouteViewer, statusOf, type Viewer } from '#server/access';
import { Tenancy } from '#server/database';
import { LARGEST_FILE, tooLarge } from './decode-file.ts';
import { ReceiveFile } from './use-cases/receive-file.ts';

/** Where files to import are sent, one a request, as they are. Whatever comes out of them goes through GraphQL. */
@Controller()
export class FilesController {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly receive: ReceiveFile,
  ) {}

  @Post('import/files')
  @RoutePolicy('list.bring-back')
  async post(@RouteViewer() viewer: Viewer, @Query('name') named: string | undefined, @Req() request: IncomingMessage, @Res() response: ServerResponse) {
    const name = typeof named === 'string' ? named : '';
    const bytes = await receiveBody(request, LARGEST_FILE);
    if (bytes === null) return this.answer(response, tooLarge(name));
    const { orgId, memberId } = viewer.member!;
    const received = await this.tenancy.write({ orgId, memberId }, (tx) => this.receive.run(tx, { name, bytes }));
    return this.answer(response, received);
  }

  private answer(response: ServerResponse, result: Result<object>): void {
    response.statusCode = result.ok ? 201 : statusOf(result.problem.code);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(result.ok ? { file: result.value, problem: null } : { file: null, problem: result.problem }));
  }
}
