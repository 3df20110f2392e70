/** Which table: tab, column, rows, three numbers, and how they are read. */
import { Choose } from '../../parts/field';
import { columnLetter } from '../../words/numbers';
import { countryChoices } from '../../parts/country-choice';
import type { Finding } from './find';
import { Word } from '../../words/word';
import { panel, say, send } from '../../parts/stage';

export function TableWords({ main, preview }: Finding) {
  return (
    <>
      <ColumnWords preview={preview} />
      <CountryChoice main={main} />
    </>
  );
}

/** How numbers without a country code are read. */
export function CountryChoice({ main }: Pick<Finding, 'main'>) {
  const { settings } = panel.facts;
  const country = main.options.country ?? settings.country;
  return (
    <Choose
      label={say(Word.readAs)}
      value={country}
      choices={countryChoices(country)}
      on={(chosen) => {
        send({ is: 'options', options: { country: chosen } });
      }}
    />
  );
}

/** "Leads, column C: Mobile". */
export function ColumnName({ preview: { tab, header, pointed } }: Omit<Finding, 'main'>) {
  const letter = columnLetter(pointed.column);
  return (
    <b>
      {header === '' ? say(Word.bare, { tab, letter }) : say(Word.headed, { tab, letter, header })}
    </b>
  );
}

/** The column in words, for the panel and for the menu's box. */
export function ColumnWords({ preview }: Omit<Finding, 'main'>) {
  const { pointed, split, samples, proposed } = preview;
  const rows = split.rows + split.blank;
  return (
    <p>
      <ColumnName preview={preview} />
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
