import { InMemorySurface } from "../../src/compose/in-memory-surface";
import type { SurfaceUnderTest } from "./compose-surface.contract";

/** The surface in memory, as the contract suite holds it; it goes when `signal` ends. */
export function inMemoryUnderTest(signal: AbortSignal): SurfaceUnderTest {
  const surface = new InMemorySurface({ subject: "お詫び", to: ["佐藤 健一 <sato@example.co.jp>"] });
  document.body.replaceChildren(surface.root);
  signal.addEventListener("abort", () => surface.close());
  return {
    surface,
    setBody: (text) => surface.setBody(text),
    setSubject: (text) => surface.setSubject(text),
    subjectField: surface.root.querySelector("input") as HTMLElement,
    sendButton: surface.badgeAnchor() as HTMLElement,
    sent: () => surface.sent,
    close: () => surface.close(),
  };
}
