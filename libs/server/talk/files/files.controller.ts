import { pipeline } from 'node:stream/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { sizeInWords } from '#domain/talk';
import { isId, refuse, type FileId, type Result } from '#domain/kernel';
import { receiveBody, RoutePolicy, RouteViewer, statusOf, type Viewer } from '#server/access';
import { CONFIG, type Config } from '#server/config';
import { Tenancy } from '#server/database';
import { FileReader } from './file.reader.ts';
import { FileStores } from './file-stores.ts';
import { headersOf } from './file-headers.ts';
import { KeepFile } from './keep-file.ts';

const NOT_THERE = refuse('NOT_FOUND', 'There is no such file.');

/** Files are sent here one a request, as they are, and opened here. */
@Controller()
export class TalkFilesController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tenancy: Tenancy,
    private readonly keep: KeepFile,
    private readonly reader: FileReader,
    private readonly stores: FileStores,
  ) {}

  @Post('files')
  @RoutePolicy('file.keep')
  async post(@RouteViewer() viewer: Viewer, @Query('name') named: unknown, @Req() request: IncomingMessage, @Res() response: ServerResponse) {
    const { orgId, memberId } = viewer.member!;
    const most = this.config.files.largestBytes;
    const bytes = await receiveBody(request, most).catch(() => undefined);
    // Whoever broke off hears no answer, and left nothing here.
    if (bytes === undefined) return response.destroy();
    if (bytes === null) return answer(response, refuse('TOO_MANY', `Nothing was kept: a file may have at most ${sizeInWords(most)}. Make it smaller, or put it where you share large files and send the link.`, 'file'));
    const kept = await this.keep.run({ orgId, memberId }, { name: typeof named === 'string' ? named : '', bytes });
    return answer(response, kept);
  }

  @Get('files/:id')
  @RoutePolicy('file.read')
  async get(@RouteViewer() viewer: Viewer, @Param('id') id: string, @Req() request: IncomingMessage, @Res() response: ServerResponse) {
    const { orgId, memberId } = viewer.member!;
    const actor = { orgId, memberId };
    const [file] = isId(id) ? await this.tenancy.read(actor, (tx) => this.reader.byIds(tx, [id as FileId])) : [];
    if (!file) return answer(response, NOT_THERE);
    for (const [name, value] of headersOf(file)) response.setHeader(name, value);
    if (request.headers['if-none-match'] === `"${file.sha256}"`) {
      response.statusCode = 304;
      return response.end();
    }
    // A reader who goes away in the middle ends the stream, and that is all.
    await pipeline(this.stores.at(file.place).open(actor, file.id), response).catch(() => response.destroy());
  }
}

function answer(response: ServerResponse, result: Result<object>): void {
  response.statusCode = result.ok ? 201 : statusOf(result.problem.code);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(result.ok ? { file: result.value, problem: null } : { file: null, problem: result.problem }));
}
