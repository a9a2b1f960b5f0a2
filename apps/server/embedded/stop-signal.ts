/**
 * Aborted by the first Ctrl-C, TERM or HUP, and when the npm that started us was killed. Everything is then closed in order; further signals
 * are ignored until that is done.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && stop.abort(), 200).unref();
  return stop.signal;
}
