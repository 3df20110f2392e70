/** The progress bar of a run, also for screen readers. Before the first answer it only moves. */

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly words: string;
  /** Whether something is in progress. */
  readonly moving: boolean;
}

export function ProgressBar({ done, total, words, moving }: Progress) {
  const share = total === 0 ? 0 : (100 * done) / total;
  return (
    <>
      <div
        class={moving && done === 0 ? 'progress waiting' : 'progress'}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <i style={{ width: share.toFixed(1) + '%' }} />
      </div>
      <p>{words}</p>
    </>
  );
}
