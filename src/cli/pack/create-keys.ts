import { existsSync } from "node:fs";
import {
  createKeyPair,
  formatPublicKey,
  formatPublicKeyPem,
  formatSecretKeyPem,
  keyIdOf,
} from "../../packs/keys";
import { FileError } from "../command";
import { writeText } from "./files";
import { answer, type PackCommand } from "./pack-request";

/**
 * `seii pack keygen -o FILE`: writes an Ed25519 key pair, the private key to FILE (readable by its owner only), the
 * public one to FILE.pub. Neither is ever overwritten.
 */
export const createKeys: PackCommand = async (request) => {
  const file = request.output as string;
  const publicFile = `${file}.pub`;
  // Half a pair is worse than none.
  if (existsSync(publicFile)) throw new FileError(publicFile, "EEXIST");
  const { secretKey, publicKey } = await createKeyPair();
  writeText(file, formatSecretKeyPem(secretKey), 0o600);
  writeText(publicFile, formatPublicKeyPem(publicKey), 0o644);
  const keyId = await keyIdOf(publicKey);
  const line = formatPublicKey(publicKey);
  const { texts } = request;
  await answer(request, { privateKeyFile: file, publicKeyFile: publicFile, keyId, publicKey: line }, [
    texts.keys(file, publicFile),
    `${texts.keyId} ${keyId}`,
    `${texts.publicKey} ${line}`,
  ]);
  return 0;
};
