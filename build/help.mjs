/**
 * Where the publisher shows docs/troubleshooting.md to users, such as
 * 'https://example.com/troubleshooting'. Each error in the panel then links to its section there.
 * '' where there is no such page: then there are no links.
 */
export const HELP = '';

/** Throws where this is no address that an anchor can be added to. */
export function checkHelp(address) {
  if (address !== '' && !/^https:\/\/[^\s"'<>#&]+$/.test(address)) {
    throw new Error(`build/help.mjs: ${address} must be an https address without # and &`);
  }
}
