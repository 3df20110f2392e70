import { useState } from 'preact/hooks';
import type { Desk } from '../desk';
import type { DeskFacts } from '../desk-facts';
import { Popover } from './popover';

interface Props {
  readonly desk: Desk;
  readonly facts: DeskFacts;
}

/** What the mock of Naam charged, its scenario, and a demo key. */
export function Naam({ desk, facts }: Props) {
  const { status } = desk;
  if (!status) return null;
  const { naam } = status;
  const key = facts.keys[desk.person];
  const scenario = facts.scenarios.find(({ id }) => id === naam.scenario);
  const face = (
    <>
      Naam (stand-in): {naam.numbers} numbers, {naam.credits} credits,{' '}
      <span class={naam.twice > 0 ? 'bad' : 'good'}>{naam.twice} charged twice</span>
      {naam.scenario !== 'normal' && <span class="scenario">{scenario?.words}</span>}
    </>
  );
  return (
    <>
      <Popover face={face} label="Naam, the stand-in">
        <fieldset>
          <legend>It behaves</legend>
          {facts.scenarios
            .filter(({ once }) => !once)
            .map(({ id, words }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="scenario"
                  checked={naam.scenario === id}
                  onChange={() => {
                    desk.send({ do: 'scenario', scenario: id });
                  }}
                />
                {words}
              </label>
            ))}
        </fieldset>
        <h3>Once</h3>
        <div class="buttons">
          {facts.scenarios
            .filter(({ once }) => once)
            .map(({ id, words }) => (
              <Once
                key={id}
                words={words}
                run={() => {
                  desk.send({ do: 'scenario', scenario: id });
                }}
              />
            ))}
        </div>
        <p>
          {naam.requests} requests so far. Complaints about the add-on: {naam.complaints.length}
        </p>
        {naam.complaints.length > 0 && (
          <ul>
            {naam.complaints.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Popover>
      {key === null ? <span class="no-key">no demo key</span> : <DemoKey value={key} />}
    </>
  );
}

/** A button for a fault that happens once. It shows that it was clicked. */
function Once({ words, run }: { readonly words: string; readonly run: () => void }) {
  const [set, setSet] = useState(0);
  return (
    <button
      type="button"
      onClick={() => {
        run();
        setSet(set + 1);
      }}
    >
      {words}
      {set > 0 && <span aria-live="polite"> ({set}×)</span>}
    </button>
  );
}

function DemoKey({ value }: { readonly value: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2_000);
  };
  return (
    <span class="demo-key">
      Demo key <code>{value}</code>
      <button
        type="button"
        aria-label="Copy demo key"
        onClick={() => {
          copy().catch(() => undefined);
        }}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>
    </span>
  );
}
