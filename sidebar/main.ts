/** The panel as far as it goes: the key is pasted here, the rest is done from the menu. */
import type { KeyView, Reply } from '../src/protocol';
import { call } from './server';

const form = document.getElementById('connect') as HTMLFormElement;
const input = document.getElementById('key') as HTMLInputElement;
const word = document.getElementById('word') as HTMLParagraphElement;

function show(reply: Reply<KeyView>): void {
  if (!reply.ok) word.textContent = `${reply.trouble.sentence} ${reply.trouble.cure}`;
  else if (reply.value.lastFour === null) word.textContent = 'No key is stored yet.';
  else word.textContent = `Connected ••••${reply.value.lastFour}`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  word.textContent = 'Testing the key…';
  call('connect', [input.value], show);
  input.value = '';
});
call('keyView', [], show);
