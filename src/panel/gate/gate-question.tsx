import { useId, useState } from "preact/hooks";
import type { Texts } from "../texts/ja";
import type { GateProps } from "../views";

interface GateQuestionProps {
  readonly mode: Exclude<GateProps["mode"], "warn">;
  readonly texts: Texts;
  /** What was typed or chosen so far; empty where there is no answer. */
  readonly onAnswer: (answer: string) => void;
}

/** What the gate wants before it lets the mail go: a word typed, or a reason chosen or written. */
export function GateQuestion({ mode, texts, onAnswer }: GateQuestionProps) {
  return mode === "confirm" ? (
    <div class="gate-ask">
      <label>
        {texts.gate.confirmLabel(texts.gate.confirmWord)}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      </label>
    </div>
  ) : (
    <ReasonChoice texts={texts} onAnswer={onAnswer} />
  );
}

function ReasonChoice({ texts, onAnswer }: Omit<GateQuestionProps, "mode">) {
  const [other, setOther] = useState(false);
  const group = useId();
  const choose = (reason: string, isOther: boolean) => {
    setOther(isOther);
    onAnswer(reason);
  };
  return (
    <fieldset class="gate-ask">
      <legend>{texts.gate.reasonLabel}</legend>
      {texts.gate.reasons.map((reason) => (
        <label class="line" key={reason}>
          <input type="radio" name={group} onChange={() => choose(reason, false)} />
          {reason}
        </label>
      ))}
      <label class="line">
        <input type="radio" name={group} onChange={() => choose("", true)} />
        {texts.gate.reasonOther}
      </label>
      {other && (
        <input
          type="text"
          aria-label={texts.gate.reasonOtherLabel}
          placeholder={texts.gate.reasonOtherLabel}
          autocomplete="off"
          maxLength={200}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
