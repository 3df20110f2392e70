import type { Scenario } from './scenario';

const MINUTES = 60_000;

/** The scenarios that users can choose in the page, by ID. */
export const PAGE_SCENARIOS: Readonly<Record<string, Scenario>> = {
  normal: { name: 'As usual' },
  slow: {
    name: 'Slow: ten minutes a batch',
    moods: { processing: { fixedMs: 10 * MINUTES, perNumberMs: 5, inTurn: true }, delayMs: 4_000 },
  },
  stuck: { name: 'Never ready', moods: { stuck: true } },
  credits: { name: 'Out of credits', key: { credits: 0 } },
  daily: { name: 'Daily limit reached', key: { dailyLimit: 0 } },
  bulk: { name: 'Bulk not enabled for the key', key: { bulkEnabled: false } },
  revoked: { name: 'Key revoked', key: { revoked: true } },
  hurried: { name: 'Asks to slow down', moods: { minGapMs: 20_000 } },
  evil: { name: 'Names that look like formulas', moods: { names: 'evil' } },
  'cut-accepted': {
    name: 'Next submit: cut off, yet accepted',
    next: ['accepted-but-cut'],
  },
  'cut-lost': {
    name: 'Next submit: cut off, and lost',
    next: ['not-accepted-but-cut'],
  },
  nonsense: {
    name: 'Next submit: accepted, answers nonsense',
    next: ['accepted-but-nonsense'],
  },
  refused: { name: 'Next submit: "Not Acceptable"', next: ['error-not-acceptable'] },
  gateway: { name: 'Next poll: 502 page', next: ['poll-502-html'] },
};
