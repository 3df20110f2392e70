import { useState } from 'preact/hooks';
import type { Answer } from '../../apps-script/engine/screen';
import type { BoxEvent } from '../../live/messages';
import type { Desk } from '../desk';
import { Dialog } from './dialog';

const BUTTONS: Readonly<Record<string, readonly Answer[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};
const WORDS: Readonly<Record<Answer, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/** ui.alert and ui.prompt: the script waits until a button is pressed. */
export function ScriptBox({ desk, box }: { readonly desk: Desk; readonly box: BoxEvent }) {
  const [text, setText] = useState('');
  const answer = (button: Answer): void => {
    desk.send({ do: 'answer', box: box.box, button, text });
  };
  const buttons = BUTTONS[box.buttons] ?? ['OK'];
  return (
    <Dialog
      title={box.title || 'Naam for Sheets'}
      kind="script-box"
      close={() => {
        answer('CLOSE');
      }}
    >
      <p class="prompt">{box.prompt}</p>
      {box.field && (
        <input
          data-first
          aria-label={box.prompt}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      )}
      <footer>
        {buttons.map((button, index) => (
          <button
            key={button}
            type="button"
            class={index === buttons.length - 1 ? 'main' : ''}
            data-first={(index === buttons.length - 1 && !box.field) || undefined}
            onClick={() => {
              answer(button);
            }}
          >
            {WORDS[button]}
          </button>
        ))}
      </footer>
    </Dialog>
  );
}
