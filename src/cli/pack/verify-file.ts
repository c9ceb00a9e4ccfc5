import { existsSync } from "node:fs";
import { parseCompiledPack } from "../../packs/compiled-pack";
import { PackFormatError } from "../../packs/fault";
import { KeyFormatError, parsePublicKey, sha256Hex } from "../../packs/keys";
import { parsePackJson } from "../../packs/pack-json";
import { isSignedPack, parseSignedPack, verifyPack } from "../../packs/signature";
import { UsageError } from "../command";
import { inFile } from "../pack-files";
import { readText } from "./files";
import { answer, type PackCommand, type PackRequest } from "./pack-request";

/** `seii pack verify FILE --public-key FILE…`: holds a signed pack against the keys, then reads what it holds. */
export const verifyFile: PackCommand = async (request) => {
  const [file = ""] = request.operands;
  const keys = request.publicKeys.map((key) => readPublicKey(request, key));
  const json = inFile(file, () => parsePackJson(readText(file)));
  if (!isSignedPack(json)) return refuse(request, file, "not signed", request.texts.notSigned);
  const signed = inFile(file, () => parseSignedPack(json));
  const verdict = await verifyPack(signed, keys);
  if (!verdict.valid) return refuse(request, file, verdict.cause, request.texts.invalid[verdict.cause]);
  try {
    const { id, version } = parseCompiledPack(parsePackJson(signed.payload)).header;
    const sha256 = await sha256Hex(signed.payload);
    await answer(request, { valid: true, id, version, keyId: signed.keyId, sha256 }, [
      `${file}: ${request.texts.valid(id, version, signed.keyId, sha256)}`,
    ]);
    return 0;
  } catch (error) {
    if (!(error instanceof PackFormatError)) throw error;
    return refuse(
      request,
      file,
      "not a pack",
      error.faults.map((fault) => fault[request.language]).join("; "),
    );
  }
};

async function refuse(request: PackRequest, file: string, cause: string, text: string): Promise<number> {
  await answer(request, { valid: false, cause }, [`${file}: ${text}`]);
  return 1;
}

/** A public key from its file (PEM, or the one line of a policy), or the line itself. */
function readPublicKey(request: PackRequest, file: string): Uint8Array {
  try {
    if (!existsSync(file) && /^[A-Za-z0-9+/]{43}=$/.test(file)) return parsePublicKey(file);
    return parsePublicKey(readText(file));
  } catch (error) {
    if (error instanceof KeyFormatError) throw new UsageError(`${file}: ${request.texts.noKey[error.cause]}`);
    throw error;
  }
}
