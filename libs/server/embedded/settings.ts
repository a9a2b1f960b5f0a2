const always: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  log_min_duration_statement: '2s',
  cluster_name: 'throughline',
};

/** Only for databases that nobody misses: a crash of the machine may lose or break them. */
const fast: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '1d',
  max_wal_size: '4GB',
  checkpoint_timeout: '1d',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The settings as arguments of the `postgres` program. */
export function settings(port: number, isFast: boolean): string[] {
  const chosen = { ...always, ...(isFast ? fast : {}), port: String(port) };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
