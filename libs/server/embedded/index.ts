export { startCluster } from './cluster.ts';
export type { Cluster, ClusterOptions, DatabaseUrls } from './cluster.ts';
export { createDatabase, createRoles, onDatabase, withClient } from './roles.ts';
export { freePort } from './free-port.ts';
export { runningPostmaster, stopPostmaster } from './postmaster.ts';
