import { stopTestCluster } from './test-cluster.ts';

export default stopTestCluster;
