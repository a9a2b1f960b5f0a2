import { ok, refuse, type FileId, type Instant, type MemberId, type Result, type Subject } from '#domain/kernel';

/** A file that somebody sent. Until it is attached to something only they can open it. */
export type KeptFile = {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly picture: boolean;
  readonly note: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: MemberId;
  readonly uploadedAt: Instant;
  /** What it belongs to: whoever may read that may open it. */
  readonly subject: Subject | null;
  /** Its content is gone: it was taken back, or nobody ever used it. */
  readonly droppedAt: Instant | null;
};

export const MOST_FILES = 10;
/** A file that is attached to nothing is kept so long, in milliseconds. */
export const UNUSED_MS = 24 * 3_600_000;

/** Whether a member who may read `subject`'s things may open the file now. */
export const mayOpen = (file: Pick<KeptFile, 'uploadedBy' | 'subject' | 'droppedAt'>, memberId: MemberId | null): boolean =>
  file.droppedAt === null && (file.subject !== null || file.uploadedBy === memberId);

/** Attaches one's own files to a subject. Refuses NOT_FOUND (absent, somebody else's, gone, or attached to something else: not told apart), TOO_MANY. */
export function attach(found: readonly (KeptFile | null)[], to: Subject, by: MemberId): Result<readonly KeptFile[]> {
  if (found.length > MOST_FILES) return refuse('TOO_MANY', `Nothing was attached: at most ${MOST_FILES} files go with one text. Send the others with another.`, 'fileIds');
  const files = found.flatMap((file) => (file === null || file.uploadedBy !== by || file.droppedAt !== null || !fits(file.subject, to) ? [] : [{ ...file, subject: to }]));
  return files.length === found.length ? ok(files) : refuse('NOT_FOUND', 'Nothing was attached: one of the files is not there any more. Choose it again.', 'fileIds');
}

const fits = (now: Subject | null, to: Subject): boolean => now === null || (now.kind === to.kind && now.id === to.id);

/** A number of bytes as people say it: `3.2 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1).replace(/\.0$/, '') : Math.round(size)} ${unit}`;
}
