/** A failure as a sentence, its cure, and the button that cures it. */
import { isOfKey, isTrouble, type Failure } from '../script/failure';
import { panel, say } from './stage';
import { AskFirst } from './asked';
import { Press } from './press';
import { Word } from '../words/word';

const WIRE = {
  interrupted: [Word.interrupted, Word.interruptedCure],
  accounts: [Word.accounts, Word.accountsCure],
  permission: [Word.permission, Word.permissionCure],
} as const;

/** Sentence and cure. */
export function sentences(failure: Failure): readonly [string, string] {
  if (failure.kind === 'said') return [failure.trouble.sentence, failure.trouble.cure];
  if (failure.wire === 'other') return [say(Word.lost, { text: failure.text }), say(Word.lostCure)];
  const [sentence, cure] = WIRE[failure.wire];
  return [say(sentence), say(cure)];
}

export function Told({ failure }: { readonly failure: Failure }) {
  const [sentence, cure] = sentences(failure);
  return (
    <div class={`box ${toneOf(failure)}`} role="alert">
      <p>
        <b>{sentence}</b>
      </p>
      <p>{cure}</p>
    </div>
  );
}

/** What the person wanted is no failure; what may still have been done is none yet. */
function toneOf(failure: Failure): string {
  if (isTrouble(failure, 'paused-by-you')) return '';
  return failure.kind === 'wire' && failure.wire === 'interrupted' ? 'warn' : 'bad';
}

/** With the button that cures it, where the panel has one. */
export function FailureBox(props: { readonly failure: Failure | null }) {
  const { failure } = props;
  if (failure === null) return null;
  const byKey = failure.kind === 'said' && isOfKey(failure.trouble);
  return (
    <>
      <Told failure={failure} />
      {byKey && panel.main.at !== 'connect' && (
        <Press as="main" act={{ is: 'replace-key' }}>
          {say(Word.connectTitle)}
        </Press>
      )}
      {isTrouble(failure, 'state-unreadable') && (
        <AskFirst
          ask={{ about: 'discard' }}
          label={say(Word.discard)}
          what={say(Word.discardWhat)}
          act={{ is: 'discard' }}
        />
      )}
    </>
  );
}
