import { Icon } from "./icon";

interface CloseButtonProps {
  readonly label: string;
  readonly onClose: () => void;
}

/** A cross in the corner of a floating view. */
export function CloseButton({ label, onClose }: CloseButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClose}>
      <Icon name="close" />
    </button>
  );
}
