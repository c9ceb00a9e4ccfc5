import { render } from "preact";
import { useState } from "preact/hooks";
import reviewCss from "../parts/review.css?inline";
import type { Report } from "../../review/report";
import { adoptStyles } from "../styles/adopt-styles";
import baseCss from "../styles/base.css?inline";
import tokensCss from "../styles/tokens.css?inline";
import { texts as textsOf } from "../texts/texts";
import type { Mounted } from "../views";
import { ComposeWindow, type PracticeDraft } from "./compose-window";
import practiceCss from "./practice.css?inline";
import type { PracticeProps } from "./practice-props";
import { ResultView } from "./result-view";
import { ScenarioBrief } from "./scenario-brief";
import { ScenarioList } from "./scenario-list";
import type { Scenario } from "./scenarios/scenario";

/** The practice page, drawn into `root`: choose a case, write the answer, see what the review says at sending. */
export function mountPracticePage(root: HTMLElement, props: PracticeProps): Mounted<PracticeProps> {
  const page = root.ownerDocument;
  adoptStyles(page, [tokensCss, baseCss, reviewCss, practiceCss]);
  root.classList.add("seii");
  const draw = (next: PracticeProps) => {
    page.documentElement.lang = next.language;
    page.title = `${textsOf(next.language).practice.title} – ${textsOf(next.language).productName}`;
    render(<PracticePage {...next} />, root);
  };
  draw(props);
  return { element: root, update: draw, unmount: () => render(null, root) };
}

type View =
  | { readonly kind: "list" }
  | { readonly kind: "write"; readonly scenario: Scenario; readonly draft: PracticeDraft | undefined }
  | {
      readonly kind: "result";
      readonly scenario: Scenario;
      readonly draft: PracticeDraft;
      readonly report: Report | undefined;
    };

function PracticePage({ language, scenarios, onCompose, latestReport }: PracticeProps) {
  const texts = textsOf(language);
  const [view, setView] = useState<View>({ kind: "list" });
  const toList = () => setView({ kind: "list" });
  return (
    <div class="practice">
      <header class="practice-head">
        <p class="brand">{texts.productName}</p>
        {view.kind !== "list" && (
          <button type="button" class="button quiet" onClick={toList}>
            {texts.practice.back}
          </button>
        )}
      </header>
      <main>
        {view.kind === "list" && (
          <ScenarioList
            scenarios={scenarios}
            language={language}
            onChoose={(scenario) => setView({ kind: "write", scenario, draft: undefined })}
          />
        )}
        {view.kind === "write" && (
          <div class="desk">
            <ScenarioBrief scenario={view.scenario} language={language} />
            <ComposeWindow
              key={view.scenario.id}
              scenario={view.scenario}
              draft={view.draft}
              language={language}
              onCompose={onCompose}
              onSend={(draft) =>
                setView({ kind: "result", scenario: view.scenario, draft, report: latestReport() })
              }
              onDiscard={toList}
            />
          </div>
        )}
        {view.kind === "result" && (
          <ResultView
            scenario={view.scenario}
            report={view.report}
            language={language}
            onRewrite={() => setView({ kind: "write", scenario: view.scenario, draft: view.draft })}
            onAnother={toList}
          />
        )}
      </main>
    </div>
  );
}
