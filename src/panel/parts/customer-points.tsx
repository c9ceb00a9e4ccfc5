import type { CustomerPoint } from "../../review/report";
import type { Texts } from "../texts/ja";
import { StatusMark } from "./status-mark";

interface CustomerPointsProps {
  readonly points: readonly CustomerPoint[];
  readonly texts: Texts;
}

/** What the customer asked for, each with whether the draft answers it: by shape and word, not by colour alone. */
export function CustomerPoints({ points, texts }: CustomerPointsProps) {
  const answered = points.filter((point) => point.answered).length;
  return (
    <section class="part" aria-label={texts.review.customerPoints}>
      <h3 class="part-title">
        {texts.review.customerPoints}
        <span class="part-note">{texts.review.pointsAnswered(answered, points.length)}</span>
      </h3>
      <ul class="checklist">
        {points.map((point, index) => (
          <li class={point.answered ? "check" : "check missing"} key={`${index}:${point.text}`}>
            <StatusMark
              status={point.answered ? "present" : "absent"}
              name={point.answered ? texts.review.answered : texts.review.unanswered}
              texts={texts}
            />
            <q class="check-name" lang="ja">
              {point.text}
            </q>
          </li>
        ))}
      </ul>
    </section>
  );
}
