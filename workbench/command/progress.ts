/** Shows the progress of a run. */
interface Progress {
  /** Shows how many of `total` distinct numbers are sent and done. */
  show(done: number, sent: number, total: number): void;
  /** Says that the run has ended and its results will be read once more. */
  readonly readsAgain: () => void;
  end(): void;
}

const READS_AGAIN =
  'All results are in. Checking once more in a minute for names that arrive late.';

const WIDTH = 30;
const SHARE = 0.1;

/** Returns a progress bar for a terminal, and plain lines for any other stream. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : plainLines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  let last = '';
  return {
    show: (done, sent, total) => {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
      const line = `${filled} ${percent(share)}  ${wordsOf(done, sent, total)}`;
      if (line !== last) stream.write(`\r${line}\u001b[K`);
      last = line;
    },
    readsAgain: () => {
      stream.write(`\r\u001b[K${READS_AGAIN}\n`);
      last = '';
    },
    end: () => {
      if (last !== '') stream.write('\n');
    },
  };
}

function plainLines(stream: NodeJS.WriteStream): Progress {
  let next = 0;
  return {
    show: (done, sent, total) => {
      const share = total === 0 ? 1 : done / total;
      if (share < next || total === 0) return;
      stream.write(`${percent(share)} ${wordsOf(done, sent, total)}\n`);
      next = Math.floor(share / SHARE) * SHARE + SHARE;
    },
    readsAgain: () => {
      stream.write(`${READS_AGAIN}\n`);
    },
    end: () => undefined,
  };
}

const percent = (share: number): string => `${String(Math.floor(share * 100)).padStart(3)} %`;

function wordsOf(done: number, sent: number, total: number): string {
  return `${String(sent)} of ${String(total)} numbers sent, ${String(done)} done`;
}
