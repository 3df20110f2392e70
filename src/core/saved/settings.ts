/** The settings of a person, as they are saved with their account. */
import { USUAL } from '../options/options';
import { allowedCallback, allowedCountry } from '../options/policy';
import { readSettings, type Settings, USUAL_SETTINGS } from '../options/settings';
import { fields, orAbsent, orNull, readSaved, text } from './shape';

/** What the policy of this copy may have changed since; the rest is read as the panel's is. */
const SETTINGS = fields<Partial<Pick<Settings, 'country' | 'callbackUrl'>>>({
  country: orAbsent(text),
  callbackUrl: orAbsent(orNull(text)),
});

/** Returns saved settings; what cannot be read, or is not allowed any more, is as usual. */
export function settingsIn(saved: string | null): Settings {
  const settings = readSaved(saved, SETTINGS);
  if (settings === null) return USUAL_SETTINGS;
  const country = allowedCountry(settings.country ?? USUAL.country);
  const callbackUrl = allowedCallback(settings.callbackUrl ?? null);
  try {
    return readSettings({ ...settings, country, callbackUrl });
  } catch {
    return USUAL_SETTINGS;
  }
}
