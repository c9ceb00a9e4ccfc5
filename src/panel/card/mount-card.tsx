import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseButton } from "../parts/close-button";
import { Localized } from "../parts/localized";
import { SeverityMark } from "../parts/severity-mark";
import { SourceNote } from "../parts/source-note";
import { focusedElement, mountShadowView } from "../shadow-view";
import { texts as textsOf } from "../texts/texts";
import { moveView, naturalHeight, observeViewport } from "../viewport";
import type { CardProps, Mounted } from "../views";
import cardCss from "./card.css?inline";
import { placeCard } from "./place-card";

/**
 * The card of one finding: `<seii-card>` in the page's body. It follows the marked text through scrolling and resizing
 * and hides while the text is out of sight. With `focus`, the focus goes in, and back where it was at the end.
 */
export function mountCard(props: CardProps): Mounted<CardProps> {
  const before = focusedElement(document);
  const mounted = mountShadowView(
    document,
    {
      tag: "seii-card",
      styles: cardCss,
      attach: (element) => document.body.append(element),
      view: (next) => <Card {...next} />,
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

function Card(props: CardProps) {
  const { language, finding, focus, onApply, onInsertTemplate, onIgnore, onDisableRule, onClose } = props;
  const { template } = finding;
  const texts = textsOf(language);
  const card = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const turn = useRef(0);

  useLayoutEffect(() => {
    if (card.current !== null) placeElement(card.current, latest, turn);
  });
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const life = new AbortController();
    observeViewport(window, () => placeElement(element, latest, turn), [element], life.signal);
    // Seen before the page: in webmail Escape would close the mail window instead.
    window.addEventListener("keydown", (event) => closeOnEscape(event, latest.current.onClose), {
      capture: true,
      signal: life.signal,
    });
    return () => life.abort();
  }, []);
  useLayoutEffect(() => {
    if (!focus) return;
    const first = card.current?.querySelector<HTMLElement>(".card-actions button, .card-foot button");
    (first ?? card.current)?.focus({ preventScroll: true });
  }, [focus, finding.rule, finding.span?.start]);

  return (
    <div
      ref={card}
      class={`card ${finding.severity}`}
      role="dialog"
      tabIndex={-1}
      aria-labelledby="message"
      // A click in the card leaves the caret in the mail; the keyboard comes in by `focus`.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="card-head">
        <SeverityMark severity={finding.severity} texts={texts} />
        <CloseButton label={texts.close} onClose={onClose} />
      </div>
      <p class="card-message" id="message">
        <Localized text={finding.message} language={language} />
      </p>
      <dl class="card-reasons">
        <dt>{texts.card.why}</dt>
        <dd>
          <Localized text={finding.why} language={language} />
          <SourceNote source={finding.source} texts={texts} />
        </dd>
        <dt>{texts.card.fix}</dt>
        <dd>
          <Localized text={finding.fix} language={language} />
        </dd>
      </dl>
      {(finding.suggestions.length > 0 || template !== undefined) && (
        <div class="card-actions" role="group" aria-label={texts.card.suggestions}>
          {finding.suggestions.map((suggestion, index) => (
            <button
              type="button"
              key={`${suggestion.replacement}:${index}`}
              class={index === 0 ? "button main" : "button large"}
              onClick={() => onApply(suggestion)}
            >
              <Localized text={suggestion.label} language={language} />
            </button>
          ))}
          {template !== undefined && (
            <button
              type="button"
              class={finding.suggestions.length === 0 ? "button main" : "button large"}
              onClick={() => onInsertTemplate(template)}
            >
              {texts.card.insertTemplate}
            </button>
          )}
        </div>
      )}
      <div class="card-foot">
        <button type="button" class="button quiet" onClick={onIgnore}>
          {texts.card.ignore}
        </button>
        {finding.locked ? (
          <span class="card-locked">{texts.card.locked}</span>
        ) : (
          <button type="button" class="button quiet" onClick={onDisableRule}>
            {texts.card.disableRule}
          </button>
        )}
      </div>
    </div>
  );
}

function closeOnEscape(event: KeyboardEvent, onClose: () => void): void {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  onClose();
}

interface Ref<Value> {
  current: Value;
}

/** @param turn counts the questions: only the answer to the newest one moves the card */
function placeElement(card: HTMLElement, latest: Readonly<Ref<CardProps>>, turn: Ref<number>): void {
  turn.current += 1;
  const asked = turn.current;
  const place = placeCard(
    latest.current.anchorRects(),
    { width: card.offsetWidth, height: naturalHeight(card, card) },
    { width: document.documentElement.clientWidth, height: window.innerHeight },
  );
  void place.then((found) => {
    if (card.isConnected && asked === turn.current) moveView(card, found);
  });
}
