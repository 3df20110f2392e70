import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageEvent } from '../../live/messages';
import type { Desk } from '../desk';
import type { Frames, FrameSize } from '../frame/frames';
import { PanelFrame } from '../frame/panel-frame';
import { Dialog } from './dialog';

/** Google's size if a script sets none. From memory; no source has it. */
const USUAL = { width: 500, height: 400 };

interface Props {
  readonly desk: Desk;
  readonly page: PageEvent;
  readonly frames: Frames;
}

/** showModalDialog: a page of the script over the sheet. The script doesn't wait for it. */
export function HtmlDialog({ desk, page, frames }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<FrameSize>(page);
  useEffect(() => {
    frames.onSize = (panel, wished) => {
      if (panel !== page.panel) return;
      setSize((now) => ({
        width: wished.width ?? now.width,
        height: wished.height ?? now.height,
      }));
    };
  }, [page.panel]);
  const width = Math.min(size.width ?? USUAL.width, innerWidth - 48);
  const height = Math.min(size.height ?? USUAL.height, innerHeight - 120);
  return (
    <Dialog
      title={page.title}
      kind="html-dialog"
      close={() => {
        desk.closePanel(page.panel);
      }}
    >
      <div ref={box} style={{ width: `${width}px`, height: `${height}px` }}>
        <PanelFrame panel={page.panel} title={page.title} frames={frames} />
      </div>
    </Dialog>
  );
}
