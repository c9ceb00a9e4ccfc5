import type { Severity } from "../../review/report";
import type { Texts } from "../texts/ja";
import { Icon } from "./icon";

/** Severity by shape and word as well as by colour: never by colour alone. */
export function SeverityMark({ severity, texts }: { readonly severity: Severity; readonly texts: Texts }) {
  return (
    <span class={`severity ${severity}`}>
      <Icon name={severity} />
      {texts.severity[severity]}
    </span>
  );
}
