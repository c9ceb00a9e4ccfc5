// @vitest-environment happy-dom
import { h, render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mountBadge, mountCard, mountGate, mountPanel } from "../../src/panel";
import { PacksSection, type PacksSectionProps } from "../../src/panel/packs/packs-section";
import type { OptionsRule, OptionsSettings } from "../../src/panel/options/options-props";
import { RuleRow } from "../../src/panel/options/rule-row";
import { mountPopup } from "../../src/panel/popup";
import { sampleFinding, sampleItem, sampleReport } from "../../src/panel/sample-report";
import { pageTexts } from "../../src/panel/texts/page-texts";
import type { Mounted } from "../../src/panel/views";
import { MARKUP } from "./markup";
import { PACK_NOTICES, type PackNotice, type PackOverview } from "../../src/review/pack-overview";

const DANGEROUS =
  "script, iframe, img, math, form, template, style:not([data-own]), [onerror], [onload], [onmouseover], [onfocus], [ontoggle], [href^='javascript'], [srcdoc], b";

const nothing = () => {};
const language = "ja";

function reportOf(text: string) {
  const local = { ja: text, en: text };
  const finding = sampleFinding({
    rule: text,
    pack: text,
    text,
    message: local,
    why: local,
    fix: local,
    source: text,
    suggestions: [{ label: local, replacement: text }],
    template: text,
  });
  return {
    finding,
    report: sampleReport({
      findings: [finding],
      checklist: [sampleItem({ label: local, template: text, status: "absent", spans: [] })],
    }),
  };
}

function overviewOf(text: string): PackOverview {
  const kept = { version: 1, sha256: text, receivedAt: new Date(0).toISOString() };
  const notices = PACK_NOTICES.map(
    (code): PackNotice => ({
      ...{ code, pack: text, version: 2, details: [text] },
      ...(code === "format" && { said: [{ ja: text, en: text }] }),
    }),
  );
  return {
    revision: 1,
    packs: [
      {
        ...kept,
        id: text,
        origin: "user",
        name: { ja: text, en: text },
        label: text,
        owner: text,
        engine: text,
        expires: text,
        keyId: text,
        url: text,
        checkedAt: kept.receivedAt,
        rules: 1,
        overrides: [text],
        refused: [{ rule: text, what: "override" }],
        quarantined: [{ rule: text, example: text }],
        kept: [kept],
      },
    ],
    notices,
    userPacks: true,
  };
}

const actions = {
  onStage: nothing,
  onResponsibility: nothing,
  onJump: nothing,
  onJumpToMove: nothing,
  onInsertSection: nothing,
};

/** Each view with the text in every place where a pack's or a policy's text may come to stand. */
const VIEWS: Readonly<Record<string, (text: string, root: HTMLElement) => Mounted<never>>> = {
  card: (text) =>
    mountCard({
      language,
      finding: reportOf(text).finding,
      anchorRects: () => [],
      focus: false,
      onApply: nothing,
      onInsertTemplate: nothing,
      onIgnore: nothing,
      onDisableRule: nothing,
      onClose: nothing,
    }),
  panel: (text, root) =>
    mountPanel({
      language,
      report: reportOf(text).report,
      packNotices: overviewOf(text).notices,
      anchor: root,
      ...actions,
      onMute: nothing,
      onClose: nothing,
    }),
  gate: (text) =>
    mountGate({
      language,
      mode: "reason",
      findings: [reportOf(text).finding],
      score: 5,
      onJump: nothing,
      onFix: nothing,
      onSend: nothing,
    }),
  badge: (text, root) =>
    mountBadge(root, {
      language,
      state: "fault",
      score: undefined,
      errors: 0,
      warnings: 0,
      faultText: text,
      expanded: false,
      onToggle: nothing,
    }),
  popup: (text, root) =>
    mountPopup(root, {
      language,
      state: { kind: "review", subject: text, report: reportOf(text).report },
      host: { name: text, enabled: true },
      packs: [{ name: text, version: text }],
      packNotices: overviewOf(text).notices,
      onHostEnabled: nothing,
      onGoToTab: nothing,
      onOpenPractice: nothing,
      onOpenHistory: nothing,
      onOpenOptions: nothing,
      ...actions,
    }),
  packs: (text, root) => {
    const props: PacksSectionProps = {
      language,
      overview: overviewOf(text),
      work: "none",
      refused: overviewOf(text).notices[0],
      onCheck: nothing,
      onImport: nothing,
      onRemove: nothing,
      audit: async () => text,
    };
    render(h(PacksSection, props), root);
    return { element: root, update: nothing, unmount: () => render(null, root) };
  },
  rules: (text, root) => {
    const local = { ja: text, en: text };
    const pack = { name: local, origin: "policy" } as const;
    const rule: OptionsRule = {
      key: text,
      id: text,
      severity: "error",
      message: local,
      why: local,
      fix: local,
      source: text,
      pack,
      changedBy: [pack],
      lockedBy: pack,
      examples: { bad: [text, { text, subject: text }], good: [text] },
    };
    const settings = { disabledRules: [], severities: {} } as unknown as OptionsSettings;
    const calls = { onToggle: nothing, onUse: nothing, onSeverity: nothing, onExample: nothing };
    render(h(RuleRow, { language, texts: pageTexts(language), rule, settings, open: true, ...calls }), root);
    return { element: root, update: nothing, unmount: () => render(null, root) };
  },
};

describe("markup in a pack's texts", () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  for (const [name, mount] of Object.entries(VIEWS)) {
    it.each(MARKUP)(`is text in the ${name}: %s`, (text) => {
      const attack = vi.fn();
      vi.stubGlobal("seiiAttack", attack);
      const root = document.createElement("div");
      document.body.append(root);
      const { element, unmount } = mount(text, root);
      const view: ParentNode & Node = element.shadowRoot ?? element;
      for (const style of view.querySelectorAll("style"))
        if (!style.textContent.includes("seiiAttack")) style.dataset.own = "";
      expect([...view.querySelectorAll(DANGEROUS)].map(({ outerHTML }) => outerHTML)).toEqual([]);
      // Not swallowed either: it stands there as it was written.
      const labels = [...view.querySelectorAll("[aria-label]")].map((labelled) =>
        labelled.getAttribute("aria-label"),
      );
      expect([view.textContent, ...labels].join("\n")).toContain(text);
      expect(attack).not.toHaveBeenCalled();
      unmount();
    });
  }
});
