import { Injectable } from '@nestjs/common';
import { guessKind, guessMapping, type FileKind, type Table } from '#domain/exchange';
import { cleanText, ok, refuse, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { readFile } from '../read-file.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 120;

export type ReceivedFile = { readonly fileId: string; readonly name: string; readonly kind: FileKind; readonly rowCount: number; readonly headers: readonly string[] };

/** Takes a file that a browser sends, if it can be read at all, and guesses what it is. Nothing is imported by it. */
@Injectable()
export class ReceiveFile {
  constructor(private readonly imports: ImportRepository) {}

  async run(tx: TenantTx, input: { name: string; bytes: Buffer }): Promise<Result<ReceivedFile>> {
    const uploadedBy = tx.actor.memberId;
    if (uploadedBy === null) return refuse('NOT_ALLOWED', 'Only a member imports.');
    const name = cleanText(input.name).slice(0, 200) || 'file.csv';
    const read = await readFile(name, input.bytes);
    if (!read.ok) return read;
    const { table, text } = read.value;
    const { headers, rows } = table;
    const kind = guessKind(name, headers);
    const id = tx.newId();
    await this.imports.addFile(tx, {
      id, runId: null, kind, name, headers, samples: samplesOf(table), rowCount: rows.length, mapping: guessMapping(kind, headers),
      content: text, uploadedBy, uploadedAt: tx.now,
    });
    return ok({ fileId: id, name, kind, rowCount: rows.length, headers });
  }
}

/** The first values of each column that say something. */
function samplesOf({ headers, rows }: Table): string[][] {
  return headers.map((_, column) => {
    const found: string[] = [];
    for (const row of rows) {
      const cell = cleanText(row[column] ?? '');
      if (cell !== '') found.push(cell.slice(0, LONGEST_SAMPLE));
      if (found.length === SAMPLES) break;
    }
    return found;
  });
}
