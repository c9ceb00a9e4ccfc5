import type { MoveStatus } from "../../review/report";
import type { Texts } from "../texts/ja";

interface StatusMarkProps {
  readonly status: MoveStatus;
  readonly texts: Texts;
  /** In place of the status's own word. */
  readonly name?: string;
}

/** A move's status by shape, word and colour: a tick, a wave, three points, an empty circle. */
export function StatusMark({ status, texts, name = texts.status[status] }: StatusMarkProps) {
  return (
    <span class={`status ${status}`}>
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <circle cx="9" cy="9" r="7.4" stroke-dasharray={status === "absent" ? "2.4 2.4" : undefined} />
        {status === "present" && <path d="m5.6 9.3 2.3 2.3 4.5-4.9" />}
        {status === "vague" && <path d="M5 10c1.2-2.4 2.6-2.4 4-1s2.8 1.4 4-1" />}
        {status === "pending" && <path d="M5.7 9h.05M9 9h.05M12.3 9h.05" stroke-width="2" />}
      </svg>
      {name}
    </span>
  );
}
