/** The page in the browser. */
import { render } from 'preact';
import { App } from './app';
import { Desk } from './desk';
import { readDeskFacts, type DeskFacts } from './desk-facts';
import { Frames } from './frame/frames';

const desk = new Desk(new URLSearchParams(location.search));
const frames = new Frames(desk);
const root = document.getElementById('page');
let facts: DeskFacts | null = null;
let asked = false;

function paint(): void {
  asked = false;
  if (root) render(<App desk={desk} frames={frames} facts={facts} />, root);
}

desk.onChange = () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(paint);
};
paint();
desk.connection.open(desk.language);
document.addEventListener('keydown', (event) => {
  const field = (event.target as HTMLElement).closest('input,textarea,.grid,dialog');
  if (field || !(event.ctrlKey || event.metaKey)) return;
  if (event.key !== 'z' && event.key !== 'y') return;
  desk.send({ do: event.key === 'z' ? 'undo' : 'redo' });
  // Otherwise the browser undoes the last change of a field.
  event.preventDefault();
});
readDeskFacts().then(
  (read) => {
    facts = read;
    desk.onChange();
  },
  () => undefined,
);
