// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEBOUNCE_MS, SETTLE_MS } from "./ports";
import { fakeReview, setUpSession } from "./testing/session-bench";

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe("createComposeSession", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it("reviews what is there at once, with the day of writing", async () => {
    const { shown, marks, engine } = setUpSession({
      subject: "お詫び",
      body: "申し訳ございません😊",
      to: ["佐藤"],
    });
    await settle();
    expect(engine.asked).toEqual([
      { subject: "お詫び", body: "申し訳ございません😊", to: ["佐藤"], quoted: "", now: "2026-11-20" },
    ]);
    expect(marks.spans).toEqual(["😊"]);
    expect(shown.badge?.props).toMatchObject({ state: "ready", score: 90, errors: 1, warnings: 0 });
  });

  it("waits for a pause in the typing", async () => {
    const { surface, engine, marks } = setUpSession({ body: "申し訳ございません" });
    await settle();
    for (const body of ["申し訳ございません。", "申し訳ございません。😊"]) {
      surface.setBody(body);
      await settle(DEBOUNCE_MS - 1);
    }
    expect(engine.asked).toHaveLength(1);
    await settle(1);
    expect(engine.asked.map(({ body }) => body)).toEqual(["申し訳ございません", "申し訳ございません。😊"]);
    expect(marks.spans).toEqual(["😊"]);
    expect(marks.dropStale).toHaveBeenCalled();
  });

  it("wakes the engine with the first key, before the pause", async () => {
    const { surface, engine } = setUpSession({ body: "申し訳ございません" });
    await settle();
    expect(engine.wake).not.toHaveBeenCalled();
    surface.setBody("申し訳ございません。");
    await settle();
    expect(engine.wake).toHaveBeenCalledTimes(1);
    expect(engine.asked).toHaveLength(1);
  });

  it("keeps score and list still until the writer pauses, and the marks up to date", async () => {
    const { surface, shown, marks } = setUpSession({ body: "申し訳ございません😊" });
    await settle();
    for (const body of ["申し訳ございません", "申し訳ございませんまあ", "申し訳ございませんまあ😊"]) {
      surface.setBody(body);
      await settle(DEBOUNCE_MS + 50);
      expect(shown.badge?.props).toMatchObject({ score: 90, errors: 1, warnings: 0 });
    }
    expect(marks.spans).toEqual(["まあ", "😊"]);
    await settle(SETTLE_MS - DEBOUNCE_MS - 51);
    expect(shown.badge?.props).toMatchObject({ warnings: 0 });
    await settle(1);
    expect(shown.badge?.props).toMatchObject({ score: 80, errors: 1, warnings: 1 });
  });

  it("shows at once what the writer asks for", async () => {
    const { surface, shown, session } = setUpSession({ body: "申し訳ございません😊" });
    await settle();
    shown.badge?.props.onToggle();
    surface.setBody("申し訳ございません😊😊");
    session.setStage("first");
    await settle();
    expect(shown.panel?.props.report).toMatchObject({ score: 80, stage: { value: "first" } });
  });

  it("leads to a finding of the list that waits", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳ございません😊" });
    await settle();
    shown.badge?.props.onToggle();
    const [finding] = shown.panel?.props.report.findings ?? [];
    surface.setBody("まあ、申し訳ございません😊");
    await settle(DEBOUNCE_MS);
    if (finding !== undefined) shown.panel?.props.onJump(finding);
    expect(shown.card?.props.finding).toMatchObject({ text: "😊", span: { start: 12, end: 14 } });
  });

  it("catches up after a composition that changed nothing", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳ございません" });
    await settle();
    surface.setBody("申し訳ございません😊");
    await settle(DEBOUNCE_MS);
    surface.startComposition();
    await settle(2 * SETTLE_MS);
    expect(shown.badge?.props.errors).toBe(0);
    surface.endComposition();
    await settle(SETTLE_MS);
    expect(shown.badge?.props.errors).toBe(1);
  });

  it("drops the answer to an older draft", async () => {
    const { surface, engine, shown } = setUpSession({ body: "申し訳ございません😊" });
    await settle();
    const slow: (() => void)[] = [];
    engine.answer = (asked) => new Promise((resolve) => slow.push(() => resolve(fakeReview(asked))));
    surface.setBody("申し訳ございません😊😊");
    await settle(DEBOUNCE_MS);
    surface.setBody("申し訳ございません");
    await settle(DEBOUNCE_MS);
    slow[1]?.();
    await settle();
    slow[0]?.();
    await settle(SETTLE_MS);
    expect(shown.badge?.props.errors).toBe(0);
  });

  it("is silent on a mail that is no apology", async () => {
    const { shown, marks } = setUpSession({ body: "会議の件、承知しました😊" });
    await settle();
    expect(marks.spans).toEqual([]);
    expect(shown.badge?.props.state).toBe("off");
  });

  it("says that the dictionary is being read, but only over a written draft", async () => {
    const { shown, engine, surface } = setUpSession({ body: "" }, {}, true);
    engine.listener();
    expect(shown.badge?.props.state).toBe("off");
    surface.setBody("申し訳");
    await settle(DEBOUNCE_MS);
    engine.listener();
    expect(shown.badge?.props.state).toBe("loading");
    engine.loading = false;
    engine.listener();
    expect(shown.badge?.props.state).toBe("loading");
  });

  it("changes nothing amid an IME composition and catches up after it", async () => {
    const { surface, engine, marks, shown } = setUpSession({ body: "申し訳" });
    let answer = () => {};
    engine.answer = (asked) => new Promise((resolve) => (answer = () => resolve(fakeReview(asked))));
    surface.setBody("申し訳😊");
    await settle(DEBOUNCE_MS);
    const before = marks.show.mock.calls.length;
    const badge = shown.badge?.props;
    surface.startComposition();
    answer();
    await settle(1_000);
    expect(marks.show.mock.calls.length).toBe(before);
    expect(shown.badge?.props).toBe(badge);
    surface.endComposition();
    await settle(0);
    expect(marks.spans).toEqual(["😊"]);
  });

  it("reviews nothing amid an IME composition", async () => {
    const { surface, engine } = setUpSession({ body: "申し訳" });
    await settle();
    surface.startComposition();
    surface.setBody("申し訳ございま");
    await settle(1_000);
    expect(engine.asked).toHaveLength(1);
    surface.setBody("申し訳ございません");
    surface.endComposition();
    await settle(DEBOUNCE_MS + 50);
    expect(engine.asked.at(-1)?.body).toBe("申し訳ございません");
  });

  it("holds back a review that falls due amid an IME composition", async () => {
    const { surface, engine } = setUpSession({ body: "申し訳" });
    await settle();
    surface.setBody("申し訳ございません");
    await settle();
    surface.startComposition();
    await settle(1_000);
    expect(engine.asked).toHaveLength(1);
    surface.endComposition();
    await settle(DEBOUNCE_MS + 50);
    expect(engine.asked).toHaveLength(2);
  });

  it("tells of a fault in the badge and takes the marks away", async () => {
    const { surface, engine, marks, shown } = setUpSession({ body: "申し訳😊" });
    await settle();
    engine.answer = () => Promise.reject(new Error("load"));
    surface.setBody("申し訳😊。");
    await settle(DEBOUNCE_MS);
    expect(shown.badge?.props.state).toBe("fault");
    expect(shown.badge?.props.faultText).toMatch(/送信できます/);
    expect(marks.spans).toEqual([]);
  });

  it("puts the badge back where the host threw it away", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳😊" });
    await settle();
    shown.badge?.element.remove();
    surface.setBody("申し訳😊。");
    await settle(DEBOUNCE_MS);
    expect(shown.badge?.element.isConnected).toBe(true);
    expect(document.querySelectorAll("seii-badge")).toHaveLength(1);
  });

  it("opens the card by jump, applies its suggestion and reviews at once", async () => {
    const { surface, session, shown, engine } = setUpSession({ body: "申し訳😊ございません" });
    await settle();
    const state = session.state();
    if (state.kind !== "reviewed") throw new Error(state.kind);
    const [finding] = state.report.findings;
    if (finding === undefined) throw new Error("no finding");
    session.jump(finding);
    const [suggestion] = shown.card?.props.finding.suggestions ?? [];
    if (suggestion === undefined) throw new Error("no suggestion");
    shown.card?.props.onApply(suggestion);
    expect(surface.read().body).toBe("申し訳ございません");
    expect(shown.card).toBeUndefined();
    await settle();
    expect(engine.asked.at(-1)?.body).toBe("申し訳ございません");
  });

  it("ignores a finding on these words only, and gives its points back", async () => {
    const { surface, session, shown, marks } = setUpSession({ body: "申し訳😊まあ" });
    await settle();
    const state = session.state();
    if (state.kind === "reviewed" && state.report.findings[0]) session.jump(state.report.findings[0]);
    shown.card?.props.onIgnore();
    expect(marks.spans).toEqual(["まあ"]);
    expect(shown.badge?.props).toMatchObject({ errors: 0, score: 90 });
    surface.setBody("申し訳。😊まあ");
    await settle(DEBOUNCE_MS);
    expect(marks.spans).toEqual(["まあ"]);
  });

  it("hands a rule to be switched off to the settings and heeds them", async () => {
    const { session, shown, marks, world } = setUpSession({ body: "申し訳😊" });
    await settle();
    const state = session.state();
    if (state.kind === "reviewed" && state.report.findings[0]) session.jump(state.report.findings[0]);
    shown.card?.props.onDisableRule();
    expect(world.disableRule).toHaveBeenCalledWith("apology/emoji");
    world.wanted = { ...world.wanted, disabledRules: ["apology/emoji"] };
    world.changedPreferences();
    expect(marks.spans).toEqual([]);
  });

  it("keeps stage and responsibility for this window", async () => {
    const { surface, shown, engine } = setUpSession({ body: "申し訳😊" });
    await settle();
    shown.badge?.props.onToggle();
    expect(shown.badge?.props.expanded).toBe(true);
    shown.panel?.props.onStage("first");
    shown.panel?.props.onResponsibility("none");
    surface.setBody("申し訳。");
    await settle(DEBOUNCE_MS);
    expect(engine.asked.at(-1)).toMatchObject({ stage: "first", responsibility: "none" });
    expect(shown.panel?.props.report.stage).toEqual({ value: "first", detected: false });
    shown.panel?.props.onStage(undefined);
    await settle();
    expect(engine.asked.at(-1)).not.toHaveProperty("stage");
  });

  it("inserts a section before the closing and reviews at once", async () => {
    const { surface, shown } = setUpSession({
      body: "佐藤様\n\n申し訳ございません😊。\n\n何卒よろしくお願いいたします。",
    });
    await settle();
    shown.badge?.props.onToggle();
    shown.panel?.props.onInsertSection("cause");
    const { body } = surface.read();
    expect(body.indexOf("原因は＿＿です。")).toBeGreaterThan(body.indexOf("申し訳"));
    expect(body.indexOf("原因は＿＿です。")).toBeLessThan(body.indexOf("何卒"));
  });

  it("inserts no section by a report of an older draft: it reviews first", async () => {
    const { surface, shown } = setUpSession({ body: "佐藤様\n\n申し訳ございません。" });
    await settle();
    shown.badge?.props.onToggle();
    const insert = shown.panel?.props.onInsertSection;
    surface.setBody("佐藤様\n\n重ね重ね申し訳ございません。\n\n何卒よろしくお願いいたします。");
    insert?.("cause");
    expect(surface.read().body).not.toContain("原因は");
    await settle();
    expect(surface.read().body).toContain("ございません。\n\n原因は＿＿です。\n\n何卒");
  });

  it("mutes this window: no marks, no badge, no gate", async () => {
    const { surface, shown, marks } = setUpSession({ body: "申し訳😊" });
    await settle();
    shown.badge?.props.onToggle();
    shown.panel?.props.onMute();
    expect(marks.spans).toEqual([]);
    expect(shown.badge?.props.state).toBe("off");
    expect(shown.panel).toBeUndefined();
    surface.trySending();
    expect(surface.sent).toBe(1);
  });

  it("takes everything away when the window closes", async () => {
    const { surface, shown, engine } = setUpSession({ body: "申し訳😊" });
    await settle();
    shown.badge?.props.onToggle();
    surface.close();
    expect(document.querySelectorAll("seii-badge, seii-card, seii-panel, seii-gate")).toHaveLength(0);
    const asked = engine.asked.length;
    await settle(1_000);
    expect(engine.asked).toHaveLength(asked);
  });

  it("leaves only a notice when the extension was replaced under the page", async () => {
    const { surface, shown, world, marks } = setUpSession({ body: "申し訳😊" });
    await settle();
    shown.badge?.props.onToggle();
    world.alive = false;
    surface.setBody("申し訳😊。");
    await settle();
    expect(shown.panel).toBeUndefined();
    expect(marks.spans).toEqual([]);
    expect(shown.badge?.props).toMatchObject({ state: "fault" });
    expect(shown.badge?.props.faultText).toMatch(/再読み込み/);
  });

  it("never touches the draft by itself", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳😊\n\nまあ" });
    const html = surface.body.innerHTML;
    await settle();
    shown.badge?.props.onToggle();
    surface.trySending();
    shown.gate?.props.onFix();
    surface.close();
    expect(surface.body.innerHTML).toBe(html);
  });
});
