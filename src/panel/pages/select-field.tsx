import { useId } from "preact/hooks";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of several values, folded away. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, options, value, disabled = false, onChange } = props;
  const id = useId();
  return (
    <span class="select-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option} selected={option === value}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
