import { render } from "preact";
import noticesCss from "./packs/pack-notices.css?inline";
import { PackNotices, urgentNotices } from "./packs/pack-notices";
import reviewCss from "./parts/review.css?inline";
import { ReviewView } from "./parts/review-view";
import { SwitchField } from "./pages/switch-field";
import switchCss from "./pages/switch.css?inline";
import popupCss from "./popup/popup.css?inline";
import { MuteActions } from "./popup/mute-actions";
import type { PopupProps, PopupState } from "./popup/popup-props";
import { adoptStyles } from "./styles/adopt-styles";
import baseCss from "./styles/base.css?inline";
import tokensCss from "./styles/tokens.css?inline";
import type { Texts } from "./texts/ja";
import { texts as textsOf } from "./texts/texts";
import type { Mounted } from "./views";

/** The toolbar popup, drawn into `root`: a pure view of what the active tab's content script says. */
export function mountPopup(root: HTMLElement, props: PopupProps): Mounted<PopupProps> {
  const page = root.ownerDocument;
  adoptStyles(page, [tokensCss, baseCss, reviewCss, noticesCss, switchCss, popupCss]);
  root.classList.add("seii");
  const draw = (next: PopupProps) => {
    page.documentElement.lang = next.language;
    page.title = textsOf(next.language).productName;
    render(<Popup {...next} />, root);
  };
  draw(props);
  return { element: root, update: draw, unmount: () => render(null, root) };
}

function Popup(props: PopupProps) {
  const { language, state, host, elsewhere, packs, packNotices, mute, onHostEnabled, ...rest } = props;
  const { onGoToTab, onOpenPractice, onOpenHistory, onOpenOptions, ...actions } = rest;
  const texts = textsOf(language);
  return (
    <div class="popup">
      <header class="popup-head">
        <h1>{texts.productName}</h1>
        <nav aria-label={texts.popup.links}>
          <button type="button" class="button quiet" onClick={onOpenPractice}>
            {texts.popup.practice}
          </button>
          <button type="button" class="button quiet" onClick={onOpenHistory}>
            {texts.popup.history}
          </button>
          <button type="button" class="button quiet" onClick={onOpenOptions}>
            {texts.popup.options}
          </button>
        </nav>
      </header>
      {elsewhere !== undefined && (
        <p class="elsewhere">
          <span>{texts.popup.elsewhere(elsewhere)}</span>
          <button type="button" class="button" onClick={onGoToTab}>
            {texts.popup.goToTab}
          </button>
        </p>
      )}
      <main class="popup-body">
        <PackNotices notices={urgentNotices(packNotices ?? [])} language={language} />
        {state.kind === "review" ? (
          <>
            <h2 class="popup-subject">
              <span class="hidden-text">{texts.popup.subject}</span>
              <span lang="ja">{state.subject || texts.popup.noSubject}</span>
            </h2>
            <ReviewView language={language} report={state.report} {...actions} />
          </>
        ) : (
          <Message state={state} texts={texts} />
        )}
      </main>
      <footer class="popup-foot">
        {mute !== undefined && <MuteActions mute={mute} texts={texts} />}
        {host !== undefined && (
          <SwitchField checked={host.enabled} onChange={onHostEnabled}>
            {texts.popup.hostSwitch(host.name)}
          </SwitchField>
        )}
        {packs.length > 0 && (
          <p class="packs">
            <span>{texts.popup.packs}</span>
            {packs.map((pack) => texts.popup.packVersion(pack.name, pack.version)).join(" / ")}
          </p>
        )}
      </footer>
    </div>
  );
}

function Message({
  state,
  texts,
}: {
  readonly state: Exclude<PopupState, { kind: "review" }>;
  readonly texts: Texts;
}) {
  const [title, hint] = wordsFor(state, texts);
  return (
    <div class={`message ${state.kind}`} role="status">
      {state.kind === "loading" && <span class="spinner" aria-hidden="true" />}
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  );
}

function wordsFor(
  state: Exclude<PopupState, { kind: "review" }>,
  texts: Texts,
): readonly [title: string, hint?: string] {
  const t = texts.popup;
  switch (state.kind) {
    case "loading":
      return [t.loading];
    case "not-webmail":
      return [t.notWebmail, t.notWebmailHint];
    case "not-understood":
      return [t.notUnderstood, t.notUnderstoodHint];
    case "no-draft":
      return [t.noDraft, t.noDraftHint];
    case "not-apology":
      return [t.notApology, t.notApologyHint];
    case "muted":
      return [t.muted, t.mutedHint];
    case "host-off":
      return [t.hostOff, t.hostOffHint];
    case "paused":
      return [texts.mute.paused, texts.mute.pausedHint];
    case "fault":
      return [t.faultTitle, texts.fault[state.cause]];
  }
}
