/** The emulated Google for other projects: built to `.workbench/apps-script.cjs`. */
export { Google, PASSING } from './google';
export { change, edit, open, submitForm } from './sheet-events';
export { realClock, virtualClock } from './surroundings/clock';
export { realNetwork } from './surroundings/real-network';
