import { useLayoutEffect, useRef } from "preact/hooks";
import noticesCss from "../packs/pack-notices.css?inline";
import { PackNotices, urgentNotices } from "../packs/pack-notices";
import { CloseButton } from "../parts/close-button";
import reviewCss from "../parts/review.css?inline";
import { ReviewView } from "../parts/review-view";
import { focusedElement, mountShadowView } from "../shadow-view";
import { texts as textsOf } from "../texts/texts";
import { moveView, naturalHeight, observeViewport } from "../viewport";
import type { Mounted, PanelProps } from "../views";
import panelCss from "./panel.css?inline";
import { placePanel } from "./place-panel";

/** The mail window that an anchor belongs to: what the panel should leave free. */
const MAIL_WINDOW = "[role='dialog'], form, [role='region'], [data-app-section='ComposeForm']";

/**
 * The panel with the whole review: `<seii-panel>` in the page's body, beside the mail window that holds `anchor`.
 * Opened from the keyboard (the anchor had the focus), the focus goes in, and back to the anchor at the end.
 */
export function mountPanel(props: PanelProps): Mounted<PanelProps> {
  const page = props.anchor.ownerDocument;
  const before = focusedElement(page);
  const byKeyboard = page.activeElement !== null && props.anchor.contains(page.activeElement);
  const mounted = mountShadowView(
    page,
    {
      tag: "seii-panel",
      styles: `${reviewCss}\n${noticesCss}\n${panelCss}`,
      attach: (element) => page.body.append(element),
      view: (next) => <Panel {...next} focus={byKeyboard} />,
    },
    props,
  );
  return {
    ...mounted,
    unmount() {
      const held = page.activeElement === mounted.element;
      mounted.unmount();
      if (held) before?.focus({ preventScroll: true });
    },
  };
}

function Panel(props: PanelProps & { readonly focus: boolean }) {
  const { language, report, packNotices, anchor, focus, onMute, onClose, ...actions } = props;
  const texts = textsOf(language);
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (panel.current !== null) placeElement(panel.current, anchor);
  });
  useLayoutEffect(() => {
    const element = panel.current;
    const view = anchor.ownerDocument.defaultView;
    if (element === null || view === null) return;
    const life = new AbortController();
    observeViewport(view, () => placeElement(element, anchor), [element, mailWindow(anchor)], life.signal);
    return () => life.abort();
  }, [anchor]);
  useLayoutEffect(() => {
    if (focus) panel.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div
      ref={panel}
      class="panel"
      role="dialog"
      tabIndex={-1}
      aria-label={texts.panel.label}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
      }}
    >
      <header class="panel-head">
        <h2>{texts.productName}</h2>
        <CloseButton label={texts.close} onClose={onClose} />
      </header>
      {/* Reachable by keyboard: it scrolls. */}
      <div class="panel-body" tabIndex={0} role="region" aria-label={texts.panel.content}>
        <PackNotices notices={urgentNotices(packNotices ?? [])} language={language} />
        {report.applicable ? (
          <ReviewView language={language} report={report} {...actions} />
        ) : (
          <p class="quiet-line">{texts.panel.notApplicable}</p>
        )}
      </div>
      <footer class="panel-foot">
        <button type="button" class="button quiet" onClick={onMute}>
          {texts.panel.mute}
        </button>
      </footer>
    </div>
  );
}

function mailWindow(anchor: HTMLElement): HTMLElement {
  return anchor.closest<HTMLElement>(MAIL_WINDOW) ?? anchor;
}

function placeElement(panel: HTMLElement, anchor: HTMLElement): void {
  const page = anchor.ownerDocument;
  const scroller = panel.querySelector<HTMLElement>(".panel-body") ?? panel;
  const place = placePanel(
    mailWindow(anchor).getBoundingClientRect(),
    anchor.getBoundingClientRect(),
    { width: panel.offsetWidth, height: naturalHeight(panel, scroller) },
    { width: page.documentElement.clientWidth, height: page.defaultView?.innerHeight ?? 0 },
  );
  moveView(panel, place);
}
