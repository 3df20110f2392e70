/** The default country, for numbers without a country code. */
import { countryChoices } from '../../parts/countries';
import { Choose } from '../../parts/field';
import { Setting } from '../../parts/setting';
import { usePanel } from '../../parts/context';
import { countryName } from '../../words/countries';
import type { Find } from '../../state/machine';

export function CountryLine({ main }: { readonly main: Find }) {
  const { say, send, panel, language } = usePanel();
  const { settings, policy } = panel.facts;
  const country = main.options.country ?? settings.country;
  return (
    <Setting value={say('country.line', { country: countryName(country, language) })}>
      <Choose
        label={say('country.label')}
        value={country}
        choices={countryChoices(country, policy, language)}
        on={(chosen) => {
          send({ is: 'options', options: { country: chosen } });
        }}
      />
    </Setting>
  );
}
