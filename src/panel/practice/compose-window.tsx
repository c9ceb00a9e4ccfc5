import { useLayoutEffect, useRef } from "preact/hooks";
import { practiceTexts } from "../texts/practice-texts";
import type { UiLanguage } from "../views";
import type { PracticeProps } from "./practice-props";
import { quotedMail } from "./scenario-draft";
import type { Scenario } from "./scenarios/scenario";
import { writeBody } from "./write-body";

/** A draft put aside, to be taken up again. */
export interface PracticeDraft {
  readonly subject: string;
  readonly content: readonly Node[];
}

interface ComposeWindowProps {
  readonly scenario: Scenario;
  readonly draft: PracticeDraft | undefined;
  readonly language: UiLanguage;
  readonly onCompose: PracticeProps["onCompose"];
  readonly onSend: (draft: PracticeDraft) => void;
  readonly onDiscard: () => void;
}

/** A mail window of our own. It keeps no state: what is written lives in the elements, as in any webmail. */
export function ComposeWindow({
  scenario,
  draft,
  language,
  onCompose,
  onSend,
  onDiscard,
}: ComposeWindowProps) {
  const texts = practiceTexts(language);
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const send = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!root.current || !body.current || !subject.current || !to.current || !send.current) return;
    to.current.value = scenario.customer;
    subject.current.value = draft?.subject ?? `Re: ${scenario.mail.subject}`;
    body.current.replaceChildren(...(draft?.content ?? []));
    const life = new AbortController();
    const parts = {
      root: root.current,
      body: body.current,
      subject: subject.current,
      to: to.current,
      send: send.current,
    };
    onCompose({ ...parts, quoted: quotedMail(scenario), scenario }, life.signal);
    body.current.focus({ preventScroll: true });
    return () => life.abort();
  }, []);

  const sendMail = () => {
    onSend({ subject: subject.current?.value ?? "", content: [...(body.current?.childNodes ?? [])] });
  };
  const insertSample = () => {
    if (!body.current || !subject.current) return;
    subject.current.value = scenario.sample.subject;
    subject.current.dispatchEvent(new InputEvent("input", { bubbles: true }));
    writeBody(body.current, scenario.sample.body);
  };

  return (
    <section
      class="compose"
      ref={root}
      role="region"
      aria-label={texts.compose}
      onKeyDown={(event) => {
        const shortcut = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
        if (!shortcut || event.target === send.current) return;
        event.preventDefault();
        sendMail();
      }}
    >
      <header class="compose-head">
        <h2>{texts.compose}</h2>
        <span class="sample">
          <span class="sample-hint">{texts.sampleHint}</span>
          <button type="button" class="button" onClick={insertSample}>
            {texts.sample}
          </button>
        </span>
      </header>
      <label class="field">
        <span>{texts.to}</span>
        <input ref={to} type="text" name="to" lang="ja" autocomplete="off" />
      </label>
      <label class="field">
        <span>{texts.subject}</span>
        <input ref={subject} type="text" name="subject" lang="ja" autocomplete="off" />
      </label>
      <div
        ref={body}
        class="compose-body"
        contentEditable
        role="textbox"
        aria-multiline="true"
        aria-label={texts.body}
        lang="ja"
        spellcheck={false}
      />
      <footer class="compose-foot">
        {/* Alone in its element, for the badge to stand beside it. */}
        <span class="send-group">
          <button ref={send} type="button" class="button main" onClick={sendMail}>
            {texts.send}
          </button>
        </span>
        <button type="button" class="button quiet large" onClick={onDiscard}>
          {texts.discard}
        </button>
      </footer>
    </section>
  );
}
