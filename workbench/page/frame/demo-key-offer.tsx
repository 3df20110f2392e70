interface Props {
  readonly use: () => void;
}

/** Stands over a panel that asks for a key: one click types the demo's. */
export function DemoKeyOffer({ use }: Props) {
  return (
    <div class="offer">
      <p>Naam is simulated here: names are invented, and nothing costs money.</p>
      <button type="button" onClick={use}>
        Use the demo key
      </button>
    </div>
  );
}
