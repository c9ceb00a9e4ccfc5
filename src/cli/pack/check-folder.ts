import { loadPacks } from "../load-reviewer";
import { answer, type PackCommand } from "./pack-request";
import { formatNotes, readChecked } from "./read-checked";

/** `seii pack check DIR`: lists every fault of a pack's files. */
export const checkFolder: PackCommand = async (request) => {
  const [folder = ""] = request.operands;
  const checked = await readChecked(request, folder, loadPacks(request.packs, request.language));
  if (!checked) return 1;
  const notes = checked.notes();
  await answer(request, { faults: [], notes }, formatNotes(notes, request));
  if (!request.json) request.streams.stderr(`${request.texts.checked(checked.pack.rules.length)}\n`);
  return 0;
};
