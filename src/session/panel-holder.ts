import type { Mounted, PanelProps } from "../panel/views";
import type { Report } from "../review/report";
import type { SessionState } from "./session-state";
import type { SessionPorts } from "./ports";
import { shieldKeys } from "./shield-keys";

type Callbacks = Pick<
  PanelProps,
  "onStage" | "onResponsibility" | "onJump" | "onJumpToMove" | "onInsertSection" | "onMute"
>;

export interface PanelHolder {
  open(report: Report, anchor: HTMLElement): void;
  close(): void;
  isOpen(): boolean;
  /** Closes where it lies over these words. */
  giveWay(words: DOMRect): void;
  /** Follows the newest report; closes where there is none to show. */
  render(state: SessionState): void;
}

/** The panel of one compose window. */
export function createPanelHolder(
  options: Callbacks & {
    readonly ports: Pick<SessionPorts, "views" | "preferences">;
    readonly onClosed: () => void;
  },
): PanelHolder {
  const { ports, onClosed, ...callbacks } = options;
  let open: { readonly panel: Mounted<PanelProps>; readonly anchor: HTMLElement } | undefined;
  let drawn: PanelProps | undefined;

  function close(): void {
    open?.panel.unmount();
    open = undefined;
    drawn = undefined;
  }

  function props(report: Report, anchor: HTMLElement): PanelProps {
    const { language, packNotices } = ports.preferences();
    return {
      language,
      packNotices,
      report,
      anchor,
      ...callbacks,
      onClose: () => {
        close();
        onClosed();
      },
    };
  }

  return {
    open(report, anchor) {
      close();
      drawn = props(report, anchor);
      const panel = ports.views.mountPanel(drawn);
      shieldKeys(panel.element);
      open = { panel, anchor };
    },
    close,
    isOpen: () => open !== undefined,
    giveWay(words) {
      const box = open?.panel.element.getBoundingClientRect();
      if (box === undefined || words.right <= box.left || words.left >= box.right) return;
      if (words.bottom > box.top && words.top < box.bottom) close();
    },
    render(state) {
      if (open === undefined) return;
      if (state.kind !== "reviewed" || !state.report.applicable) return close();
      const next = props(state.report, open.anchor);
      if (drawn !== undefined && looksSame(drawn, next)) return;
      drawn = next;
      open.panel.update(next);
    },
  };
}

/** Parts of a report that did not change are the very same objects. */
function looksSame(a: PanelProps, b: PanelProps): boolean {
  return (
    a.language === b.language &&
    a.packNotices === b.packNotices &&
    a.report.score === b.report.score &&
    a.report.stage === b.report.stage &&
    a.report.responsibility === b.report.responsibility &&
    a.report.checklist === b.report.checklist &&
    a.report.findings === b.report.findings &&
    a.report.scoreItems === b.report.scoreItems &&
    a.report.customerPoints === b.report.customerPoints
  );
}
