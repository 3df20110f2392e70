/** Form fields with labels. */
import type { ComponentChildren } from 'preact';

interface Labelled {
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * A field below its label. Those without `on` belong to a form that is saved as a whole; they keep what
 * the user typed when the panel renders again.
 */
export function Field({ label, children }: Labelled) {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface Ticked {
  readonly label: string;
  readonly name?: string;
  readonly ticked: boolean;
  readonly on?: (ticked: boolean) => void;
}

export function Tick({ label, name, ticked, on }: Ticked) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name={name}
        {...(on === undefined ? { defaultChecked: ticked } : { checked: ticked })}
        onChange={(event) => on?.(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface Chosen {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  /** Values, and the text of each. */
  readonly choices: readonly (readonly [string, string])[];
  readonly on?: (value: string) => void;
}

export function Choose({ label, name, value, choices, on }: Chosen) {
  return (
    <Field label={label}>
      <select
        name={name}
        {...(on === undefined ? {} : { value })}
        onChange={(event) => on?.(event.currentTarget.value)}
      >
        {choices.map(([key, words]) => (
          <option key={key} value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface Counted {
  readonly label: string;
  readonly most: number;
  readonly value: number;
  readonly on: (n: number) => void;
}

/** A field for a whole number from 1. Other input isn't passed on, and the form can't be sent. */
export function Count({ label, most, value, on }: Counted) {
  return (
    <Field label={label}>
      <input
        type="number"
        min="1"
        max={most}
        required
        defaultValue={String(value)}
        onInput={({ currentTarget: input }) => {
          if (input.validity.valid) on(Number(input.value));
        }}
      />
    </Field>
  );
}
