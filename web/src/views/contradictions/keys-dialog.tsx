import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['c', 'confirm'],
  ['r', 'reject'],
  ['t', 'retype'],
  ['u', 'undo the last review'],
  ['g', 'graph around it'],
  ['n', 'show what is new'],
  ['/', 'search'],
  ['?', 'this list'],
] as const;

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the keys do. */
export function KeysDialog({ isOpen, onClose }: Props) {
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      unmountOnHide
      className="dialog stack"
      backdrop={<div className="backdrop" />}
      preventBodyScroll={false}
    >
      <DialogHeading>Keys</DialogHeading>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key} className="key">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <DialogDismiss>Close</DialogDismiss>
    </Dialog>
  );
}
