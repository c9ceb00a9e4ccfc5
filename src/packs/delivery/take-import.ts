import { parsePublicKey } from "../keys";
import { admitPack } from "./admit";
import type { PackPolicy } from "./build-overview";
import { openFile } from "./read-payload";
import { PackRefusal } from "./refusal";
import { activeVersion, findSlot, withActive, withSlot } from "./slots";
import { checkImportedVersion } from "./version-laws";
import { admissionOf, type Work } from "./work";

/**
 * Takes in a file that the user chose.
 * @param publicKey base64; without it a signature counts for nothing
 * @throws PackRefusal
 */
export async function takeImport(
  work: Work,
  policy: PackPolicy,
  text: string,
  publicKey: string | undefined,
): Promise<undefined> {
  if (!policy.userPacks) throw new PackRefusal("not-allowed");
  const file = await openFile(text, publicKey === undefined ? [] : [readKey(publicKey)]);
  const version = await admitPack(file, {
    ...(await admissionOf(work)),
    checkLaws: (candidate, pack) => {
      if (policy.sources.some(({ id }) => id === candidate.id))
        throw new PackRefusal("taken-id", [candidate.id], candidate.version);
      // What tells an apology from another mail is not for everyone to change: it would silence all rules.
      if (pack.model !== undefined || pack.detection !== undefined)
        throw new PackRefusal("not-allowed", ["model, detection"], candidate.version);
      checkImportedVersion(candidate, activeVersion(findSlot(work.shelf, "user", candidate.id)));
    },
  });
  work.added.set(version.sha256, file.payload);
  const slot = findSlot(work.shelf, "user", version.header.id);
  work.shelf = withSlot(work.shelf, withActive(slot, version));
}

function readKey(text: string): Uint8Array {
  try {
    return parsePublicKey(text);
  } catch {
    throw new PackRefusal("unknown-key");
  }
}
