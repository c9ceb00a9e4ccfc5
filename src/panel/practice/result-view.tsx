import { useEffect, useRef } from "preact/hooks";
import type { Report } from "../../review/report";
import { ScoreSummary } from "../parts/score-summary";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import { AttemptHistory } from "./attempt-history";
import { KeyPoints } from "./key-points";
import { MoveComparison } from "./move-comparison";
import type { SentAnswer } from "./practice-props";
import type { PracticeAttempt } from "./progress";
import { RemainingFindings } from "./remaining-findings";
import type { Scenario } from "./scenarios/scenario";
import { SheetHead } from "./sheet-head";
import { useOpenOnPrint } from "./use-open-on-print";
import { WholeMail } from "./whole-mail";

interface ResultViewProps {
  readonly scenario: Scenario;
  readonly answer: SentAnswer | undefined;
  readonly model: Report | "loading" | undefined;
  /** Of this case, this one included, the oldest first. */
  readonly attempts: readonly PracticeAttempt[];
  readonly hintsUsed: number;
  readonly today: string;
  readonly trainee: string;
  readonly language: UiLanguage;
  readonly onTrainee: (name: string) => void;
  readonly onRewrite: () => void;
  /** Undefined at the last case. */
  readonly onNext: (() => void) | undefined;
  readonly onAnother: () => void;
  readonly onPrint: () => void;
}

/** What stands in place of a sent mail: the review at that moment, beside the model answer; good to be printed. */
export function ResultView(props: ResultViewProps) {
  const { scenario, answer, model, attempts, hintsUsed, language } = props;
  const texts = practiceTexts(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useOpenOnPrint(sheet);
  const report = answer?.report?.applicable === true ? answer.report : undefined;
  const count = (severity: string) => report?.findings.filter((one) => one.severity === severity).length ?? 0;
  return (
    <div class="result" ref={sheet}>
      <SheetHead {...props} />
      <h1 ref={heading} tabIndex={-1} class="screen-only">
        {texts.notSent}
      </h1>
      <p class="lead screen-only">{report === undefined ? texts.noResult : texts.resultLead}</p>
      {report?.score !== undefined && (
        <section class="sheet result-score">
          <ScoreSummary report={report} score={report.score} language={language} texts={textsOf(language)} />
          <p class="counts">
            <span>{texts.counts(count("error"), count("warning"))}</span>
            <span>{texts.hintsUsed(hintsUsed)}</span>
          </p>
          <AttemptHistory attempts={attempts} language={language} />
        </section>
      )}
      {answer !== undefined && report !== undefined && (
        <>
          <MoveComparison
            scenario={scenario}
            yours={{ body: answer.body, report }}
            model={model}
            language={language}
          />
          <RemainingFindings findings={report.findings} language={language} />
        </>
      )}
      <KeyPoints scenario={scenario} language={language} />
      {answer !== undefined && <WholeMail title={texts.yourMail} mail={answer} />}
      <WholeMail title={texts.modelAnswer} mail={scenario.model} />
      <Actions {...props} />
    </div>
  );
}

function Actions({ language, onRewrite, onNext, onAnother, onPrint }: ResultViewProps) {
  const texts = practiceTexts(language);
  return (
    <div class="result-actions screen-only">
      <button type="button" class="button main" onClick={onRewrite}>
        {texts.rewrite}
      </button>
      {onNext !== undefined && (
        <button type="button" class="button large" onClick={onNext}>
          {texts.next}
        </button>
      )}
      <button type="button" class="button large" onClick={onAnother}>
        {texts.another}
      </button>
      <button type="button" class="button large" onClick={onPrint}>
        {texts.print}
      </button>
    </div>
  );
}
