/** A user's ID, settings and language. */
import type { Settings } from '../../core/options/settings';
import { settingsIn } from '../../core/saved/settings';
import type { Language } from '../../core/texts/language';
import { KEY } from './keys';
import { type Person, personStore } from './store';

const ME = 'naam.me';

const SETTINGS = 'naam.settings';

/**
 * Returns a random ID of this user, which says who owns a run without the e-mail scope. Returns ''
 * for a user without a key, who can't start anything.
 */
export function idOf(person: Person): string {
  const known = person.get(ME);
  if (known !== null) return known;
  if (person.get(KEY) === null) return '';
  const id = Utilities.getUuid();
  person.put(ME, id);
  return id;
}

/** Returns the user's settings. */
export function settingsOf(person: Person): Settings {
  return settingsIn(person.get(SETTINGS));
}

/** Saves the user's settings. */
export function keepSettings(settings: Settings): void {
  personStore().put(SETTINGS, JSON.stringify(settings));
}

/** Returns the language in the settings, or that of the user's Google account. */
export function languageOf({ language }: Settings): Language {
  return language === 'auto' ? localeLanguage() : language;
}

/** Returns the account's language. Works in every authorization mode, without a scope [platform 8]. */
export function localeLanguage(): Language {
  return /^hi(?![a-z])/i.test(Session.getActiveUserLocale()) ? 'hi' : 'en';
}
