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

  function close(): void {
    open?.panel.unmount();
    open = undefined;
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
      const panel = ports.views.mountPanel(props(report, anchor));
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
      if (state.kind === "reviewed" && state.report.applicable)
        open.panel.update(props(state.report, open.anchor));
      else close();
    },
  };
}
