import type { ComposeSurface } from "../compose/compose-surface";
import { textareaRects } from "../compose/textarea-rects";
import type { CardProps, Mounted } from "../panel/views";
import type { Finding, Suggestion } from "../review/report";
import { ruleKey } from "./displayed-report";
import type { SessionPorts } from "./ports";
import type { ReviewMark } from "./review-marks";
import { shieldKeys } from "./shield-keys";

export interface CardHolderOptions {
  readonly surface: ComposeSurface;
  readonly ports: Pick<SessionPorts, "views" | "preferences" | "disableRule">;
  readonly onOpened: (reason: CardReason) => void;
  readonly onEdited: () => void;
  readonly onIgnore: (finding: Finding) => void;
  readonly onInsertTemplate: (finding: Finding, template: string) => void;
  /** A choice could not be kept. */
  readonly onUnsaved: () => void;
}

/** Why the card is open: a hover ends with the pointer's leaving, the others with Escape, a choice or the next card. */
export type CardReason = "hover" | "click" | "keyboard";

export interface CardHolder {
  open(mark: ReviewMark, reason: CardReason): void;
  close(): void;
  mark(): ReviewMark | undefined;
  isHover(): boolean;
  contains(node: EventTarget | null): boolean;
  /** After a new review: the card follows its finding, or goes where it is gone. */
  follow(marks: readonly ReviewMark[]): void;
}

/** The one card of a compose window. */
export function createCardHolder(options: CardHolderOptions): CardHolder {
  const { surface, ports, onOpened, onEdited, onIgnore, onInsertTemplate, onUnsaved } = options;
  let current: { mark: ReviewMark; reason: CardReason; card: Mounted<CardProps> } | undefined;

  function close(): void {
    const closing = current;
    current = undefined;
    if (closing === undefined) return;
    const hadFocus = closing.card.element.ownerDocument.activeElement === closing.card.element;
    closing.card.unmount();
    if (hadFocus) surface.body.focus({ preventScroll: true });
  }

  function apply(mark: ReviewMark, { replacement }: Suggestion): void {
    close();
    const { span } = mark.finding;
    if (span === undefined) return;
    surface.apply({ span, replacement }, mark.revision);
    onEdited();
  }

  function props(mark: ReviewMark, reason: CardReason): CardProps {
    const { finding } = mark;
    return {
      language: ports.preferences().language,
      finding,
      anchorRects: () => rectsOf(surface, mark),
      focus: reason === "keyboard",
      onApply: (suggestion) => apply(mark, suggestion),
      onInsertTemplate: (template) => {
        close();
        onInsertTemplate(finding, template);
      },
      onIgnore: () => {
        close();
        onIgnore(finding);
      },
      onDisableRule: () => {
        close();
        ports.disableRule(ruleKey(finding)).catch(onUnsaved);
      },
      onClose: close,
    };
  }

  return {
    open(mark, reason) {
      if (current?.mark.finding === mark.finding && reason === "hover") return;
      close();
      const card = ports.views.mountCard(props(mark, reason));
      shieldKeys(card.element);
      current = { mark, reason, card };
      onOpened(reason);
    },
    close,
    mark: () => current?.mark,
    isHover: () => current?.reason === "hover",
    contains: (node) => current !== undefined && node === current.card.element,
    follow(marks) {
      if (current === undefined) return;
      const { mark: old, reason, card } = current;
      const here = old.range();
      const next = marks.find(
        (mark) =>
          mark.finding.rule === old.finding.rule &&
          mark.finding.text === old.finding.text &&
          isSame(mark.range(), here),
      );
      if (next === undefined) return close();
      current = { mark: next, reason, card };
      card.update(props(next, reason === "keyboard" ? "click" : reason));
    },
  };
}

/** The words' rectangles; those of a plain-text body are measured, since it has no ranges. */
function rectsOf(surface: ComposeSurface, mark: ReviewMark): readonly DOMRect[] {
  const { body } = surface;
  if (body.localName !== "textarea") return [...(mark.range()?.getClientRects() ?? [])];
  const { span } = mark.finding;
  const isSameText = surface.read().revision === mark.revision;
  return span !== undefined && isSameText ? textareaRects(body as HTMLTextAreaElement, span) : [];
}

function isSame(a: Range | undefined, b: Range | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset
  );
}
