/**
 * The address of docs/troubleshooting.md as the publisher shows it to users, such as
 * 'https://example.com/troubleshooting'. Each error in the panel then links to its section there.
 * If it is '', there are no links.
 */
export const HELP = '';

/** Throws if this is neither '' nor an https address that an anchor can be added to. */
export function checkHelp(address) {
  if (address !== '' && !/^https:\/\/[^\s"'<>#&]+$/.test(address)) {
    throw new Error(`build/help.mjs: ${address} must be an https address without # and &`);
  }
}
