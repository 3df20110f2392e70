/** Shows a failure: what happened, what to do, and a button that does it. */
import type { PlainKey } from '../words/table';
import { anchorOf, isOfKey, isTrouble, toneOf, type Failure, type Wire } from '../script/failure';
import { DASHBOARD } from '../words/addresses';
import type { Say } from '../words/say';
import { AskFirst } from './ask-first';
import { usePanel, useView } from './context';
import { HelpLink } from './help-link';
import { OutsideLink } from './outside-link';
import { Press } from './press';

const WIRE: Readonly<Record<Exclude<Wire, 'other'>, readonly [PlainKey, PlainKey]>> = {
  interrupted: ['failure.interrupted', 'failure.interruptedCure'],
  accounts: ['failure.accounts', 'failure.accountsCure'],
  permission: ['failure.permission', 'failure.permissionCure'],
};

/** Returns what happened, and what to do. */
function sentences(failure: Failure, say: Say): readonly [string, string] {
  if (failure.kind === 'said') return [failure.trouble.sentence, failure.trouble.cure];
  if (failure.wire === 'other')
    return [say('failure.google', { text: failure.text }), say('failure.googleCure')];
  const [sentence, cure] = WIRE[failure.wire];
  return [say(sentence), say(cure)];
}

export function FailureText({ failure }: { readonly failure: Failure }) {
  const { say } = useView();
  const [sentence, cure] = sentences(failure, say);
  return (
    <div class={`box ${toneOf(failure)}`} role="alert">
      <p>
        <b>{sentence}</b>
      </p>
      <p>{cure}</p>
      <p class="row">
        {failure.kind === 'said' && AT_THE_DASHBOARD.includes(failure.trouble.code) && (
          <OutsideLink to={DASHBOARD}>{say('button.dashboard')}</OutsideLink>
        )}
        <HelpLink anchor={anchorOf(failure)} />
      </p>
    </div>
  );
}

/** Troubles for which the user has to open Naam's dashboard. */
const AT_THE_DASHBOARD: readonly string[] = [
  'bulk-disabled',
  'credits-exhausted',
  'key-refused',
  'limit-too-small',
  'unconfirmed',
  'unconfirmed-answer',
  'unconfirmed-broken',
];

/** Shows a failure with a button that solves it, if the panel has one. */
export function FailureBox({ failure }: { readonly failure: Failure | null }) {
  const { say, panel } = usePanel();
  if (failure === null) return null;
  const byKey = failure.kind === 'said' && isOfKey(failure.trouble);
  return (
    <>
      <FailureText failure={failure} />
      {byKey && panel.main.at !== 'connect' && (
        <p>
          <Press as="main" act={{ is: 'replace-key' }}>
            {say('connect.title')}
          </Press>
        </p>
      )}
      {isTrouble(failure, 'state-unreadable') && (
        <AskFirst
          ask={{ about: 'discard' }}
          label={say('failure.discard')}
          effect={say('failure.discardEffect')}
          act={{ is: 'discard' }}
        />
      )}
    </>
  );
}
