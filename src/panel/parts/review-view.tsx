import { RESPONSIBILITIES, type Responsibility, STAGES, type Stage } from "../../language/draft";
import type { Finding, Move, Report } from "../../review/report";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import { Checklist } from "./checklist";
import { ChoiceField } from "./choice-field";
import { CustomerPoints } from "./customer-points";
import { FindingList } from "./finding-list";
import { ScoreSummary } from "./score-summary";

/** What a reader of the review can ask for; `undefined` gives stage or responsibility back to detection. */
export interface ReviewActions {
  readonly onStage: (stage: Stage | undefined) => void;
  readonly onResponsibility: (responsibility: Responsibility | undefined) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onJumpToMove: (move: Move) => void;
  readonly onInsertSection: (move: Move) => void;
}

interface ReviewViewProps extends ReviewActions {
  readonly language: UiLanguage;
  readonly report: Report;
}

/** The whole review of one mail: score, checklist, findings, and what the review took the mail to be. */
export function ReviewView(props: ReviewViewProps) {
  const { language, report, onStage, onResponsibility, onJump, onJumpToMove, onInsertSection } = props;
  const texts = textsOf(language);
  const { stage, responsibility } = report;
  const noteFor = ({ detected }: { readonly detected: boolean }) =>
    detected ? texts.review.detected : texts.review.setByUser;
  return (
    <div class="review">
      {report.score !== undefined && (
        <ScoreSummary report={report} score={report.score} language={language} texts={texts} />
      )}
      <Checklist
        items={report.checklist}
        language={language}
        texts={texts}
        onJumpToMove={onJumpToMove}
        onInsertSection={onInsertSection}
      />
      {report.customerPoints !== undefined && <CustomerPoints points={report.customerPoints} texts={texts} />}
      <section class="part" aria-label={texts.review.settings}>
        <h3 class="part-title">{texts.review.settings}</h3>
        <ChoiceField
          label={texts.review.stage}
          options={STAGES}
          names={texts.stageName}
          value={stage.value}
          legend={texts.review.choice(texts.review.stage, noteFor(stage))}
          note={noteFor(stage)}
          reset={stage.detected ? undefined : { text: texts.review.reset, label: texts.review.resetStage }}
          onChange={onStage}
        />
        <ChoiceField
          label={texts.review.responsibility}
          options={RESPONSIBILITIES}
          names={texts.responsibilityName}
          value={responsibility.value}
          legend={texts.review.choice(texts.review.responsibility, noteFor(responsibility))}
          note={noteFor(responsibility)}
          reset={
            responsibility.detected
              ? undefined
              : { text: texts.review.reset, label: texts.review.resetResponsibility }
          }
          onChange={onResponsibility}
        />
      </section>
      <FindingList findings={report.findings} language={language} texts={texts} onJump={onJump} />
    </div>
  );
}
