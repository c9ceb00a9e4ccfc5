import type { PackNotice, PackNoticeCode } from "../../review/pack-overview";
import { localize } from "../parts/localized";
import { Icon } from "../parts/icon";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";

/** Said of a pack that runs, not of one that was refused. */
const OF_RUNNING: readonly PackNoticeCode[] = ["expired", "quarantine"];
/** For admins only while the pack runs on: a laptop on a train cannot reach its company. */
const QUIET: readonly PackNoticeCode[] = [...OF_RUNNING, "network", "status", "timeout", "unavailable"];

/** What whoever writes a mail has to know: a pack that is refused, or missing altogether. */
export function urgentNotices(notices: readonly PackNotice[]): readonly PackNotice[] {
  return notices.filter(({ code, running }) => running === undefined || !QUIET.includes(code));
}

/** One sentence: which pack, which version, why, and what runs instead. */
export function noticeText(notice: PackNotice, language: UiLanguage): string {
  const texts = textsOf(language).packNotice;
  const { code, pack, version, running } = notice;
  const details = notice.said?.map((text) => localize(text, language)) ?? notice.details;
  const name = texts.pack(pack, version);
  const cause = texts.cause[code](details.join(language === "ja" ? "、" : ", "));
  if (OF_RUNNING.includes(code) || pack === "") return pack === "" ? cause : texts.said(name, cause);
  return texts.refused(name, cause, running === undefined ? texts.withoutPack : texts.running(running));
}

/** The banner in panel, popup and options. */
export function PackNotices({
  notices,
  language,
}: {
  readonly notices: readonly PackNotice[];
  readonly language: UiLanguage;
}) {
  if (notices.length === 0) return null;
  return (
    <ul class="pack-notices" role="status" aria-label={textsOf(language).packNotice.title}>
      {notices.map((notice, index) => (
        <li key={`${notice.code} ${notice.pack} ${index}`} class="severity warning" data-code={notice.code}>
          <Icon name="warning" />
          <span>{noticeText(notice, language)}</span>
        </li>
      ))}
    </ul>
  );
}
