/** Addresses of pages outside the panel, which open in a new tab. */
export const DASHBOARD = 'https://app.naam.ai';

/** Returns the address of a section of the publisher's help page (build/help.mjs); null without one. */
export function helpOn(anchor: string): string | null {
  const address = document.documentElement.dataset['help'] ?? '';
  return address === '' ? null : `${address}#${anchor}`;
}
