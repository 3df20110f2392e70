/** Unpacks the packaged Chromium; packaged-browser.ts says where to, by TMPDIR. */
// As root, its tar would give the files to the packer's user, who is nobody in some containers.
process.getuid = () => 1;
const { default: chromium } = await import('@sparticuz/chromium');

await chromium.executablePath();
