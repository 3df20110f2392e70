/** What a person should know of this column before paying. */
import type { Finding } from './find';
import { Word } from '../words/word';

export function Warnings({ stage, preview }: Omit<Finding, 'main'>) {
  const { say } = stage;
  return (
    <>
      {preview.rounded && <p class="box warn">{say(Word.rounded)}</p>}
      {preview.formulas && <p class="box warn">{say(Word.formulas)}</p>}
    </>
  );
}
