/** A link to the section about an error, if the publisher has a help page. */
import { helpOn } from '../words/addresses';
import { useView } from './context';
import { OutsideLink } from './outside-link';

export function HelpLink({ anchor }: { readonly anchor: string }) {
  const { say } = useView();
  const help = helpOn(anchor);
  return help === null ? null : <OutsideLink to={help}>{say('button.help')}</OutsideLink>;
}
