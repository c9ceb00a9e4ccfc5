import type { ComposeSurface } from "../compose/compose-surface";
import type { Responsibility, Stage } from "../language/draft";
import type { Finding, Move, Report } from "../review/report";
import { createAnnouncer } from "./announcer";
import { createBadgeHolder } from "./badge-holder";
import { createCalmRender } from "./calm-render";
import { createCardHolder } from "./card-holder";
import { displayedReport, ignoreKey } from "./displayed-report";
import { faultCause } from "./fault-cause";
import { observeKeyboard } from "./mark-keyboard";
import { observePointer } from "./mark-pointer";
import { createPanelHolder } from "./panel-holder";
import type { SessionPorts } from "./ports";
import { createReviewLoop, type Reviewed } from "./review-loop";
import { createReviewMarks } from "./review-marks";
import { insertSection } from "./section-insertion";
import type { SessionState } from "./session-state";
import { guardSending } from "./send-guard";
import { createSentRecord } from "./sent-record";
import { shieldKeys } from "./shield-keys";

export interface ComposeSession {
  state(): SessionState;
  observe(listener: () => void, signal: AbortSignal): void;
  /** Shows where a finding stands: selects its words, opens its card. */
  jump(finding: Finding): void;
  jumpToMove(move: Move): void;
  /** Puts the move's template where it belongs. */
  insertSection(move: Move): void;
  setStage(stage: Stage | undefined): void;
  setResponsibility(responsibility: Responsibility | undefined): void;
  /** このメールでは点検しない, for this window only. */
  setMuted(muted: boolean): void;
  /** Reviews anew what is already reviewed: the rules are others now. */
  refresh(): void;
  /**
   * Takes away all that was put into the page; the draft is untouched.
   * @param why `outdated`: the extension was replaced under the page; a badge that stood stays and says so
   */
  dispose(why?: "outdated"): void;
}

