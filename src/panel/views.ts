import type { Responsibility, Stage } from "../language/draft";
import type { PackNotice } from "../review/pack-overview";
import type { Finding, Move, Report, Suggestion } from "../review/report";

export type UiLanguage = "ja" | "en";

/** A view in the page: a custom element with an open shadow root, outside the editor. */
export interface Mounted<Props> {
  readonly element: HTMLElement;
  update(props: Props): void;
  unmount(): void;
}

/** `loading`: the dictionary is being read; `off`: muted or no apology (nothing is shown); `fault`: see `faultText`. */
export type BadgeState = "loading" | "ready" | "off" | "fault";

export interface BadgeProps {
  readonly language: UiLanguage;
  readonly state: BadgeState;
  readonly score: number | undefined;
  readonly errors: number;
  readonly warnings: number;
  /** Which fault, in words for the user; only with `state: "fault"`. */
  readonly faultText?: string | undefined;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

export interface CardProps {
  readonly language: UiLanguage;
  readonly finding: Finding;
  /** The rectangles of the marked text in viewport coordinates, read anew on scroll and resize. */
  readonly anchorRects: () => readonly DOMRect[];
  /** Focus goes into the card (opened by keyboard) or stays where it is (hover). */
  readonly focus: boolean;
  readonly onApply: (suggestion: Suggestion) => void;
  readonly onInsertTemplate: (template: string) => void;
  readonly onIgnore: () => void;
  readonly onDisableRule: () => void;
  readonly onClose: () => void;
}

export interface PanelProps {
  readonly language: UiLanguage;
  readonly report: Report;
  /** What is to be said of the rule packs. */
  readonly packNotices?: readonly PackNotice[] | undefined;
  readonly anchor: HTMLElement;
  readonly onStage: (stage: Stage | undefined) => void;
  readonly onResponsibility: (responsibility: Responsibility | undefined) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onJumpToMove: (move: Move) => void;
  readonly onInsertSection: (move: Move) => void;
  readonly onMute: () => void;
  readonly onClose: () => void;
}

/** `warn` asks once more; `confirm` wants a word typed; `reason` wants a reason chosen or written. */
export type GateMode = "off" | "warn" | "confirm" | "reason";

export interface GateProps {
  readonly language: UiLanguage;
  readonly mode: Exclude<GateMode, "off">;
  /** At most three, gravest first. */
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly more?: number;
  readonly score: number | undefined;
  readonly onJump: (finding: Finding) => void;
  readonly onFix: () => void;
  /** `reason` only in mode `reason`. */
  readonly onSend: (reason: string | undefined) => void;
}
