/** Finds installed Chrome, Chromium and Edge on Linux, macOS and Windows. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const ON_LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      ON_MAC.map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => ON_WINDOWS.map((file) => path.win32.join(folder, file)));
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...new Set([...folders, '/usr/bin', '/snap/bin'])].flatMap((folder) =>
    ON_LINUX.map((name) => path.join(folder, name)),
  );
}

/** Returns the programs of all installed browsers, the preferred one first. */
export const installedBrowsers = (): string[] => usualPaths().filter((file) => existsSync(file));
