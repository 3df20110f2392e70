/**
 * Runs inside a page of the script. Reports to the page around it whether the script asks for a key, and types
 * the demo key when it gets it.
 */
import type { FromFrame, ToFrame } from './frame-messages';

let shown = false;

const field = (): HTMLInputElement | null => document.querySelector('input[name="key"]');

new MutationObserver(() => {
  const now = field() !== null;
  if (now === shown) return;
  shown = now;
  window.parent.postMessage({ is: 'key-field', shown } satisfies FromFrame, '*');
}).observe(document, { childList: true, subtree: true });

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  const input = field();
  if (event.source !== window.parent || !('key' in event.data) || !input) return;
  input.value = event.data.key;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.form?.requestSubmit();
});
