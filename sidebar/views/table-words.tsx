/** Which table: tab, column, rows, three numbers, and how they are read. */
import { Choose } from '../parts/field';
import { columnLetter } from '../words/numbers';
import { countryChoices } from './country-choice';
import type { Finding } from './find';
import { Word } from '../words/word';

export function TableWords({ stage, main, preview }: Finding) {
  const { say, panel, send } = stage;
  const { language, settings } = panel.facts;
  const country = main.options.country ?? settings.country;
  return (
    <>
      <ColumnWords stage={stage} preview={preview} />
      <Choose
        label={say(Word.readAs)}
        value={country}
        choices={countryChoices(country, language)}
        on={(chosen) => {
          send({ is: 'options', options: { country: chosen } });
        }}
      />
    </>
  );
}

/** The column in words, for the panel and for the menu's box. */
export function ColumnWords({ stage, preview }: Omit<Finding, 'main'>) {
  const { say } = stage;
  const { tab, header, pointed, split, samples, proposed } = preview;
  const letter = columnLetter(pointed.column);
  const rows = split.rows + split.blank;
  return (
    <p>
      <b>
        {header === ''
          ? say(Word.bare, { tab, letter })
          : say(Word.headed, { tab, letter, header })}
      </b>
      <br />
      {say(pointed.rows === null ? Word.allRows : Word.someRows, { n: rows })}
      {proposed && (
        <>
          <br />
          {say(Word.proposed)}
        </>
      )}
      {samples.length > 0 && (
        <>
          <br />
          {say(Word.samples, { list: samples.join(', ') })}
        </>
      )}
    </p>
  );
}
