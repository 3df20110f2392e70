interface Props {
  readonly use: () => void;
}

/** Shown over a panel that asks for a key: one click types the demo key. */
export function DemoKeyOffer({ use }: Props) {
  return (
    <div class="offer">
      <p>Naam is simulated here: names are made up, and nothing costs money.</p>
      <button type="button" onClick={use}>
        Use the demo key
      </button>
    </div>
  );
}
