import type { ChecklistItem, Move } from "../../review/report";
import type { Texts } from "../texts/ja";
import type { UiLanguage } from "../views";
import { Localized, localize } from "./localized";
import { StatusMark } from "./status-mark";

interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly language: UiLanguage;
  readonly texts: Texts;
  readonly onJumpToMove: (move: Move) => void;
  readonly onInsertSection: (move: Move) => void;
}

/** What the mail has to say: required first, then advised; what is optional stays folded away. */
export function Checklist({ items, ...rest }: ChecklistProps) {
  const { texts } = rest;
  const required = items.filter((item) => item.needed === "required");
  const asked = [...required, ...items.filter((item) => item.needed === "advised")];
  const optional = items.filter((item) => item.needed === "optional");
  const done = required.filter((item) => item.status === "present" || item.status === "pending").length;
  return (
    <section class="part" aria-label={texts.review.checklist}>
      <h3 class="part-title">
        {texts.review.checklist}
        {required.length > 0 && (
          <span class="part-note">{texts.review.requiredDone(done, required.length)}</span>
        )}
      </h3>
      <ul class="checklist">
        {asked.map((item) => (
          <ChecklistRow key={item.move} item={item} {...rest} />
        ))}
      </ul>
      {optional.length > 0 && (
        <details class="optional">
          <summary>{texts.review.optionalMoves(optional.length)}</summary>
          <ul class="checklist">
            {optional.map((item) => (
              <ChecklistRow key={item.move} item={item} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ChecklistRowProps extends Omit<ChecklistProps, "items"> {
  readonly item: ChecklistItem;
}

function ChecklistRow({ item, language, texts, onJumpToMove, onInsertSection }: ChecklistRowProps) {
  const name = localize(item.label, language);
  const label = <Localized text={item.label} language={language} />;
  const missing = item.status === "absent" && item.needed === "required";
  return (
    <li class={missing ? "check missing" : "check"} data-move={item.move} data-status={item.status}>
      <StatusMark status={item.status} texts={texts} />
      {item.spans.length > 0 ? (
        <button
          type="button"
          class="check-name jump"
          title={texts.review.jumpToMove(name)}
          onClick={() => onJumpToMove(item.move)}
        >
          {label}
        </button>
      ) : (
        <span class="check-name">{label}</span>
      )}
      {item.needed === "advised" && <span class="need">{texts.need.advised}</span>}
      {item.status === "absent" && item.template !== undefined && (
        <button
          type="button"
          class="button insert"
          aria-label={texts.review.insertMove(name)}
          onClick={() => onInsertSection(item.move)}
        >
          {texts.review.insert}
        </button>
      )}
    </li>
  );
}
