import type { ComposeSurface, SendAttempt } from "../compose/compose-surface";
import type { GateProps, Mounted } from "../panel/views";
import type { Finding, Report } from "../review/report";
import { GATE_PATIENCE_MS, type SessionPorts } from "./ports";
import type { ReviewLoop } from "./review-loop";
import type { SentRecord } from "./sent-record";

export interface SendGuardOptions {
  readonly surface: ComposeSurface;
  readonly loop: ReviewLoop;
  readonly ports: Pick<SessionPorts, "isAlive" | "preferences" | "views">;
  /** The report as the user sees it. */
  readonly displayed: (report: Report) => Report;
  readonly record: SentRecord;
  readonly isMuted: () => boolean;
  readonly onDead: () => void;
  /** The engine gave no answer in time, or a fault: the mail was let go. */
  readonly onLetGo: (error: unknown) => void;
  readonly onJump: (finding: Finding) => void;
  readonly mounted: (gate: Mounted<GateProps>) => void;
  readonly signal: AbortSignal;
}

/** True where the gate has something to ask before this draft goes out. */
export function mustAsk(report: Report, threshold: number): boolean {
  if (!report.applicable) return false;
  const isLow = report.score !== undefined && report.score < threshold;
  return isLow || report.findings.some(({ severity }) => severity === "error");
}

/** Stands before every way of sending. Whatever goes wrong here, the mail goes out. */
export function guardSending(options: SendGuardOptions): void {
  const { surface, loop, ports, displayed, record, isMuted, onDead, onLetGo, onJump, mounted, signal } =
    options;
  let waiting = false;
  // A surface releases its newest attempt only: who presses again while the question stands renews the attempt.
  let newest: SendAttempt | undefined;
  let gate: Mounted<GateProps> | undefined;

  signal.addEventListener("abort", closeGate);

  function closeGate(): void {
    gate?.unmount();
    gate = undefined;
  }

  function release(): void {
    const attempt = newest;
    newest = undefined;
    attempt?.release();
  }

  function ask(report: Report): void {
    const { language, gate: mode } = ports.preferences();
    if (mode === "off") {
      record.sent(report, "off");
      return release();
    }
    record.lookedAt();
    record.asked();
    const jump = (finding: Finding | undefined) => {
      closeGate();
      if (finding === undefined) surface.body.focus({ preventScroll: true });
      else onJump(finding);
    };
    gate = ports.views.mountGate({
      language,
      mode,
      findings: report.findings.slice(0, 3),
      more: Math.max(0, report.findings.length - 3),
      score: report.score,
      onJump: jump,
      onFix: () => jump(report.findings[0]),
      onSend: (reason) => {
        closeGate();
        release();
        record.sent(report, "sent-anyway", reason);
      },
    });
    mounted(gate);
  }

  async function askWhenReviewed(): Promise<void> {
    waiting = true;
    try {
      const { report } = await loop.demand(AbortSignal.any([signal, timeout(GATE_PATIENCE_MS)]));
      const seen = displayed(report);
      if (mustAsk(seen, ports.preferences().gateThreshold)) ask(seen);
      else {
        release();
        record.sent(seen, "sent");
      }
    } catch (error) {
      closeGate();
      release();
      if (!signal.aborted) record.sentUnreviewed("let-go");
      onLetGo(error);
    } finally {
      waiting = false;
    }
  }

  surface.gateSend((attempt) => {
    if (!ports.isAlive()) {
      onDead();
      return "pass";
    }
    const { gate: mode, gateThreshold } = ports.preferences();
    if (isMuted()) return "pass";
    const reviewed = loop.current();
    if (mode === "off") {
      if (reviewed === undefined) record.sentUnreviewed("off");
      else record.sent(displayed(reviewed.report), "off");
      return "pass";
    }
    newest = attempt;
    if (waiting || gate?.element.isConnected === true) return "hold";
    if (reviewed === undefined) {
      void askWhenReviewed();
      return "hold";
    }
    const report = displayed(reviewed.report);
    if (!mustAsk(report, gateThreshold)) {
      record.sent(report, "sent");
      return "pass";
    }
    ask(report);
    return "hold";
  }, signal);
}

/** `AbortSignal.timeout`, but on the timers of the page, which tests can turn. */
function timeout(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException("timeout", "TimeoutError")), milliseconds);
  return controller.signal;
}
