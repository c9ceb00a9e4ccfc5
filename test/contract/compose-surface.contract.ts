import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ComposeSurface, SendAttempt } from "../../src/compose/compose-surface";
import { click, press, settled } from "./gestures";

/** A mail window under test and what a user or its host can do to it. */
export interface SurfaceUnderTest {
  readonly surface: ComposeSurface;
  /** Rewrites the body's lines as the user would have typed them. */
  setBody(text: string): void;
  setSubject(text: string): void;
  readonly subjectField: HTMLElement;
  readonly sendButton: HTMLElement;
  /** How many mails the host has sent. */
  sent(): number;
  /** The host takes the window away. */
  close(): void;
}

/**
 * What every mail window owes to those who use it, whichever host it belongs to. `create` is given a signal that ends
 * with the test; the draft it opens has the subject お詫び, the addressee 佐藤 健一 <sato@example.co.jp> and an empty body.
 */
export function describeComposeSurface(
  name: string,
  create: (signal: AbortSignal) => SurfaceUnderTest | Promise<SurfaceUnderTest>,
): void {
  describe(`${name} as a ComposeSurface`, () => {
    let life: AbortController;
    let mail: SurfaceUnderTest;
    let surface: ComposeSurface;

    beforeEach(async () => {
      life = new AbortController();
      mail = await create(life.signal);
      surface = mail.surface;
    });
    afterEach(() => {
      life.abort();
    });

    const write = (text: string): number => {
      mail.setBody(text);
      return surface.read().revision;
    };
    const wordsAt = (start: number, end: number, revision: number): string | undefined =>
      surface.rangeOf({ start, end }, revision)?.toString();

    it("reads the draft", () => {
      write("佐藤様\n\nこのたびは、\n申し訳ございません。");
      const { subject, body, to } = surface.read();
      expect({ subject, body, to }).toEqual({
        subject: "お詫び",
        body: "佐藤様\n\nこのたびは、\n申し訳ございません。",
        to: ["佐藤 健一 <sato@example.co.jp>"],
      });
    });

    it("counts a revision up with each change, and only then", () => {
      const first = write("一");
      expect(surface.read().revision).toBe(first);
      const second = write("二");
      expect(second).toBeGreaterThan(first);
      mail.setSubject("件名");
      expect(surface.read().revision).toBeGreaterThan(second);
    });

    it("leaves the body's DOM as it is when read", () => {
      write("一\n二");
      const before = surface.body.innerHTML;
      surface.read();
      surface.rangeOf({ start: 0, end: 1 }, surface.read().revision);
      expect(surface.body.innerHTML).toBe(before);
    });

    it("gives ranges for spans, and offsets for DOM positions", () => {
      const revision = write("佐藤様\n申し訳ございません。");
      expect(wordsAt(4, 7, revision)).toBe("申し訳");
      const range = surface.rangeOf({ start: 4, end: 7 }, revision) as Range;
      expect(surface.offsetAt(range.startContainer, range.startOffset)).toBe(4);
      expect(surface.offsetAt(range.endContainer, range.endOffset)).toBe(7);
      expect(surface.offsetAt(surface.root.ownerDocument.documentElement, 0)).toBeUndefined();
    });

    it("follows a span to where its words have gone, and gives up when they were touched", () => {
      const revision = write("佐藤様\n申し訳ございません。");
      write("拝啓\n佐藤様\n申し訳ございません。");
      expect(wordsAt(4, 7, revision)).toBe("申し訳");
      write("佐藤様\n申しわけございません。");
      expect(wordsAt(4, 7, revision)).toBeUndefined();
      expect(wordsAt(0, 2, revision)).toBe("佐藤");
      expect(surface.rangeOf({ start: 0, end: 1 }, revision + 999)).toBeUndefined();
    });

    it("tells of changes of body and subject", async () => {
      const listener = vi.fn();
      surface.observeChanges(listener, life.signal);
      mail.setBody("一");
      await settled();
      expect(listener).toHaveBeenCalled();
      listener.mockClear();
      mail.setSubject("再送");
      await settled();
      expect(listener).toHaveBeenCalledTimes(1);
    });

    it("tells nothing more once the signal has ended", async () => {
      const listener = vi.fn();
      const own = new AbortController();
      surface.observeChanges(listener, own.signal);
      surface.observeClose(listener, own.signal);
      own.abort();
      mail.setBody("一");
      mail.setSubject("二");
      mail.close();
      await settled();
      expect(listener).not.toHaveBeenCalled();
    });

    it("keeps still during an IME composition and tells once after it", async () => {
      const revision = write("あ");
      await settled();
      const listener = vi.fn();
      surface.observeChanges(listener, life.signal);
      surface.body.dispatchEvent(new Event("compositionstart", { bubbles: true }));
      expect(surface.isComposing()).toBe(true);
      mail.setBody("あか");
      await settled();
      mail.setBody("あかん");
      await settled();
      expect(listener).not.toHaveBeenCalled();
      expect(surface.apply({ span: { start: 0, end: 1 }, replacement: "い" }, revision)).toBe(false);
      mail.setBody("あ感");
      surface.body.dispatchEvent(new Event("compositionend", { bubbles: true }));
      await settled();
      expect(surface.isComposing()).toBe(false);
      expect(listener).toHaveBeenCalledTimes(1);
      expect(surface.read().body).toBe("あ感");
    });

    it("replaces a span only, with the caret after it", () => {
      const revision = write("前略\n申し訳ない。\n以上");
      expect(surface.apply({ span: { start: 3, end: 8 }, replacement: "申し訳ございません" }, revision)).toBe(
        true,
      );
      expect(surface.read().body).toBe("前略\n申し訳ございません。\n以上");
      const selection = surface.body.ownerDocument.getSelection();
      expect(selection?.isCollapsed).toBe(true);
      expect(surface.offsetAt(selection?.anchorNode as Node, selection?.anchorOffset ?? 0)).toBe(12);
    });

    it("puts the caret behind the whole replacement, also where its end was there before", () => {
      const revision = write("大変申し訳ない。敬具");
      expect(surface.apply({ span: { start: 0, end: 7 }, replacement: "誠に申し訳ない" }, revision)).toBe(
        true,
      );
      const selection = surface.body.ownerDocument.getSelection();
      expect(surface.offsetAt(selection?.anchorNode as Node, selection?.anchorOffset ?? 0)).toBe(7);
    });

    it("inserts and deletes", () => {
      const revision = write("申し訳😊ございません。");
      expect(surface.apply({ span: { start: 3, end: 5 }, replacement: "" }, revision)).toBe(true);
      expect(surface.read().body).toBe("申し訳ございません。");
      expect(
        surface.apply({ span: { start: 10, end: 10 }, replacement: "草々" }, surface.read().revision),
      ).toBe(true);
      expect(surface.read().body).toBe("申し訳ございません。草々");
    });

    it("replaces by several lines", () => {
      const revision = write("一\n二\n三");
      expect(surface.apply({ span: { start: 2, end: 3 }, replacement: "い\nろ" }, revision)).toBe(true);
      expect(surface.read().body).toBe("一\nい\nろ\n三");
    });

    it("refuses to replace what has changed since", () => {
      const revision = write("申し訳ない。");
      write("申しわけない。");
      expect(surface.apply({ span: { start: 0, end: 5 }, replacement: "x" }, revision)).toBe(false);
      expect(surface.read().body).toBe("申しわけない。");
    });

    it("selects a span and takes the focus", () => {
      const revision = write("佐藤様\n申し訳ない。");
      expect(surface.select({ start: 4, end: 7 }, revision)).toBe(true);
      expect(surface.body.ownerDocument.getSelection()?.toString()).toBe("申し訳");
      expect(surface.select({ start: 4, end: 999 }, revision)).toBe(false);
    });

    it("has a place for the badge outside the body", () => {
      const anchor = surface.badgeAnchor();
      expect(anchor).toBeDefined();
      expect(surface.root.contains(anchor as Node)).toBe(true);
      expect(surface.body.contains(anchor as Node)).toBe(false);
    });

    it("tells once that the window is gone", async () => {
      const listener = vi.fn();
      surface.observeClose(listener, life.signal);
      mail.close();
      await settled();
      expect(listener).toHaveBeenCalledTimes(1);
    });

    describe("at the gate", () => {
      const ways: readonly [string, SendAttempt["kind"], () => void][] = [
        ["a click", "click", () => click(mail.sendButton)],
        ["Enter on the button", "key", () => press(mail.sendButton, "Enter")],
        ["Space on the button", "key", () => press(mail.sendButton, " ")],
        ["Ctrl+Enter in the body", "shortcut", () => press(surface.body, "Enter", { ctrlKey: true })],
        ["⌘+Enter in the body", "shortcut", () => press(surface.body, "Enter", { metaKey: true })],
        ["Ctrl+Enter in the subject", "shortcut", () => press(mail.subjectField, "Enter", { ctrlKey: true })],
      ];
      const holding = (): SendAttempt[] => {
        const attempts: SendAttempt[] = [];
        surface.gateSend((attempt) => {
          attempts.push(attempt);
          return "hold";
        }, life.signal);
        return attempts;
      };

      it.each(ways)("asks once at %s, holds it and lets it go exactly once", (_, kind, send) => {
        const attempts = holding();
        send();
        expect(attempts.map((attempt) => attempt.kind)).toEqual([kind]);
        expect(mail.sent()).toBe(0);
        attempts[0]?.release();
        expect(mail.sent()).toBe(1);
        attempts[0]?.release();
        expect(mail.sent()).toBe(1);
        expect(attempts).toHaveLength(1);
      });

      it.each(ways)("is armed again after %s", async (_, __, send) => {
        const attempts = holding();
        send();
        attempts[0]?.release();
        await settled();
        send();
        expect(attempts).toHaveLength(2);
        expect(mail.sent()).toBe(1);
      });

      it("passes what it is told to pass", () => {
        const listener = vi.fn(() => "pass" as const);
        surface.gateSend(listener, life.signal);
        click(mail.sendButton);
        expect(listener).toHaveBeenCalledTimes(1);
        expect(mail.sent()).toBe(1);
      });

      it("lets the mail go when the listener fails", () => {
        surface.gateSend(() => {
          throw new TypeError("broken");
        }, life.signal);
        click(mail.sendButton);
        expect(mail.sent()).toBe(1);
      });

      it("never takes the Enter of an IME for a send", () => {
        const attempts = holding();
        press(surface.body, "Enter", { ctrlKey: true, isComposing: true });
        press(surface.body, "Enter", { ctrlKey: true, keyCode: 229 });
        expect(attempts).toHaveLength(0);
      });

      it("leaves other keys and places alone", () => {
        const attempts = holding();
        press(surface.body, "Enter");
        press(surface.body, " ");
        press(mail.subjectField, "Enter");
        click(surface.body);
        expect(attempts).toHaveLength(0);
        expect(mail.sent()).toBe(0);
      });

      it("forgets an older try when a newer one is made", async () => {
        const attempts = holding();
        click(mail.sendButton);
        await settled();
        click(mail.sendButton);
        attempts[0]?.release();
        expect(mail.sent()).toBe(0);
        attempts[1]?.release();
        expect(mail.sent()).toBe(1);
      });

      it("is gone when the signal has ended", () => {
        const own = new AbortController();
        surface.gateSend(() => "hold", own.signal);
        own.abort();
        click(mail.sendButton);
        expect(mail.sent()).toBe(1);
      });
    });
  });
}
