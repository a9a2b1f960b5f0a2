import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import { ok, type Problem, type Result } from '#domain/kernel';
import { RoutePolicy, RouteViewer, type Viewer } from '#server/access';
import { Tenancy } from '#server/database';
import { LARGEST_FILE, tooLarge } from './decode-file.ts';
import { ReceiveFile } from './use-cases/receive-file.ts';

const STATUS: Partial<Record<Problem['code'], number>> = { INVALID: 422, TOO_MANY: 413, NOT_ALLOWED: 403 };

/** Where files are sent, one a request, as they are. Whatever comes out of them goes through GraphQL. */
@Controller()
export class FilesController {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly receive: ReceiveFile,
  ) {}

  @Post('import/files')
  @RoutePolicy('import.run')
  async post(@RouteViewer() viewer: Viewer, @Query('name') named: string | undefined, @Req() request: IncomingMessage, @Res() response: ServerResponse) {
    const name = typeof named === 'string' ? named : '';
    const bytes = await readBody(request, name);
    if (!bytes.ok) return this.answer(response, bytes);
    const { orgId, memberId } = viewer.member!;
    const received = await this.tenancy.write({ orgId, memberId }, (tx) => this.receive.run(tx, { name, bytes: bytes.value }));
    return this.answer(response, received);
  }

  private answer(response: ServerResponse, result: Result<object>): void {
    response.statusCode = result.ok ? 201 : (STATUS[result.problem.code] ?? 400);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(result.ok ? { file: result.value, problem: null } : { file: null, problem: result.problem }));
  }
}

/** The body, or a refusal as soon as it is known to be too large: what still comes is not kept. */
async function readBody(request: IncomingMessage, name: string): Promise<Result<Buffer>> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) {
    request.resume();
    return tooLarge(name);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FILE) {
      request.resume();
      return tooLarge(name);
    }
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}
