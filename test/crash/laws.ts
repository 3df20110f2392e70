/** What must hold after every story: one named function a law, of those in the product's list. */
import { readStatus, numberMark, nameMark } from '../../src/core/ledger';
import type { Outside, Row } from './outside';
import { nationalOf, type Story } from './story';

type Law = (story: Story) => string | null;

const rowsOf = ({ outside }: Story): readonly Row[] => outside.rows;

/** Each law gives null, or what is wrong. */
export const LAWS: Readonly<Record<string, Law>> = {
  'no name stands beside another number': (story) => {
    for (const row of rowsOf(story)) {
      if (row.name === '' || story.own.has(row.name)) continue;
      const expected = story.outside.nameFor(nationalOf(row.phone));
      if (row.name !== expected) return `${String(row.name)} beside ${String(row.phone)}`;
    }
    return null;
  },
  'no outcome stands beside another number': (story) => {
    for (const row of rowsOf(story)) {
      const status = readStatus(row.status);
      if (!('mark' in status) || row.phone === '') continue;
      if (status.mark !== numberMark(nationalOf(row.phone)))
        return `${String(row.status)} beside ${String(row.phone)}`;
      if (status.word === 'found' && status.nameMark !== nameMark(String(row.name)))
        return `${String(row.status)} without its name`;
    }
    return null;
  },
  "no cell of the user's is overwritten": (story) => {
    const left = [...rowsOf(story)].map((row) => row.name);
    for (const name of story.own) {
      const at = left.indexOf(name);
      if (at < 0 && story.outside.deleted === 0) return `${String(name)} is gone`;
    }
    return null;
  },
  'no number is paid twice': ({ outside }) => {
    for (const [number, times] of outside.charged)
      if (times > 1) return `${number} paid ${String(times)} times`;
    return null;
  },
  'no more is sent than was said': ({ outside, cap }) =>
    outside.charged.size > cap ? `${String(outside.charged.size)} of ${String(cap)}` : null,
  'nothing paid for is lost': (story) => {
    if (!story.ended) return null;
    for (const row of rowsOf(story)) {
      if (row.phone === '' || story.own.has(row.name)) continue;
      const paid = story.outside.paid(nationalOf(row.phone)) > 0;
      const word = readStatus(row.status).word;
      if (paid && !['found', 'not-found', 'unconfirmed', 'kept'].includes(word)) {
        return `${String(row.phone)} was paid and shows ${String(row.status)}`;
      }
    }
    return null;
  },
  'a run ends, or pauses with a reason': ({ ended, paused }) =>
    ended || paused !== null ? null : 'neither ended nor paused',
  'only a kill around a submit leaves numbers unconfirmed': ({ outside, paused }) => {
    if (paused !== 'unconfirmed') return null;
    const risky = outside.faults.some(({ at, kind }) => {
      const name = outside.names[at - 1] ?? '';
      const before = outside.names[at] ?? '';
      const near =
        name === 'naam.submit' ||
        name.startsWith('store.put naam.batch') ||
        before === 'naam.submit';
      return kind === 'reply-lost' || (kind.startsWith('kill') && near);
    });
    return risky ? null : 'unconfirmed without a kill there';
  },
  'an ended run leaves nothing behind': ({ ended, outside }) => {
    if (!ended) return null;
    const left = [...outside.store.keys()].filter((key) => !/^naam\.(history$|ids\.)/.test(key));
    if (left.length > 0) return `left in the store: ${left.join()}`;
    if (outside.alarm) return 'the alarm is still set';
    const queued = outside.rows.filter((row) => readStatus(row.status).word === 'queued');
    return queued.length > 0 ? `${String(queued.length)} rows still Queued` : null;
  },
  'an unfinished run has its alarm': ({ ended, outside }) =>
    ended || outside.alarm ? null : 'no alarm is set',
};

/** The first law that a story breaks, with what is wrong. */
export function brokenLaw(story: Story): string | null {
  for (const [name, law] of Object.entries(LAWS)) {
    const wrong = law(story);
    if (wrong !== null) return `${name}: ${wrong}`;
  }
  return null;
}

export type { Outside };
