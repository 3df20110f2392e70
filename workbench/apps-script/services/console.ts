import { format } from 'node:util';
import type { Execution } from '../engine/execution';
import { Served } from '../engine/served';
import { local, type Kind, type Method } from '../engine/signature';

const METHODS = {
  log: local('...'),
  info: local('...'),
  warn: local('...'),
  error: local('...'),
  time: local('String'),
  timeEnd: local('String'),
} satisfies Partial<Record<keyof GoogleAppsScriptConsole, Method>>;

/** The console of Apps Script has only these methods. [TYP] */
type GoogleAppsScriptConsole = Pick<
  Console,
  'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'
>;

export const CONSOLE: Kind = { name: 'console', full: 'console', methods: METHODS };

/** console: adds lines to `google.logs`. [TYP; platform.md 4.1] */
export class ConsoleService
  extends Served<GoogleAppsScriptConsole>
  implements GoogleAppsScriptConsole
{
  constructor(execution: Execution) {
    super(execution, CONSOLE);
  }

  log(...values: unknown[]): void {
    this.write('log', values);
  }

  info(...values: unknown[]): void {
    this.write('info', values);
  }

  warn(...values: unknown[]): void {
    this.write('warn', values);
  }

  error(...values: unknown[]): void {
    this.write('error', values);
  }

  time(): void {
    this.write('log', []);
  }

  timeEnd(label?: string): void {
    this.write('log', [`${label ?? ''}: ended`]);
  }

  private write(level: string, values: unknown[]): void {
    if (values.length > 0) this.execution.host.logs.push(`${level}: ${format(...values)}`);
  }
}

type L = GoogleAppsScript.Base.Logger;
const LOGGER_METHODS = { log: local('...') } satisfies Partial<Record<keyof L, Method>>;
export const LOGGER: Kind = { name: 'Logger', full: 'Logger', methods: LOGGER_METHODS };

/** Logger: the older way to log. [TYP] */
export class LoggerService extends Served<L> implements Pick<L, 'log'> {
  constructor(execution: Execution) {
    super(execution, LOGGER);
  }

  log(...values: unknown[]): L {
    this.execution.host.logs.push(`log: ${format(...values)}`);
    return this.face;
  }
}
