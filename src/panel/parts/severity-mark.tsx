import type { Severity } from "../../review/report";
import type { Texts } from "../texts/ja";

/** Severity by shape and word as well as by colour: never by colour alone. */
export function SeverityMark({ severity, texts }: { readonly severity: Severity; readonly texts: Texts }) {
  return (
    <span class={`severity ${severity}`}>
      <SeverityIcon severity={severity} />
      {texts.severity[severity]}
    </span>
  );
}

/** An octagon with a cross, a triangle with a bar, a circle with a point; drawn in the current colour. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {severity === "error" && (
        <path d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM6 6l4 4m0-4-4 4" />
      )}
      {severity === "warning" && <path d="M8 1.9 14.6 13.4H1.4zM8 6.2v3.2m0 2.05v.05" />}
      {severity === "hint" && <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 7.4v3.5M8 5v.05" />}
    </svg>
  );
}
