import type { DeskFacts } from '../desk-facts';
import { Dialog } from './dialog';

/** The table behind the badge "Emulated Google": what is emulated, with its sources. */
export function Facts({
  facts,
  done,
}: {
  readonly facts: DeskFacts['facts'];
  readonly done: () => void;
}) {
  return (
    <Dialog title="Emulated Google: what is known, and what is left open" kind="facts" close={done}>
      <div class="scroll" tabIndex={0} role="region" aria-label="Table of facts">
        <p>
          This page is no Google product, and nothing here reaches Google or Naam. The add-on’s own
          shipped files run in an emulation of Google Apps Script; Naam is a stand-in whose names
          are invented. Everything that the emulation does not know throws “not emulated”.
        </p>
        <h3>Left open by the sources</h3>
        <p>
          Each of these can be the other way round on real Google; the add-on is tested with both.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {facts.open.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>Emulated methods</h3>
        <table class="methods">
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">What it does here</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {facts.methods.map(({ method, fact, source }) => (
              <tr key={method}>
                <th scope="row">{method}</th>
                <td>{fact}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
