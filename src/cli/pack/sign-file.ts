import { canonicalJson } from "../../packs/canonical-json";
import { type CompiledPack, parseCompiledPack } from "../../packs/compiled-pack";
import { KeyFormatError, parseSecretKey, sha256Hex } from "../../packs/keys";
import { MAX_DOWNLOAD } from "../../packs/delivery/download";
import { parsePackJson } from "../../packs/pack-json";
import { isSignedPack, signPack } from "../../packs/signature";
import { UsageError } from "../command";
import { inFile } from "../pack-files";
import { openBench } from "./bench";
import { contentHash } from "./build-pack";
import { readText, writeText } from "./files";
import { answer, type PackCommand, type PackRequest } from "./pack-request";
import { failedExamples, formatExampleFault } from "./run-self-test";

/**
 * `seii pack sign FILE --key FILE -o FILE`: signs a built pack. One that was not built, was changed since, or whose
 * examples fail on this engine is refused.
 */
export const signFile: PackCommand = async (request) => {
  const [file = ""] = request.operands;
  const output = request.output as string;
  const secretKey = readSecretKey(request, request.key as string);
  const payload = readText(file);
  const json = inFile(file, () => parsePackJson(payload));
  if (isSignedPack(json)) return refuse(request, [`${file}: ${request.texts.isSigned}`]);
  const pack = inFile(file, () => parseCompiledPack(json));
  const refusal = await whyNot(request, file, payload, pack);
  if (refusal.length > 0) return refuse(request, refusal);
  const signed = await signPack(payload, secretKey);
  const text = `${JSON.stringify(signed)}\n`;
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_DOWNLOAD)
    return refuse(request, [`${file}: ${request.texts.tooLarge(bytes, MAX_DOWNLOAD)}`]);
  writeText(output, text);
  const sha256 = await sha256Hex(payload);
  const { id, version } = pack.header;
  await answer(request, { signed: true, file: output, id, version, keyId: signed.keyId, sha256 }, [
    request.texts.signed(output, signed.keyId, sha256),
  ]);
  return 0;
};

async function refuse(request: PackRequest, reasons: readonly string[]): Promise<number> {
  await answer(request, { signed: false, reasons }, reasons);
  return 1;
}

function readSecretKey(request: PackRequest, file: string): Uint8Array {
  try {
    return parseSecretKey(readText(file));
  } catch (error) {
    if (error instanceof KeyFormatError) throw new UsageError(`${file}: ${request.texts.noKey[error.cause]}`);
    throw error;
  }
}

async function whyNot(
  request: PackRequest,
  file: string,
  payload: string,
  pack: CompiledPack,
): Promise<readonly string[]> {
  const { texts } = request;
  if (pack.built === undefined) return [`${file}: ${texts.notBuilt}`];
  const { built, ...content } = pack;
  if (canonicalJson(pack) !== payload || built.content !== (await contentHash(content)))
    return [`${file}: ${texts.notCanonical}`];
  const failed = failedExamples(openBench(request), pack);
  if (failed.length === 0) return [];
  return [`${file}: ${texts.notTested}`, ...failed.map((f) => formatExampleFault(f, f.rule, texts))];
}
