import { vi } from "vitest";
import { InMemorySurface, type InMemoryDraft } from "../../compose/in-memory-surface";
import type { Draft } from "../../language/draft";
import { readMail } from "../../language/mail-text";
import type { BadgeProps, CardProps, GateProps, Mounted, PanelProps } from "../../panel/views";
import { outlineMail } from "../../review/outline";
import { MOVES, type Finding, type MoveReport, type Report } from "../../review/report";
import { createComposeSession } from "../compose-session";
import type { SessionPorts, SessionPreferences } from "../ports";

/** A view that only remembers what it was told. */
export interface FakeView<Props> extends Mounted<Props> {
  props: Props;
}

/** Finds every 😊 (error) and every まあ (warning). Mails without 申し訳 are no apologies. */
export function fakeReview(draft: Draft): Report {
  const applicable = draft.body.includes("申し訳");
  const find = (word: string, rule: string, severity: Finding["severity"]): Finding[] =>
    [...draft.body.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({
      rule,
      pack: "apology",
      severity,
      field: "body",
      span: { start: index, end: index + word.length },
      text: word,
      message: { ja: rule },
      why: { ja: rule },
      fix: { ja: rule },
      source: "S4",
      suggestions: [{ label: { ja: "削除" }, replacement: "" }],
      template: undefined,
      locked: false,
    }));
  const findings = applicable ? [...find("😊", "emoji", "error"), ...find("まあ", "filler", "warning")] : [];
  const absent: MoveReport = { status: "absent", spans: [] };
  return {
    applicable,
    stage: { value: draft.stage ?? "final", detected: draft.stage === undefined },
    responsibility: { value: draft.responsibility ?? "own", detected: draft.responsibility === undefined },
    score: applicable ? 100 - 10 * findings.length : undefined,
    scoreItems: findings.map(({ rule, span }) => ({ kind: "finding", id: rule, lost: 10, span })),
    moves: Object.fromEntries(MOVES.map((move) => [move, absent])) as Report["moves"],
    checklist: [
      {
        move: "cause",
        label: { ja: "原因" },
        needed: "required",
        status: "absent",
        spans: [],
        template: "原因は＿＿です。",
      },
    ],
    findings,
    ...(applicable && { outline: outlineMail({ draft, body: readMail(draft.body) }) }),
  };
}

/** A compose session over an in-memory mail window, with everything round it faked. Needs fake timers and a DOM. */
export function setUpSession(
  draft: InMemoryDraft,
  preferences: Partial<SessionPreferences> = {},
  loading = false,
) {
  const surface = new InMemorySurface(draft);
  document.body.append(surface.root);
  const shown: { badge?: FakeView<BadgeProps>; card?: FakeView<CardProps> } & {
    panel?: FakeView<PanelProps>;
    gate?: FakeView<GateProps>;
  } = {};
  const views = {
    mountBadge: (anchor: HTMLElement, props: BadgeProps) => {
      const badge = fakeView("seii-badge", props, () => delete shown.badge);
      anchor.after(badge.element);
      shown.badge = badge;
      return badge;
    },
    mountCard: (props: CardProps) => {
      shown.card = fakeView("seii-card", props, () => delete shown.card, document.body);
      return shown.card;
    },
    mountPanel: (props: PanelProps) => {
      shown.panel = fakeView("seii-panel", props, () => delete shown.panel, document.body);
      return shown.panel;
    },
    mountGate: (props: GateProps) => {
      shown.gate = fakeView("seii-gate", props, () => delete shown.gate, document.body);
      return shown.gate;
    },
  };
  const engine = {
    loading,
    asked: [] as Draft[],
    answer: (loading ? () => new Promise(() => {}) : async (asked) => fakeReview(asked)) as (
      asked: Draft,
      signal: AbortSignal,
    ) => Promise<Report>,
    listener: () => {},
    wake: vi.fn(),
  };
  const marks = { spans: [] as string[], show: vi.fn(), dropStale: vi.fn() };
  marks.show.mockImplementation((list: readonly { span: { start: number; end: number } }[]) => {
    const { body } = surface.read();
    marks.spans = list.map(({ span }) => body.slice(span.start, span.end));
  });
  const wanted: SessionPreferences = {
    language: "ja",
    gate: "warn",
    gateThreshold: 60,
    disabledRules: [],
    severities: {},
    ...preferences,
  };
  const world = {
    alive: true,
    wanted,
    changedPreferences: () => {},
    disableRule: vi.fn(async () => {}),
    recordSent: vi.fn(),
  };
  const voice = { say: vi.fn(), sayWhenQuiet: vi.fn(), hush: vi.fn() };
  const ports: SessionPorts = {
    voice,
    engine: {
      review: (asked, signal) => {
        engine.asked.push(asked);
        return engine.answer(asked, signal);
      },
      wake: engine.wake,
      isLoading: () => engine.loading,
      observeLoading: (listener) => {
        engine.listener = listener;
      },
    },
    views,
    marks,
    preferences: () => world.wanted,
    observePreferences: (listener) => {
      world.changedPreferences = listener;
    },
    disableRule: world.disableRule,
    recordSent: world.recordSent,
    isAlive: () => world.alive,
    today: () => "2026-11-20",
  };
  const session = createComposeSession(surface, ports);
  return { surface, session, shown, engine, marks, voice, world };
}

function fakeView<Props>(
  name: string,
  props: Props,
  onGone: () => void,
  parent?: HTMLElement,
): FakeView<Props> {
  const element = document.createElement(name);
  parent?.append(element);
  const view: FakeView<Props> = {
    element,
    props,
    update: (next) => {
      view.props = next;
    },
    unmount: () => {
      element.remove();
      onGone();
    },
  };
  return view;
}
