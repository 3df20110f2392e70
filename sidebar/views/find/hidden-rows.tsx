/** Hidden rows, and the choice whether to include them. */
import { Press } from '../../parts/press';
import { usePanel } from '../../parts/context';
import type { Previewed } from './shown';

export function HiddenRows({ preview: { filter, pointed } }: Previewed) {
  const { say } = usePanel();
  if (filter.kind === 'none') return null;
  if (filter.kind === 'too-large') return <p class="box warn">{say('hidden.tooMany')}</p>;
  const { visible } = pointed;
  return (
    <p class="box warn">
      {say(visible ? 'hidden.left' : 'hidden.taken', { n: filter.rows })}{' '}
      <Press as="plain" act={{ is: 'rows', visible: !visible }}>
        {say(visible ? 'hidden.include' : 'hidden.leave')}
      </Press>
    </p>
  );
}