/** One compose window's life: draft → review → marks, card, badge, panel → accepted edit → gate. */
export function createComposeSession(surface: ComposeSurface, ports: SessionPorts): ComposeSession {
  const life = new AbortController();
  const { signal } = life;
  const listeners = new Set<() => void>();
  const ignored = new Set<string>();
  let stage: Stage | undefined = ports.premises?.stage;
  let responsibility: Responsibility | undefined = ports.premises?.responsibility;
  let state: SessionState = { kind: "waiting" };
  let newest: Reviewed | undefined;

  const sentRecord = createSentRecord(ports.recordSent);
  const marks = createReviewMarks(surface, ports.marks);
  const loop = createReviewLoop({
    surface,
    engine: ports.engine,
    draftOf: ({ subject, body, to, quoted }) => ({
      subject,
      body,
      to,
      quoted,
      ...(stage && { stage }),
      ...(responsibility && { responsibility }),
      now: ports.today(),
    }),
    onReviewed: (reviewed) => {
      newest = reviewed;
      followBody(reviewed.snapshot.body);
      show(badge.element()?.isConnected ? calm.draw : calm.drawNow);
    },
    onFault: fail,
    signal,
  });
  const card = createCardHolder({
    surface,
    ports,
    onOpened: (reason) => {
      if (reason !== "hover") sentRecord.lookedAt();
    },
    onEdited: answer,
    onIgnore: (finding) => {
      ignored.add(ignoreKey(finding));
      show();
    },
    onInsertTemplate: (_, template) => insert(undefined, template),
    onUnsaved: () => {
      if (signal.aborted || state.kind === "muted") return;
      // The next review takes its place.
      state = { kind: "fault", cause: "storage" };
      render();
    },
  });
  const panel = createPanelHolder({
    ports,
    onClosed: () => render(),
    onStage: (chosen) => session.setStage(chosen),
    onResponsibility: (chosen) => session.setResponsibility(chosen),
    onJump: (finding) => session.jump(finding),
    onJumpToMove: (move) => session.jumpToMove(move),
    onInsertSection: (move) => session.insertSection(move),
    onMute: () => session.setMuted(true),
  });
  const badge = createBadgeHolder({ surface, ports, onToggle: togglePanel });

  const announcer = createAnnouncer(surface, ports);
  const calm = createCalmRender(render, () => surface.isComposing(), signal);

  /** Reviews at once what the user chose or put in. */
  function answer(): void {
    calm.expect();
    loop.refresh();
  }

  function seen(report: Report): Report {
    const { disabledRules, severities } = ports.preferences();
    return displayedReport(report, ignored, disabledRules, severities);
  }

  /** Everything that depends on the newest report, the ignored findings and the preferences. */
  function show(draw = calm.drawNow): void {
    if (signal.aborted || state.kind === "muted" || newest === undefined) return;
    const report = seen(newest.report);
    state = { kind: "reviewed", report };
    sentRecord.reviewed(report);
    if (report.applicable) marks.show(newest, report.findings);
    else marks.clear();
    card.follow(marks.all());
    draw();
  }

  function fail(error: unknown): void {
    if (signal.aborted || state.kind === "muted") return;
    if (!ports.isAlive()) return session.dispose("outdated");
    state = { kind: "fault", cause: faultCause(error) };
    marks.clear();
    card.close();
    render();
  }

  function render(): void {
    if (signal.aborted || surface.isComposing()) return;
    badge.render(state, panel.isOpen());
    panel.render(state);
    announcer.follow(state);
    for (const listener of listeners) listener();
  }

  function togglePanel(): void {
    const anchor = badge.element();
    if (panel.isOpen()) panel.close();
    else if (state.kind === "reviewed" && anchor !== undefined) {
      card.close();
      sentRecord.lookedAt();
      panel.open(state.report, anchor);
    }
    render();
  }

  function insert(move: Move | undefined, template: string): void {
    if (surface.isComposing()) return;
    const put = (reviewed: Reviewed) => {
      if (signal.aborted || surface.isComposing()) return;
      insertSection(surface, move, template, reviewed);
      answer();
    };
    // A report of an older draft does not know the places of this one.
    const current = loop.current();
    if (current !== undefined) put(current);
    else loop.demand(signal).then(put, fail);
  }

  const session: ComposeSession = {
    state: () => state,
    observe(listener, until) {
      listeners.add(listener);
      until.addEventListener("abort", () => listeners.delete(listener), { signal });
    },
    jump(finding) {
      if (finding.field === "subject") return surface.focusSubject();
      const all = marks.all();
      // A list that waits for a pause may still show the finding of the report before.
      const mark =
        all.find((candidate) => candidate.finding === finding) ??
        all.find((candidate) => ignoreKey(candidate.finding) === ignoreKey(finding));
      if (mark?.finding.span === undefined) {
        surface.body.focus({ preventScroll: true });
        if (!panel.isOpen()) togglePanel();
      } else if (surface.select(mark.finding.span, mark.revision)) {
        const words = mark.range()?.getBoundingClientRect();
        if (words !== undefined) panel.giveWay(words);
        card.open(mark, "click");
        render();
      }
    },
    jumpToMove(move) {
      const span = newest?.report.moves[move].spans[0];
      if (span !== undefined && newest !== undefined) surface.select(span, newest.snapshot.revision);
    },
    insertSection(move) {
      const template = newest?.report.checklist.find((item) => item.move === move)?.template;
      if (template !== undefined) insert(move, template);
    },
    setStage(chosen) {
      stage = chosen;
      answer();
    },
    setResponsibility(chosen) {
      responsibility = chosen;
      answer();
    },
    setMuted(muted) {
      if (muted === (state.kind === "muted")) return;
      state = muted ? { kind: "muted" } : { kind: "waiting" };
      newest = undefined;
      marks.clear();
      card.close();
      panel.close();
      render();
      if (!muted) answer();
    },
    refresh() {
      if (state.kind !== "muted") answer();
    },
    dispose(why) {
      if (signal.aborted) return;
      card.close();
      panel.close();
      if (why === "outdated" && badge.isShown()) badge.render({ kind: "fault", cause: "outdated" }, false);
      else badge.remove();
      marks.clear();
      life.abort();
      listeners.clear();
    },
  };

  observePointer(surface, marks, card, signal);
  const followBody = observeKeyboard(surface, marks, card, announcer.stepped, signal);
  ports.engine.observeLoading(render, signal);
  ports.observePreferences(show, signal);
  surface.observeClose(() => session.dispose(), signal);
  surface.observeChanges(() => {
    if (!ports.isAlive()) return session.dispose("outdated");
    if (state.kind === "muted") return;
    ports.engine.wake();
    marks.dropStale();
    if (card.mark()?.range() === undefined) card.close();
    loop.changed();
    calm.typed();
    announcer.typed();
  }, signal);
  guardSending({
    surface,
    loop,
    ports,
    displayed: seen,
    record: sentRecord,
    isMuted: () => state.kind === "muted",
    onDead: () => session.dispose("outdated"),
    onLetGo: fail,
    onJump: (finding) => session.jump(finding),
    mounted: (gate) => {
      card.close();
      shieldKeys(gate.element);
    },
    signal,
  });
  loop.refresh();
  return session;
}
