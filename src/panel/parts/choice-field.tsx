import { useId } from "preact/hooks";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** Label and note in one, for screen readers. */
  readonly legend: string;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  /** Said beside the label: found by the review, or set by the user. */
  readonly note: string;
  /** The way back to the detected value; undefined while the value is the detected one. */
  readonly reset: { readonly text: string; readonly label: string } | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** One of a few values, all in sight: a click corrects what was detected. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, legend, options, names, value, note, reset, onChange } = props;
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class="hidden-text">{legend}</legend>
      <div class="choice-head">
        <span aria-hidden="true">{label}</span>
        {reset === undefined ? (
          <span class="choice-note" aria-hidden="true">
            {note}
          </span>
        ) : (
          <button
            type="button"
            class="choice-reset"
            aria-label={reset.label}
            onClick={() => onChange(undefined)}
          >
            {reset.text}
          </button>
        )}
      </div>
      <div class="choice-options">
        {options.map((option) => (
          <label class="choice-option" key={option}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
