import { Icon } from "../parts/icon";
import { scoreBand } from "../parts/score-band";
import { ScoreRing } from "../parts/score-ring";
import { setData } from "../set-data";
import { mountShadowView } from "../shadow-view";
import { texts as textsOf } from "../texts/texts";
import type { BadgeProps, Mounted } from "../views";
import badgeCss from "./badge.css?inline";

/**
 * The badge beside the send button: `<seii-badge>` right after `anchor`, which must stand outside the editor.
 * Its attributes `data-state`, `data-score`, `data-errors` and `data-warnings` tell the same to tests and style sheets.
 */
export function mountBadge(anchor: HTMLElement, props: BadgeProps): Mounted<BadgeProps> {
  return mountShadowView(
    anchor.ownerDocument,
    {
      tag: "seii-badge",
      styles: badgeCss,
      attach: (element) => anchor.after(element),
      view: (next) => <Badge {...next} />,
      decorate: setAttributes,
    },
    props,
  );
}

function setAttributes(element: HTMLElement, { state, score, errors, warnings }: BadgeProps): void {
  setData(element, "state", state);
  setData(element, "errors", String(errors));
  setData(element, "warnings", String(warnings));
  setData(element, "score", score === undefined ? undefined : String(score));
}

function Badge(props: BadgeProps) {
  const { language, state, score, errors, warnings, faultText, expanded, onToggle } = props;
  if (state === "off") return null;
  const texts = textsOf(language);
  const said =
    state === "loading"
      ? texts.badge.loading
      : state === "fault"
        ? (faultText ?? texts.fault.engine)
        : texts.badge.summary(score, errors, warnings);
  return (
    <button
      type="button"
      class="badge"
      aria-label={texts.badge.label(said)}
      aria-haspopup="dialog"
      aria-expanded={expanded}
      title={said}
      // The caret stays in the mail when the badge is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      {state === "loading" && <Waiting />}
      {state === "fault" && <Fault />}
      {state === "ready" && <Result score={score} errors={errors} warnings={warnings} />}
    </button>
  );
}

function Waiting() {
  return (
    <>
      <span class="badge-ring">
        <span class="spinner" />
      </span>
      <span class="badge-wait" aria-hidden="true">
        …
      </span>
    </>
  );
}

function Fault() {
  return (
    <>
      <span class="badge-ring badge-fault">
        <Icon name="warning" />
      </span>
      <span class="badge-wait" aria-hidden="true">
        –
      </span>
    </>
  );
}

function Result({ score, errors, warnings }: Pick<BadgeProps, "score" | "errors" | "warnings">) {
  return (
    <>
      <span class="badge-ring">
        <ScoreRing score={score} band={score === undefined ? undefined : scoreBand(score, errors)} />
      </span>
      <span class="badge-score">{score ?? "–"}</span>
      {errors > 0 && (
        <span class="badge-count error">
          <Icon name="error" />
          {shortCount(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span class="badge-count warning">
          <Icon name="warning" />
          {shortCount(warnings)}
        </span>
      )}
      {errors + warnings === 0 && (
        <span class="badge-fine">
          <Icon name="check" />
        </span>
      )}
    </>
  );
}

/** One digit, so that the badge keeps its width and the host's toolbar its place. */
function shortCount(count: number): string {
  return count > 9 ? "9+" : String(count);
}
