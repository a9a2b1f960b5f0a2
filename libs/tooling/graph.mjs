import { createProjectGraphAsync } from '@nx/devkit';

/**
 * Loads Nx's project graph, from which the boundary rule reads its arrows. Without a graph that rule answers nothing
 * and reports success, so an empty one is an error here.
 */
export const loadGraph = async () => {
  process.env.NX_DAEMON = 'false';
  process.env.NX_ISOLATE_PLUGINS = 'false';
  const graph = await createProjectGraphAsync({ exitOnError: false });
  const libraries = Object.values(graph.nodes).filter((node) => node.data.tags?.length > 0);
  if (libraries.length === 0) throw new Error('Nx found no project: lint would check no boundary. Is @nx/js installed?');
  return graph;
};
