/** A field for the price of a credit, next to the cost. Later it can be changed in the settings. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../../parts/context';

export function SetPrice() {
  const { say, send, panel } = usePanel();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  if (!open) {
    return (
      <>
        {' · '}
        <button
          type="button"
          class="plain"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('cost.setPrice')}
        </button>
      </>
    );
  }
  return (
    <label class="price">
      <span>{say('settings.price')}</span>
      <input
        ref={field}
        type="number"
        min="0"
        max="10000"
        step="any"
        onChange={({ currentTarget: { value, validity } }) => {
          setOpen(false);
          if (value === '' || !validity.valid) return;
          send({ is: 'save', settings: { ...panel.facts.settings, price: Number(value) } });
        }}
      />
    </label>
  );
}
