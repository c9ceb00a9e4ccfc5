import { useId } from "preact/hooks";

interface RadioFieldProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly hints?: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, each on a line of its own, all in sight. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { legend, options, names, hints, value, disabled = false, onChange } = props;
  const group = useId();
  return (
    <fieldset class="radio-field" disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="radio" key={option}>
          <input
            type="radio"
            name={group}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>
            {names[option]}
            {hints !== undefined && <span class="hint">{hints[option]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
