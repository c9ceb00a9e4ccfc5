import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Localized, localize } from "../parts/localized";
import { SeverityMark } from "../parts/severity-mark";
import { focusedElement, mountShadowView } from "../shadow-view";
import type { Texts } from "../texts/ja";
import { texts as textsOf } from "../texts/texts";
import type { GateProps, Mounted } from "../views";
import { GateQuestion } from "./gate-question";
import gateCss from "./gate.css?inline";
import { keepFocusInside } from "./keep-focus-inside";

/**
 * The question before sending: `<seii-gate>` in the page's body with a modal alert dialog. "Fix" has the focus and is
 * what Escape means; the focus goes back where it was at the end.
 */
export function mountGate(props: GateProps): Mounted<GateProps> {
  const before = focusedElement(document);
  const mounted = mountShadowView(
    document,
    {
      tag: "seii-gate",
      styles: gateCss,
      attach: (element) => document.body.append(element),
      view: (next) => <Gate {...next} />,
    },
    props,
  );
  return {
    ...mounted,
    unmount() {
      const held = document.activeElement === mounted.element;
      mounted.unmount();
      if (held) before?.focus({ preventScroll: true });
    },
  };
}

function Gate({ language, mode, findings, more = 0, score, ...actions }: GateProps) {
  const { onJump, onFix, onSend } = actions;
  const texts = textsOf(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const fix = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState("");
  const id = useId();

  useLayoutEffect(() => {
    dialog.current?.showModal();
    fix.current?.focus({ preventScroll: true });
  }, []);

  const allowed = mode === "warn" || (mode === "confirm" ? isWord(answer, texts) : answer.trim() !== "");
  return (
    <dialog
      ref={dialog}
      class="gate"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lead`}
      onCancel={(event) => event.preventDefault()}
      // The browser may close a modal dialog on its own at a second Escape.
      onClose={onFix}
      onKeyDown={(event) => {
        // The key that tried to send may still be held down: its repetitions answer nothing here.
        if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
        if (event.key === "Escape" && !event.isComposing) {
          event.preventDefault();
          onFix();
        }
        if (event.key === "Tab") keepFocusInside(event);
      }}
    >
      <h2 id={`${id}-title`}>{texts.gate.title}</h2>
      <p class="gate-lead" id={`${id}-lead`}>
        {lead(findings, more, score, texts)}
      </p>
      {findings.length > 0 && (
        <ul class="gate-findings">
          {findings.map((finding) => (
            <li
              class={`gate-finding ${finding.severity}`}
              key={`${finding.rule}/${finding.span?.start ?? ""}`}
            >
              <span class="gate-place">
                <SeverityMark severity={finding.severity} texts={texts} />
                {finding.text !== "" && <q lang="ja">{finding.text}</q>}
              </span>
              <p>
                <Localized text={finding.message} language={language} />
              </p>
              {(finding.span !== undefined || finding.field === "subject") && (
                <button
                  type="button"
                  class="button"
                  aria-label={texts.gate.jumpTo(finding.text, localize(finding.message, language))}
                  onClick={() => onJump(finding)}
                >
                  {texts.gate.jump}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="gate-more">{texts.gate.more(more)}</p>}
      {mode !== "warn" && <GateQuestion mode={mode} texts={texts} onAnswer={setAnswer} />}
      <div class="gate-actions">
        <button
          type="button"
          class="button large"
          disabled={!allowed}
          onClick={() => onSend(mode === "reason" ? answer.trim() : undefined)}
        >
          {texts.gate.send}
        </button>
        <button type="button" class="button main" ref={fix} onClick={onFix}>
          {texts.gate.fix}
        </button>
      </div>
    </dialog>
  );
}

function isWord(answer: string, texts: Texts): boolean {
  return answer.normalize("NFKC").trim().toLowerCase() === texts.gate.confirmWord;
}

function lead(
  findings: GateProps["findings"],
  more: number,
  score: number | undefined,
  texts: Texts,
): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  if (errors > 0) return texts.gate.withErrors;
  if (score !== undefined) return texts.gate.withScore(score);
  return findings.length > 0 ? texts.gate.withFindings(findings.length + more) : texts.gate.withoutFindings;
}
