/** Finds the functions that take the most time, by the inspector's samples. */
import { Session, type Profiler } from 'node:inspector';

export interface Hot {
  readonly name: string;
  readonly share: number;
}

/**
 * Does the work. Returns the `count` functions with the largest share of own time, as fractions of 1.
 * Counts only files whose address ends with `of`, and the garbage collector.
 */
export function hottest(work: () => unknown, count: number, of = ''): Hot[] {
  const session = new Session();
  let hot: Hot[] = [];
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
  work();
  session.post('Profiler.stop', (_, { profile }) => {
    hot = ranked(profile, of);
  });
  session.disconnect();
  return hot.slice(0, count);
}

const COLLECTOR = '(garbage collector)';

function ranked({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, of: string): Hot[] {
  const names = namesOf(nodes);
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const spent = new Map<string, number>();
  let total = 0;
  samples.forEach((id, i) => {
    const name = names.get(id) ?? '';
    const url = urls.get(id) ?? '';
    if (name !== COLLECTOR && (url === '' || !url.endsWith(of))) return;
    const ms = timeDeltas[i] ?? 0;
    total += ms;
    spent.set(name, (spent.get(name) ?? 0) + ms);
  });
  const all = [...spent].map(([name, ms]) => ({ name, share: total === 0 ? 0 : ms / total }));
  return all.sort((a, b) => b.share - a.share);
}

/** Names each node. A function without a name gets the name of its caller; the bundler's numbers are cut off. */
function namesOf(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const names = new Map<number, string>();
  const visit = (node: Profiler.ProfileNode, above: string): void => {
    const own = node.callFrame.functionName.replace(/\d+$/, '');
    const name = own === '' ? above : own;
    names.set(node.id, name);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child, name);
    }
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [root] = nodes;
  if (root !== undefined) visit(root, '(top)');
  return names;
}
