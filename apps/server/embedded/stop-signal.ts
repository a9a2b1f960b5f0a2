/** Aborted by the first Ctrl-C, TERM or HUP. Everything is then closed in order; further ones are ignored until that is done. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  return stop.signal;
}
