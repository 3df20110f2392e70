/** Runs our add-on on the same sheet, and measures it like the other programs. */
import type { Behaviour } from '../../workbench/naam/behaviour/behaviour';
import { Journey } from '../journey/journey';
import { phonesOf, type Column } from '../journey/phones';
import { Losses } from './losses';
import type { Raced } from './raced';

/** The column in which the script puts its status. */
const STATUS = 3;
const OUTCOME = /^(Found|Not found) /;

/** Runs the shipped add-on on the column until it is done, then once more. */
export function raceOurs(column: Column, moods: Partial<Behaviour>): Raced {
  const journey = new Journey({ moods });
  const book = journey.bookOf(phonesOf(column));
  const sheet = book.sheet(0);
  const answers = (row: number): boolean => OUTCOME.test(sheet.display(row, STATUS));
  const losses = new Losses(sheet, journey.naam.ledger, answers);
  journey.around = losses.around;
  const outcome = journey.run(column, 'panel', book);
  const { flushes, hiddenFlushes } = journey.google.meter.total;
  const done = losses.filled() === column.rows;
  const raced = {
    kind: 'Naam for Sheets',
    requests: outcome.requests.length,
    paid: losses.paid(),
    flushes: flushes + hiddenFlushes,
    executions: outcome.tracks.length,
    firstName: outcome.firstName,
    lastName: done ? outcome.lastName : null,
    lost: losses.lost,
    again: losses.again,
    done,
  };
  journey.again(book);
  return { ...raced, rerun: losses.paid() - raced.paid };
}
