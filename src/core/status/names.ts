/** Whose name a cell holds, and how a name is written into a cell. */
import type { Cell } from '../ports/cells';
import { bare, nameTag } from './tags';
import { readStatus, type Status } from './status';

/** Whether the status says that this name is one we wrote. */
export function nameIsOurs(status: Status, name: Cell): boolean {
  const bound = status.word === 'queued' ? readStatus(status.was) : status;
  return (
    'nameTag' in bound && bound.nameTag !== '' && nameTag(String(name)).endsWith(bound.nameTag)
  );
}

/**
 * A name as it goes into a cell: nothing that Sheets would read as a formula stands first. The
 * same whether Sheets showed the quote prefix of an earlier write or not [platform 6.2, conflict].
 */
export function cellText(name: string): string {
  const plain = bare(name);
  return /^[=+\-@\t＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

/** Whether a cell shows this name, with or without its quote prefix. */
export function shows(cell: Cell, name: string): boolean {
  return bare(String(cell)) === bare(name);
}
