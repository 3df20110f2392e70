/** Saves what was observed in the user's properties, so that an execution that is killed loses nothing. */

const PREFIX = 'probe.saw.';
const MOST = 300;

export function note(key: string, saw: string): void {
  // A text must not become a formula in the table.
  const text = /^[=+\-@']/.test(saw) ? `“${saw}”` : saw;
  PropertiesService.getUserProperties().setProperty(PREFIX + key, text.slice(0, MOST));
}

/** Observes one point and notes the result. If `look` throws, the error is the result. */
export function see(key: string, look: () => string): void {
  try {
    note(key, look());
  } catch (thrown) {
    note(key, `error: ${messageOf(thrown)}`);
  }
}

/** Returns everything observed so far, by the key of the point. */
export function seen(): Record<string, string> {
  const all = PropertiesService.getUserProperties().getProperties();
  const notes: Record<string, string> = {};
  for (const [name, value] of Object.entries(all))
    if (name.startsWith(PREFIX)) notes[name.slice(PREFIX.length)] = value;
  return notes;
}

/** Returns a text that an earlier execution remembered; null if there is none. */
export function recall(name: string): string | null {
  return PropertiesService.getUserProperties().getProperty(`probe.${name}`);
}

export function remember(name: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(`probe.${name}`, value);
}

export function forgetAll(): void {
  const store = PropertiesService.getUserProperties();
  for (const name of store.getKeys()) if (name.startsWith('probe.')) store.deleteProperty(name);
}

export function messageOf(thrown: unknown): string {
  const { name = '', message = '' } = thrown as { name?: string; message?: string };
  return `${name}: ${message}`;
}

/** Calls `act`. Returns the error that it throws as a text, or a text that says that it worked. */
export function says(act: () => void): string {
  try {
    act();
    return 'nothing: it worked';
  } catch (thrown) {
    return messageOf(thrown);
  }
}
