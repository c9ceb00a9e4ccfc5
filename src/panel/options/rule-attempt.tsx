import { useEffect, useId, useState } from "preact/hooks";
import type { Finding, Report } from "../../review/report";
import { Localized, localize } from "../parts/localized";
import { SeverityMark } from "../parts/severity-mark";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import type { OptionsProps } from "./options-props";

/** After the last keystroke, before the review, in milliseconds. */
const PAUSE = 200;

export interface Attempt {
  readonly subject: string;
  readonly text: string;
  /** The rule whose example it is, `pack/rule`. */
  readonly rule?: string | undefined;
}

interface RuleAttemptProps {
  readonly attempt: Attempt;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  readonly displayed: OptionsProps["displayed"];
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onTry: OptionsProps["onTry"];
  readonly onRule: (key: string) => void;
}

type Outcome =
  | { readonly kind: "none" | "running" | "fault" }
  | { readonly kind: "reviewed"; readonly report: Report };

/** A box to write in, reviewed by the engine itself: what the rules make of one's own words. */
export function RuleAttempt({
  attempt,
  language,
  texts,
  displayed,
  onAttempt,
  onTry,
  onRule,
}: RuleAttemptProps) {
  const t = texts.options.attempt;
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const { subject, text } = attempt;
  useEffect(() => {
    if (`${subject}${text}`.trim() === "") {
      setOutcome({ kind: "none" });
      return;
    }
    const life = new AbortController();
    const timer = setTimeout(() => {
      setOutcome((before) => (before.kind === "reviewed" ? before : { kind: "running" }));
      onTry(subject, text, life.signal).then(
        (report) => {
          if (!life.signal.aborted) setOutcome({ kind: "reviewed", report });
        },
        () => {
          if (!life.signal.aborted) setOutcome({ kind: "fault" });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [subject, text]);

  const findings =
    outcome.kind === "reviewed" ? tellingFindings(displayed(outcome.report), attempt.rule) : [];
  const said = { none: t.empty, running: t.running, fault: t.faultText, reviewed: t.silent }[outcome.kind];
  return (
    <section class="sheet attempt" aria-label={t.title}>
      <h3 class="sheet-title">{t.title}</h3>
      <label for={`${id}-text`}>{t.label}</label>
      {subject !== "" && <p class="hint">{texts.options.rules.subject(subject)}</p>}
      <textarea
        id={`${id}-text`}
        lang="ja"
        rows={3}
        maxLength={5_000}
        value={text}
        aria-describedby={`${id}-note`}
        onInput={(event) => onAttempt({ subject, text: event.currentTarget.value })}
      />
      <p class="hint" id={`${id}-note`}>
        {t.note}
      </p>
      <div aria-live="polite">
        {findings.length === 0 && <p class="quiet-line">{said}</p>}
        <ul class="attempt-findings">
          {findings.map((finding) => (
            <li key={`${finding.pack}/${finding.rule}/${finding.field}/${finding.span?.start ?? ""}`}>
              <button
                type="button"
                class="attempt-finding"
                aria-label={t.toRule(localize(finding.message, language))}
                onClick={() => onRule(`${finding.pack}/${finding.rule}`)}
              >
                <SeverityMark severity={finding.severity} texts={texts} />
                {finding.text !== "" && <q lang="ja">{finding.text}</q>}
                <span>
                  <Localized text={finding.message} language={language} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What a sentence lacks of a whole mail is not told, unless the example is just of that. */
function tellingFindings({ findings }: Report, rule: string | undefined): readonly Finding[] {
  return findings.filter((finding) => finding.text !== "" || `${finding.pack}/${finding.rule}` === rule);
}
