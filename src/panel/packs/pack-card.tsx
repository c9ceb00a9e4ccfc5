import type { PackEntry } from "../../review/pack-overview";
import { Localized, localize } from "../parts/localized";
import type { UiLanguage } from "../views";
import type { PacksTexts } from "./texts.ja";

interface PackCardProps {
  readonly pack: PackEntry;
  readonly texts: PacksTexts;
  readonly language: UiLanguage;
  readonly onRemove: () => void;
}

/** One pack: name, version and origin, the rest behind a fold. */
export function PackCard({ pack, texts, language, onRemove }: PackCardProps) {
  const isDelivered = pack.origin !== "built-in";
  const lines: readonly (readonly [string, string | undefined])[] = [
    [texts.id, pack.id],
    [texts.owner, pack.owner],
    [texts.address, pack.url],
    [texts.checked, day(pack.checkedAt, language)],
    [texts.received, isDelivered ? day(pack.receivedAt, language) : undefined],
    [texts.expires, pack.expires],
    [texts.key, isDelivered ? (pack.keyId ?? texts.unsigned) : undefined],
    ["SHA-256", pack.sha256],
    [texts.overrides, pack.overrides.join(", ") || undefined],
    [texts.refused, listRefused(pack, texts) || undefined],
    [
      texts.quarantined,
      pack.quarantined.map(({ rule, example }) => `${rule} (${example})`).join(", ") || undefined,
    ],
    [texts.kept, pack.kept.map(({ version }) => version).join(", ") || undefined],
  ];
  return (
    <li class="pack-card" data-pack={pack.id} data-version={pack.version}>
      <div class="pack-line">
        <h3>
          <Localized text={pack.name} language={language} />
        </h3>
        <span class="pack-version">{texts.version(pack.version, pack.label)}</span>
        <span class={`pack-origin ${pack.origin}`}>{texts.origin[pack.origin]}</span>
        <span class="pack-rules">{texts.rules(pack.rules)}</span>
        {pack.origin === "user" && (
          <button
            type="button"
            class="button quiet"
            aria-label={texts.removeNamed(localize(pack.name, language))}
            onClick={onRemove}
          >
            {texts.remove}
          </button>
        )}
      </div>
      <details>
        <summary>{texts.details}</summary>
        <dl>
          {lines.map(
            ([name, value]) =>
              value !== undefined && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </details>
    </li>
  );
}

const listRefused = ({ refused }: PackEntry, texts: PacksTexts) =>
  refused.map(({ rule, what }) => `${rule} (${texts.change[what]})`).join(", ");

function day(iso: string | undefined, language: UiLanguage): string | undefined {
  if (iso === undefined) return undefined;
  return new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(iso));
}
