/** Cleans up when the run is interrupted, so that no database and no folder stay behind. Answers how to take that back. */
export function whenInterrupted(clean: () => Promise<void>): () => void {
  const stop = (): void => void clean().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => signals.forEach((signal) => process.off(signal, stop));
}
