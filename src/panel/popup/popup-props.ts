import type { PackNotice } from "../../review/pack-overview";
import type { Report } from "../../review/report";
import type { FaultCause } from "../fault-cause";
import type { ReviewActions } from "../parts/review-view";
import type { UiLanguage } from "../views";
import type { MuteProps } from "./mute-actions";

/** What the popup has to say of the active tab. */
export type PopupState =
  | { readonly kind: "loading" }
  | { readonly kind: "not-webmail" }
  | { readonly kind: "not-understood" }
  | { readonly kind: "no-draft" }
  | { readonly kind: "not-apology" }
  | { readonly kind: "muted" }
  | { readonly kind: "host-off" }
  /** Nothing is reviewed until tomorrow, by the user's wish. */
  | { readonly kind: "paused" }
  | { readonly kind: "fault"; readonly cause: FaultCause }
  | { readonly kind: "review"; readonly subject: string; readonly report: Report };

export interface PopupProps extends ReviewActions {
  readonly language: UiLanguage;
  readonly state: PopupState;
  /** The webmail of the active tab, e.g. `mail.google.com`; undefined on any other page. */
  readonly host: { readonly name: string; readonly enabled: boolean } | undefined;
  /** The host of the draft's tab where that is not the active one. */
  readonly elsewhere?: string | undefined;
  /** The rule packs at work, e.g. `{ name: "お詫び", version: "1" }`. */
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  /** Left out on pages where there is nothing to silence. */
  readonly mute?: MuteProps | undefined;
  /** What is to be said of them. */
  readonly packNotices?: readonly PackNotice[] | undefined;
  readonly onHostEnabled: (enabled: boolean) => void;
  readonly onGoToTab: () => void;
  readonly onOpenPractice: () => void;
  readonly onOpenHistory: () => void;
  readonly onOpenOptions: () => void;
}
