import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface ConfirmDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly onAnswer: (confirmed: boolean) => void;
}

/** Asks before something that cannot be undone; "cancel" has the focus and is what Escape means. */
export function ConfirmDialog({ title, lead, cancel, confirm, onAnswer }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lead`}
      onClose={() => onAnswer(false)}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-lead`}>{lead}</p>
      <div class="confirm-actions">
        <button type="button" class="button large" autofocus onClick={() => onAnswer(false)}>
          {cancel}
        </button>
        <button type="button" class="button large danger" onClick={() => onAnswer(true)}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
