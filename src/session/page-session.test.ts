// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ComposeSurface } from "../compose/compose-surface";
import { InMemorySurface } from "../compose/in-memory-surface";
import type { Report } from "../review/report";
import type { ComposeSession } from "./compose-session";
import { createPageSession } from "./page-session";
import type { SessionState } from "./session-state";
import { fakeReview } from "./testing/session-bench";

const reviewed = (body: string): SessionState => {
  const report: Report = fakeReview({ subject: "", body, to: [], quoted: "", now: "2026-11-20" });
  return { kind: "reviewed", report };
};

function setUp() {
  const life = new AbortController();
  const world = { enabled: true, alive: true, understood: true, changed: () => {} };
  const sessions = new Map<
    ComposeSurface,
    {
      state: SessionState;
      tell: () => void;
      dispose: ReturnType<typeof vi.fn>;
      refresh: ReturnType<typeof vi.fn>;
    }
  >();
  const announce = vi.fn();
  let open: (surface: ComposeSurface) => void = () => {};
  const page = createPageSession({
    finder: {
      observe: (onOpen) => {
        open = onOpen;
      },
      selfCheck: () => ({ windows: sessions.size, understood: world.understood }),
    },
    openSession(surface) {
      const session = {
        state: { kind: "waiting" } as SessionState,
        tell: () => {},
        dispose: vi.fn(),
        refresh: vi.fn(),
      };
      sessions.set(surface, session);
      return {
        state: () => session.state,
        observe: (listener: () => void) => {
          session.tell = listener;
        },
        dispose: session.dispose,
        refresh: session.refresh,
      } as unknown as ComposeSession;
    },
    isEnabled: () => world.enabled,
    observePreferences: (listener) => {
      world.changed = listener;
    },
    announce,
    isAlive: () => world.alive,
    signal: life.signal,
  });
  const openWindow = (state: SessionState) => {
    const surface = new InMemorySurface({ subject: "お詫び" });
    document.body.append(surface.root);
    open(surface);
    const session = sessions.get(surface);
    if (session !== undefined) {
      session.state = state;
      session.tell();
    }
    return { surface, session };
  };
  return { page, world, sessions, announce, openWindow, life };
}

describe("createPageSession", () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it("reviews every window anew where the rules are others now", () => {
    const { page, openWindow } = setUp();
    const windows = [openWindow(reviewed("申し訳")), openWindow(reviewed("会議"))];
    windows[0]?.surface.close();
    page.refresh();
    expect(windows.map(({ session }) => session?.refresh.mock.calls.length)).toEqual([0, 1]);
  });

  it("speaks of the window used last", () => {
    const { page, announce, openWindow } = setUp();
    expect(page.state()).toEqual({ kind: "no-draft" });
    const first = openWindow(reviewed("申し訳😊"));
    openWindow(reviewed("会議"));
    expect(page.state()).toEqual({ kind: "not-apology" });
    first.surface.body.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    expect(page.state()).toMatchObject({ kind: "review", subject: "お詫び" });
    expect(announce.mock.calls.map(([errors]) => errors)).toEqual([1, undefined, 1]);
    first.surface.close();
    expect(page.state()).toEqual({ kind: "not-apology" });
    expect(first.session?.dispose).toHaveBeenCalled();
  });

  it("says so where the page's structure is not understood", () => {
    const { page, world } = setUp();
    world.understood = false;
    expect(page.state()).toEqual({ kind: "not-understood" });
  });

  it("follows the switch for the host", () => {
    const { page, world, sessions, openWindow } = setUp();
    const { session } = openWindow(reviewed("申し訳"));
    world.enabled = false;
    world.changed();
    expect(session?.dispose).toHaveBeenCalled();
    expect(page.state()).toEqual({ kind: "host-off" });
    const { session: none } = openWindow(reviewed("申し訳"));
    expect(none).toBeUndefined();
    world.enabled = true;
    world.changed();
    expect(sessions.size).toBe(2);
    expect(page.state()).toEqual({ kind: "loading" });
  });

  it("leaves a notice when the extension died, and nothing when the page ends", () => {
    const dead = setUp();
    const { session } = dead.openWindow(reviewed("申し訳"));
    dead.world.alive = false;
    dead.life.abort();
    expect(session?.dispose).toHaveBeenCalledWith("outdated");
    const ended = setUp();
    const other = ended.openWindow(reviewed("申し訳"));
    ended.life.abort();
    expect(other.session?.dispose).toHaveBeenCalledWith(undefined);
  });
});
