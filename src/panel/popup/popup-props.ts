import type { PackNotice } from "../../review/pack-overview";
import type { Report } from "../../review/report";
import type { FaultCause } from "../fault-cause";
import type { ReviewActions } from "../parts/review-view";
import type { UiLanguage } from "../views";

/** What the popup has to say of the active tab. */
export type PopupState =
  | { readonly kind: "loading" }
  | { readonly kind: "not-webmail" }
  | { readonly kind: "not-understood" }
  | { readonly kind: "no-draft" }
  | { readonly kind: "not-apology" }
  | { readonly kind: "muted" }
  | { readonly kind: "host-off" }
  | { readonly kind: "fault"; readonly cause: FaultCause }
  | { readonly kind: "review"; readonly subject: string; readonly report: Report };

export interface PopupProps extends ReviewActions {
  readonly language: UiLanguage;
  readonly state: PopupState;
  /** The webmail of the active tab, e.g. `mail.google.com`; undefined on any other page. */
  readonly host: { readonly name: string; readonly enabled: boolean } | undefined;
  /** The rule packs at work, e.g. `{ name: "お詫び", version: "1" }`. */
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  /** What is to be said of them. */
  readonly packNotices?: readonly PackNotice[] | undefined;
  readonly onHostEnabled: (enabled: boolean) => void;
  readonly onOpenPractice: () => void;
  /** Shown only where given. */
  readonly onOpenOptions?: (() => void) | undefined;
}
