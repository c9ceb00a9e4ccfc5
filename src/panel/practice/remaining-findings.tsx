import type { Finding } from "../../review/report";
import { Localized } from "../parts/localized";
import { SeverityMark } from "../parts/severity-mark";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";

interface RemainingFindingsProps {
  readonly findings: readonly Finding[];
  readonly language: UiLanguage;
}

/** Enough for a sheet of paper; the gravest come first. */
const SHOWN = 12;

/** What the mail still held when it was sent. */
export function RemainingFindings({ findings, language }: RemainingFindingsProps) {
  const texts = textsOf(language);
  if (findings.length === 0) return null;
  return (
    <section class="sheet">
      <h2>{practiceTexts(language).remaining}</h2>
      <ul class="remaining">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.rule}/${finding.span?.start ?? ""}`}>
            <SeverityMark severity={finding.severity} texts={texts} />
            <span>
              {finding.text !== "" && <q lang="ja">{finding.text}</q>}{" "}
              <Localized text={finding.message} language={language} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
