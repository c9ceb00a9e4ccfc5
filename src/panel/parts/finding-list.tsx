import { useState } from "preact/hooks";
import type { Finding } from "../../review/report";
import type { Texts } from "../texts/ja";
import type { UiLanguage } from "../views";
import { Localized } from "./localized";
import { SeverityMark } from "./severity-mark";

/** Rows drawn at once: a draft can have hundreds of findings, and each keystroke draws the list again. */
const SHOWN = 20;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly language: UiLanguage;
  readonly texts: Texts;
  readonly onJump: (finding: Finding) => void;
}

/** The findings in the order given (gravest first); each that has a place in the mail is a button that leads there. */
export function FindingList({ findings, language, texts, onJump }: FindingListProps) {
  const [shown, setShown] = useState(SHOWN);
  const rest = findings.length - shown;
  return (
    <section class="part" aria-label={texts.review.findings}>
      <h3 class="part-title">
        {texts.review.findings}
        <span class="part-note">{texts.review.findingsCount(findings.length)}</span>
      </h3>
      {findings.length === 0 && <p class="quiet-line">{texts.review.noFindings}</p>}
      <ul class="findings">
        {findings.slice(0, shown).map((finding) => (
          <li key={`${finding.pack}/${finding.rule}/${finding.field}/${finding.span?.start ?? ""}`}>
            <FindingRow finding={finding} language={language} texts={texts} onJump={onJump} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button quiet more" onClick={() => setShown(shown + SHOWN * 2)}>
          {texts.review.showMore(Math.min(rest, SHOWN * 2))}
        </button>
      )}
    </section>
  );
}

interface FindingRowProps extends Omit<FindingListProps, "findings"> {
  readonly finding: Finding;
}

function FindingRow({ finding, language, texts, onJump }: FindingRowProps) {
  const content = (
    <>
      <span class="finding-head">
        <SeverityMark severity={finding.severity} texts={texts} />
        <span class="finding-place">{placeOf(finding, texts)}</span>
      </span>
      <span class="finding-message">
        <Localized text={finding.message} language={language} />
      </span>
      <span class="finding-fix">
        <Localized text={finding.fix} language={language} />
      </span>
    </>
  );
  if (finding.span === undefined && finding.field === "body") {
    return <div class={`finding ${finding.severity}`}>{content}</div>;
  }
  return (
    <button type="button" class={`finding jump ${finding.severity}`} onClick={() => onJump(finding)}>
      {content}
    </button>
  );
}

function placeOf(finding: Finding, texts: Texts) {
  const words = finding.text && <q lang="ja">{finding.text}</q>;
  if (finding.field === "subject") {
    return (
      <>
        {texts.review.inSubject} {words}
      </>
    );
  }
  return words || texts.review.wholeMail;
}
