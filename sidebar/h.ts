/** What JSX becomes; the build puts this before each file. */
export { h, Fragment } from 'preact';
