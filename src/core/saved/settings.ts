/** Reads the saved settings of a user. */
import { DEFAULT_OPTIONS } from '../options/options';
import { allowedCallback, allowedCountry } from '../options/policy';
import { readSettings, type Settings, DEFAULT_SETTINGS } from '../options/settings';
import { fields, orAbsent, orNull, readSaved, text } from './shape';

/** The settings that a new policy of this copy can forbid. The others are checked like the panel's. */
const SETTINGS = fields<Partial<Pick<Settings, 'country' | 'callbackUrl'>>>({
  country: orAbsent(text),
  callbackUrl: orAbsent(orNull(text)),
});

/** Returns saved settings, with defaults for what is no longer allowed; all defaults if unreadable. */
export function settingsIn(saved: string | null): Settings {
  const settings = readSaved(saved, SETTINGS);
  if (settings === null) return DEFAULT_SETTINGS;
  const country = allowedCountry(settings.country ?? DEFAULT_OPTIONS.country);
  const callbackUrl = allowedCallback(settings.callbackUrl ?? null);
  try {
    return readSettings({ ...settings, country, callbackUrl });
  } catch {
    return DEFAULT_SETTINGS;
  }
}
