import type { FileReadFragment } from '../comment.generated.ts';

export type Sent = { readonly file: FileReadFragment; readonly problem: null } | { readonly file: null; readonly problem: string };

const UNREACHABLE = 'The server cannot be reached. The file is still on your device; try again in a moment.';

/** Sends one file as it is; what is wrong with it comes back as a sentence. */
export async function sendFile(file: File, signal?: AbortSignal): Promise<Sent> {
  try {
    const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-throughline': 'web', 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    });
    const answer = (await response.json()) as { file?: Omit<FileReadFragment, '__typename' | 'path'> | null; problem?: { message: string } | null };
    if (answer.file) return { file: { ...answer.file, __typename: 'File', path: `/files/${answer.file.id}` }, problem: null };
    return { file: null, problem: answer.problem?.message ?? UNREACHABLE };
  } catch {
    return { file: null, problem: UNREACHABLE };
  }
}
