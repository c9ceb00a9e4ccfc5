import type { Responsibility, Stage } from "../language/draft";
import type { Move } from "../review/report";
import type { ComposeSession } from "./compose-session";

/** What a view outside the page (the popup) asks of the draft in use. */
export type PageCommand =
  | { readonly kind: "jump"; readonly rule: string; readonly index: number }
  | { readonly kind: "jump-to-move" | "insert-section"; readonly move: Move }
  | { readonly kind: "mute"; readonly muted: boolean }
  | { readonly kind: "stage"; readonly value?: Stage | undefined }
  | { readonly kind: "responsibility"; readonly value?: Responsibility | undefined };

/** Does it, as far as the draft still is what the asker saw. */
export function runPageCommand(session: ComposeSession | undefined, command: PageCommand): void {
  if (session === undefined) return;
  switch (command.kind) {
    case "jump": {
      const state = session.state();
      const finding = state.kind === "reviewed" ? state.report.findings[command.index] : undefined;
      if (finding?.rule === command.rule) session.jump(finding);
      break;
    }
    case "jump-to-move":
      session.jumpToMove(command.move);
      break;
    case "insert-section":
      session.insertSection(command.move);
      break;
    case "mute":
      session.setMuted(command.muted);
      break;
    case "stage":
      session.setStage(command.value);
      break;
    case "responsibility":
      session.setResponsibility(command.value);
      break;
  }
}
