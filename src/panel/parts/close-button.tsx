interface CloseButtonProps {
  readonly label: string;
  readonly onClose: () => void;
}

/** A cross in the corner of a floating view. */
export function CloseButton({ label, onClose }: CloseButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClose}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
      >
        <path d="m3.5 3.5 9 9m0-9-9 9" />
      </svg>
    </button>
  );
}
