import type { ComposeSurface } from "../compose/compose-surface";
import type { Move } from "../review/report";
import { adaptTemplate } from "./adapt-template";
import { findSectionPlace } from "./section-place";
import type { Reviewed } from "./review-loop";
import { findSlots } from "./slots";

/**
 * Puts a section, filled with what is known of the matter, where it belongs and selects its first slot. One step of the host's undo.
 * @returns false where the draft is no longer the one reviewed
 */
export function insertSection(
  surface: ComposeSurface,
  move: Move | undefined,
  template: string,
  { snapshot, report }: Reviewed,
): boolean {
  const { body, revision } = snapshot;
  const section = adaptTemplate(template, report.outline ?? {});
  const { offset, before, after } = findSectionPlace(body, move, report);
  const replacement = `${before}${section}${after}`;
  if (!surface.apply({ span: { start: offset, end: offset }, replacement }, revision)) return false;
  const changed = surface.read();
  const from = offset + before.length;
  const slot = findSlots(changed.body).find(
    ({ start, end }) => from <= start && end <= from + section.length,
  );
  if (slot !== undefined) surface.select(slot, changed.revision);
  return true;
}
