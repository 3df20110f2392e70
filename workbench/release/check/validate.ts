/** Checks everything that must be right before the three files are sent. */
import { codeFaults, entryPoints } from './code-rules';
import { CODE, fileOf, MANIFEST, SIDEBAR, type Delivery } from '../basics/delivery';
import { manifestFaults } from './manifest-rules';
import { pageFaults } from './page-rules';
import { Refusal } from '../basics/refusal';
import { secretFaults } from './secrets';

/** What the files are compared with. */
interface Expected {
  readonly version: string;
  /** Text of src/main.ts, whose exports are the entry points. */
  readonly mainSource: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Returns a sentence for each error in a delivery. */
export function faultsOf(delivery: Delivery, expected: Expected): string[] {
  const { version, mainSource, env } = expected;
  const [code, page] = [fileOf(delivery, CODE).text, fileOf(delivery, SIDEBAR).text];
  const known = { NAAM_API_KEY: env['NAAM_API_KEY'] };
  return [
    ...manifestFaults(fileOf(delivery, MANIFEST).text),
    ...codeFaults(code, entryPoints(mainSource)),
    ...pageFaults(page),
    ...delivery.flatMap(({ name, text }) => secretFaults(name, text, known)),
    ...versionFaults(code, page, version),
  ];
}

/** Throws a Refusal that lists the faults, if there are any. */
export function mustBeRight(delivery: Delivery, expected: Expected): void {
  const faults = faultsOf(delivery, expected);
  if (faults.length === 0) return;
  const list = faults.map((fault) => `  - ${fault}`).join('\n');
  throw new Refusal(`Nothing was sent, because dist/ has errors:\n${list}`, 'Fix src/ or build/.');
}

function versionFaults(code: string, page: string, version: string): string[] {
  const stamped = /^ \* Naam for Sheets (\S+)$/m.exec(code.slice(0, 500))?.[1] ?? 'none';
  const shown = /<html data-version="([^"]*)"/.exec(page)?.[1] ?? 'none';
  return [
    ...(stamped === version
      ? []
      : [`Code.js has version ${stamped}, but package.json has ${version}.`]),
    ...(shown === version
      ? []
      : [`sidebar.html has version ${shown}, but package.json has ${version}.`]),
  ];
}
