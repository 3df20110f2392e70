/** Says that a count is in progress, or why it failed. During a recount, the button says so. */
import { FailureBox } from '../../parts/failure-box';
import { Status } from '../../parts/status';
import { usePanel } from '../../parts/context';
import { isTrouble } from '../../script/failure';
import type { Find } from '../../state/machine';

export function Counting({ main: { counted } }: { readonly main: Find }) {
  const { say } = usePanel();
  const first = counted.at === 'counting' && counted.old === null;
  return (
    <>
      <Status busy={first}>{first && say('find.counting')}</Status>
      {counted.at === 'failed' &&
        (isTrouble(counted.failure, 'no-column') ? (
          <div class="box">
            <p>
              <b>{say('find.noColumn')}</b>
            </p>
            <p>{say('find.noColumnCure')}</p>
          </div>
        ) : (
          <FailureBox failure={counted.failure} />
        ))}
    </>
  );
}
