/** Pages outside the panel. They open in a tab of their own; the panel itself loads nothing. */
export const DASHBOARD = 'https://app.naam.ai';

/** Returns the address of a section on the publisher's page (build/help.mjs); null without a page. */
export function helpOn(anchor: string): string | null {
  const address = document.documentElement.dataset['help'] ?? '';
  return address === '' ? null : `${address}#${anchor}`;
}
