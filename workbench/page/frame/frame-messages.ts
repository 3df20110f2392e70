/** A message from a page of the script to the page around its frame. */
export type FromFrame =
  | {
      readonly is: 'run';
      readonly call: number;
      readonly function: string;
      readonly args: readonly unknown[];
    }
  | { readonly is: 'close' }
  | { readonly is: 'focus' }
  | { readonly is: 'key-field'; readonly shown: boolean }
  | { readonly is: 'size'; readonly width: number | null; readonly height: number | null };

/** A message from the page around the frame to the page in it. */
export type ToFrame = Reply | { readonly key: string };

/** How a call ended. */
interface Reply {
  readonly call: number;
  readonly failed: { readonly name: string; readonly message: string } | null;
  readonly value: unknown;
}
