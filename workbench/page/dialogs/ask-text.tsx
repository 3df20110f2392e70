import { useState } from 'preact/hooks';
import { Dialog } from './dialog';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly long?: boolean;
  readonly done: (text: string | null) => void;
}

/** Asks for a text, such as a sheet's name or a note. */
export function AskText({ title, label, text, long, done }: Props) {
  const [now, setNow] = useState(text);
  return (
    <Dialog
      title={title}
      kind="ask-text"
      close={() => {
        done(null);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done(now);
        }}
      >
        <label>
          {label}
          {long ? (
            <textarea
              rows={4}
              value={now}
              data-first
              onInput={(event) => {
                setNow(event.currentTarget.value);
              }}
            />
          ) : (
            <input
              value={now}
              data-first
              onInput={(event) => {
                setNow(event.currentTarget.value);
              }}
            />
          )}
        </label>
        <footer>
          <button
            type="button"
            onClick={() => {
              done(null);
            }}
          >
            Cancel
          </button>
          <button type="submit" class="main">
            OK
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
