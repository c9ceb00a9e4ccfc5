import { useState } from "preact/hooks";
import { PageHead } from "../pages/page-head";
import { practiceTexts } from "../texts/practice-texts";
import { texts as textsOf } from "../texts/texts";
import { ComposeWindow, type PracticeDraft } from "./compose-window";
import type { PracticeProps, SentAnswer } from "./practice-props";
import { recordOf } from "./progress";
import { ResultView } from "./result-view";
import { ScenarioBrief } from "./scenario-brief";
import { ScenarioList } from "./scenario-list";
import type { Scenario } from "./scenarios/scenario";
import { useModelReview } from "./use-model-review";

type View =
  | { readonly kind: "list" }
  | { readonly kind: "write"; readonly scenario: Scenario; readonly draft: PracticeDraft | undefined }
  | {
      readonly kind: "result";
      readonly scenario: Scenario;
      readonly draft: PracticeDraft;
      readonly answer: SentAnswer | undefined;
    };

/** The page's three views: the list of cases, the desk, and the result. */
export function PracticePage(props: PracticeProps) {
  const { language, scenarios, today, attempts, onCompose, latestAnswer, reviewModel, onAttempt, onPrint } =
    props;
  const texts = practiceTexts(language);
  const [view, setView] = useState<View>({ kind: "list" });
  const [hints, setHints] = useState<Readonly<Record<string, number>>>({});
  const [trainee, setTrainee] = useState("");
  const model = useModelReview(view.kind === "result" ? view.scenario : undefined, reviewModel);

  const toList = () => setView({ kind: "list" });
  const write = (scenario: Scenario, draft?: PracticeDraft) => {
    setView({ kind: "write", scenario, draft });
    scrollTo({ top: 0 });
  };
  const hintsOf = ({ id }: Scenario) => hints[id] ?? 0;
  const finish = (scenario: Scenario, draft: PracticeDraft) => {
    const answer = latestAnswer();
    const report = answer?.report;
    if (report?.applicable === true && report.score !== undefined) {
      const count = (severity: string) => report.findings.filter((one) => one.severity === severity).length;
      onAttempt({
        scenario: scenario.id,
        day: today,
        score: report.score,
        errors: count("error"),
        warnings: count("warning"),
        hints: hintsOf(scenario),
      });
    }
    setView({ kind: "result", scenario, draft, answer });
    scrollTo({ top: 0 });
  };
  const following = view.kind === "result" ? scenarios[scenarios.indexOf(view.scenario) + 1] : undefined;

  return (
    <div class="practice">
      {view.kind === "list" ? (
        <div class="screen-only">
          <PageHead current="practice" texts={textsOf(language)} />
        </div>
      ) : (
        <header class="practice-head screen-only">
          <p class="brand">{textsOf(language).productName}</p>
          <button type="button" class="button quiet" onClick={toList}>
            {texts.back}
          </button>
        </header>
      )}
      <main>
        {view.kind === "list" && <ScenarioList {...props} onChoose={(scenario) => write(scenario)} />}
        {view.kind === "write" && (
          <div class="desk">
            <ScenarioBrief
              scenario={view.scenario}
              language={language}
              hintsShown={hintsOf(view.scenario)}
              onHint={() => setHints({ ...hints, [view.scenario.id]: hintsOf(view.scenario) + 1 })}
            />
            <ComposeWindow
              key={view.scenario.id}
              scenario={view.scenario}
              draft={view.draft}
              language={language}
              onCompose={onCompose}
              onSend={(draft) => finish(view.scenario, draft)}
              onDiscard={toList}
            />
          </div>
        )}
        {view.kind === "result" && (
          <ResultView
            key={view.scenario.id}
            scenario={view.scenario}
            answer={view.answer}
            model={model}
            attempts={recordOf(attempts, view.scenario.id).attempts}
            hintsUsed={hintsOf(view.scenario)}
            today={today}
            trainee={trainee}
            language={language}
            onTrainee={setTrainee}
            onRewrite={() => write(view.scenario, view.draft)}
            onNext={following && (() => write(following))}
            onAnother={toList}
            onPrint={onPrint}
          />
        )}
      </main>
    </div>
  );
}
