import { useId } from "preact/hooks";
import { RadioField } from "../pages/radio-field";
import { pageTexts as textsOf } from "../texts/page-texts";
import { LockedNote } from "./locked-note";
import type { OptionsProps } from "./options-props";

const MODES = ["off", "warn", "confirm", "reason"] as const;

/** How the gate asks, and below which score. */
export function GateSection({ language, settings, policy, onChange }: OptionsProps) {
  const texts = textsOf(language);
  const t = texts.options.gate;
  const id = useId();
  const { gate, gateThreshold } = policy.values;
  const mode = gate ?? settings.gate;
  const threshold = gateThreshold ?? settings.gateThreshold;
  return (
    <>
      <p class="page-lead">{t.lead}</p>
      <section class="sheet">
        <RadioField
          legend={t.mode}
          options={MODES}
          names={t.modes}
          hints={t.modeHints}
          value={mode}
          disabled={gate !== undefined}
          onChange={(chosen) => onChange({ gate: chosen })}
        />
        {gate !== undefined && <LockedNote policyKey="gate" texts={texts} />}
      </section>
      <section class="sheet">
        <label class="range-label" for={id}>
          {t.threshold}
        </label>
        <div class="range">
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={5}
            value={threshold}
            disabled={gateThreshold !== undefined || mode === "off"}
            aria-valuetext={threshold === 0 ? t.thresholdOff : t.thresholdValue(threshold)}
            onInput={(event) => onChange({ gateThreshold: Number(event.currentTarget.value) })}
          />
          <output for={id}>{threshold === 0 ? t.thresholdOff : t.thresholdValue(threshold)}</output>
        </div>
        {gateThreshold !== undefined && <LockedNote policyKey="gateThreshold" texts={texts} />}
      </section>
    </>
  );
}
