/** Unpacks the packaged Chromium into TMPDIR, which packaged-browser.ts sets. */
// As root, tar would give the files to the packer's user, who doesn't exist in some containers.
process.getuid = () => 1;
const { default: chromium } = await import('@sparticuz/chromium');

await chromium.executablePath();
