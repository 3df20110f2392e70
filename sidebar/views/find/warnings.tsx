/** What a person should know of this column before paying. */
import type { Finding } from './find';
import { Word } from '../../words/word';
import { say } from '../../parts/stage';

export function Warnings({ preview }: Omit<Finding, 'main'>) {
  return (
    <>
      {preview.rounded && <p class="box warn">{say(Word.rounded)}</p>}
      {preview.later > 0 && <p class="box">{say(Word.later, { n: preview.later })}</p>}
      {preview.formulas && <p class="box warn">{say(Word.formulas)}</p>}
    </>
  );
}
