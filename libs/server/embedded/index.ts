export { attachCluster, startCluster } from './cluster.ts';
export type { Cluster, ClusterOptions, DatabaseUrls } from './cluster.ts';
export { freePort } from './free-port.ts';
export { keepPasswords, roleNames } from './passwords.ts';
export { runningPostmaster, stopPostmaster } from './postmaster.ts';
export { createDatabase, createRoles, missingRoles, onDatabase, withClient } from './roles.ts';
