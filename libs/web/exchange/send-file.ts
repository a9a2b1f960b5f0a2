import type { ImportKind } from '#contract';

export type Received = { readonly fileId: string; readonly name: string; readonly kind: ImportKind; readonly rowCount: number };
export type Sent = { readonly file: Received; readonly problem: null } | { readonly file: null; readonly problem: string };

const LARGEST = 25 * 1024 * 1024;
const UNREACHABLE = 'The server cannot be reached. The file is still here; try again in a moment.';

/** Sends one file as it is. What is wrong with it comes back as a sentence. */
export async function sendFile(file: File): Promise<Sent> {
  if (file.size > LARGEST) return { file: null, problem: `Nothing was imported: “${file.name}” is larger than 25 MB. Split it into smaller files and import them one after another.` };
  try {
    const response = await fetch(`/import/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-throughline': 'web', 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer = (await response.json()) as { file?: Received | null; problem?: { message: string } | null };
    if (answer.file) return { file: answer.file, problem: null };
    return { file: null, problem: answer.problem?.message ?? UNREACHABLE };
  } catch {
    return { file: null, problem: UNREACHABLE };
  }
}
