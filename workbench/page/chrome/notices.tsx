import type { Desk } from '../desk';

/** Shows notices as Google does at the top of the window: a running script, an error, a toast. */
export function Notices({ desk }: { readonly desk: Desk }) {
  const errors = desk.notices.filter(({ kind }) => kind === 'error');
  const others = desk.notices.filter(({ kind }) => kind !== 'error');
  return (
    <div class="notices">
      <div role="status" aria-live="polite">
        {others.map(({ id, kind, text }) => (
          <p key={id} class={kind}>
            {text}
          </p>
        ))}
        {desk.lost && <p class="lost">No connection to the workbench. Is it still running?</p>}
      </div>
      <div role="alert">
        {errors.map(({ id, text }) => (
          <p key={id} class="error">
            {text}
            <button
              type="button"
              onClick={() => {
                desk.dismiss(id);
              }}
            >
              Dismiss
            </button>
          </p>
        ))}
      </div>
    </div>
  );
}
