import type { MoveStatus } from "../../review/report";
import type { Texts } from "../texts/ja";
import { Icon } from "./icon";

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
      <Icon name={status} size={18} />
      {name}
    </span>
  );
}
