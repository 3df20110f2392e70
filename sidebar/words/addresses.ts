/** Pages outside the panel. They open in a tab of their own; the panel itself loads nothing. */
export const DASHBOARD = 'https://app.naam.ai';
