import type { ComponentChildren } from "preact";

interface SwitchFieldProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Stands in place of the visible words, where those say too little. */
  readonly name?: string;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A switch with its words. */
export function SwitchField({ checked, disabled = false, name, onChange, children }: SwitchFieldProps) {
  return (
    <label class={disabled ? "switch disabled" : "switch"}>
      {children !== undefined && <span class="switch-words">{children}</span>}
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-label={name}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
    </label>
  );
}
