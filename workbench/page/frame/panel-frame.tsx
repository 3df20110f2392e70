import { useCallback } from 'preact/hooks';
import type { Frames } from './frames';

interface Props {
  readonly panel: string;
  readonly title: string;
  readonly frames: Frames;
}

/** A page of the script, in a frame that can use only `google.script`. */
export function PanelFrame({ panel, title, frames }: Props) {
  const ref = useCallback(
    (frame: HTMLIFrameElement | null) => {
      frames.add(panel, frame);
    },
    [panel],
  );
  return (
    <iframe
      ref={ref}
      src={`/panel/${panel}`}
      title={title}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox"
    />
  );
}
