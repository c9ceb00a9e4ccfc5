import type { ComposeSurface } from "../compose/compose-surface";
import type { Move, Report } from "../review/report";
import { findSectionPlace } from "./section-place";
import { findSlots } from "./slots";

/**
 * Puts a section where it belongs and selects its first slot. One step of the host's undo.
 * @returns false where the draft changed meanwhile
 */
export function insertSection(
  surface: ComposeSurface,
  move: Move | undefined,
  template: string,
  moves: Report["moves"],
): boolean {
  const { body, revision } = surface.read();
  const { offset, before, after } = findSectionPlace(body, move, moves);
  const replacement = `${before}${template}${after}`;
  if (!surface.apply({ span: { start: offset, end: offset }, replacement }, revision)) return false;
  const changed = surface.read();
  const from = offset + before.length;
  const slot = findSlots(changed.body).find(
    ({ start, end }) => from <= start && end <= from + template.length,
  );
  if (slot !== undefined) surface.select(slot, changed.revision);
  return true;
}
