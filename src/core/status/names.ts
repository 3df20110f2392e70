/** Tells names that we wrote from the user's own, and writes a name so that it stays text. */
import type { Cell } from '../ports/cells';
import { bare, nameTag } from './tags';
import { readStatus, type Status } from './status';

/** Returns whether the status of a row says that we wrote this name. */
export function nameIsOurs(status: Status, name: Cell): boolean {
  const bound = status.word === 'queued' ? readStatus(status.was) : status;
  return (
    'nameTag' in bound && bound.nameTag !== '' && nameTag(String(name)).endsWith(bound.nameTag)
  );
}

/**
 * Returns a name as it is written to a cell, so that Sheets can't read it as a formula. Works with
 * and without the quote prefix of an earlier write, since sources disagree whether Sheets returns it
 * [platform 6.2, conflict].
 */
export function cellText(name: string): string {
  const plain = bare(name);
  return /^[=+\-@\t＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

/** Returns whether a cell shows this name, with or without its quote prefix. */
export function shows(cell: Cell, name: string): boolean {
  return bare(String(cell)) === bare(name);
}
