// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { createPracticeSurface } from "./practice-surface";

function open() {
  document.body.innerHTML = `<form><input name="to"><input name="subject">
    <div contenteditable="true"></div><button type="button">送信</button></form>`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const field = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const life = new AbortController();
  const closed = vi.fn();
  const form = {
    root: find("form"),
    body: find("div"),
    subject: field("subject"),
    to: field("to"),
    send: find("button"),
    quoted: "",
  };
  const surface = createPracticeSurface(form, life.signal);
  surface.observeClose(closed, new AbortController().signal);
  return { life, closed, form };
}

describe("createPracticeSurface", () => {
  it("tells of its close when whoever drew the form puts it away", () => {
    const { life, closed } = open();
    life.abort();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("tells of it once, though the form leaves the page as well", async () => {
    const { life, closed, form } = open();
    form.root.remove();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    life.abort();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
