import { PEOPLE, type Desk } from '../desk';
import type { Mode, PersonId } from '../../live/messages';
import { Popover } from './popover';

/** How the script is installed, the current user, and errors between panel and script that can be switched on. */
export function GoogleSide({ desk }: { readonly desk: Desk }) {
  const { status } = desk;
  if (!status) return null;
  const { code, sidebar } = status.hashes;
  const toggle = (trouble: 'several-accounts' | 'revoked' | 'calls-die', on: boolean): void => {
    desk.send({ do: 'google', trouble, on });
  };
  return (
    <>
      <Popover
        label="The loaded script"
        face={
          <>
            {status.mode}: Code.js <code>{code.slice(0, 8)}</code> sidebar.html{' '}
            <code>{sidebar.slice(0, 8)}</code>
          </>
        }
      >
        <p>SHA-256 of the very files that run here. A push sends the same bytes.</p>
        <dl>
          <dt>Code.js</dt>
          <dd>
            <code data-hash="Code.js">{code}</code>
          </dd>
          <dt>sidebar.html</dt>
          <dd>
            <code data-hash="sidebar.html">{sidebar}</code>
          </dd>
        </dl>
        <label>
          Installed as
          <select
            value={status.mode}
            onChange={(event) => {
              desk.send({ do: 'mode', mode: event.currentTarget.value as Mode });
            }}
          >
            <option value="add-on">add-on</option>
            <option value="bound" disabled={!status.canBind}>
              script bound to this sheet
            </option>
          </select>
        </label>
        <p>Google keeps keys and runs of the two apart: connect again after a change.</p>
        <h3>Troubles of Google</h3>
        <label>
          <input
            type="checkbox"
            checked={status.severalAccounts}
            onChange={(event) => {
              toggle('several-accounts', event.currentTarget.checked);
            }}
          />
          Several Google accounts signed in
        </label>
        <label>
          <input
            type="checkbox"
            checked={status.revoked.includes(desk.person)}
            onChange={(event) => {
              toggle('revoked', event.currentTarget.checked);
            }}
          />
          Permissions taken back
        </label>
        <label>
          <input
            type="checkbox"
            checked={!status.callsOutliveThePanel}
            onChange={(event) => {
              toggle('calls-die', event.currentTarget.checked);
            }}
          />
          A call dies with its panel
        </label>
        <button
          type="button"
          onClick={() => {
            desk.send({ do: 'google', trouble: 'connection-lost', on: true });
          }}
        >
          Lose the reply to the panel’s next call (HTTP 0)
        </button>
      </Popover>
      <label class="who">
        <span class="unseen">Person</span>
        <select
          value={desk.person}
          onChange={(event) => {
            desk.become(event.currentTarget.value as PersonId, desk.language);
          }}
        >
          {Object.entries(PEOPLE).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="who">
        <span class="unseen">Language of the Google account</span>
        <select
          value={desk.language}
          onChange={(event) => {
            desk.become(desk.person, event.currentTarget.value);
          }}
        >
          <option value="en">English</option>
          <option value="hi" lang="hi">
            हिन्दी
          </option>
        </select>
      </label>
    </>
  );
}
