/** Who a person is, and what they chose: their ID, settings and language. */
import type { Settings } from '../../core/options/settings';
import { settingsIn } from '../../core/saved/settings';
import type { Language } from '../../core/texts/language';
import { KEY } from './keys';
import { type Person, personStore } from './store';

const ME = 'naam.me';

const SETTINGS = 'naam.settings';

/**
 * A random id of this user: who started a run, without an e-mail scope. It is made once there is a
 * key; who has none starts nothing, and has no id.
 */
export function idOf(person: Person): string {
  const known = person.get(ME);
  if (known !== null) return known;
  if (person.get(KEY) === null) return '';
  const id = Utilities.getUuid();
  person.put(ME, id);
  return id;
}

export function settingsOf(person: Person): Settings {
  return settingsIn(person.get(SETTINGS));
}

export function keepSettings(settings: Settings): void {
  personStore().put(SETTINGS, JSON.stringify(settings));
}

/** The language that was set, or that of the person's Google account. */
export function languageOf({ language }: Settings): Language {
  return language === 'auto' ? localeLanguage() : language;
}

/** Of the account: to be had in every authorization mode, without a scope [platform 8]. */
export function localeLanguage(): Language {
  return /^hi(?![a-z])/i.test(Session.getActiveUserLocale()) ? 'hi' : 'en';
}
