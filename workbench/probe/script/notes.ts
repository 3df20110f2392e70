/** What was seen so far: kept in the user's properties, so that an execution that dies loses nothing. */

const PREFIX = 'probe.saw.';
const MOST = 300;

export function note(key: string, saw: string): void {
  // Nothing that is seen may become a formula in the table.
  const text = /^[=+\-@']/.test(saw) ? `“${saw}”` : saw;
  PropertiesService.getUserProperties().setProperty(PREFIX + key, text.slice(0, MOST));
}

/** Sees one point; what goes wrong on the way is what was seen. */
export function see(key: string, look: () => string): void {
  try {
    note(key, look());
  } catch (thrown) {
    note(key, `error: ${messageOf(thrown)}`);
  }
}

/** Everything seen so far, by the key of its point. */
export function seen(): Record<string, string> {
  const all = PropertiesService.getUserProperties().getProperties();
  const notes: Record<string, string> = {};
  for (const [name, value] of Object.entries(all))
    if (name.startsWith(PREFIX)) notes[name.slice(PREFIX.length)] = value;
  return notes;
}

/** Something to remember between two executions; null where nothing is. */
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

/** What calling this says when it throws, or that it does not. */
export function says(act: () => void): string {
  try {
    act();
    return 'nothing: it worked';
  } catch (thrown) {
    return messageOf(thrown);
  }
}
