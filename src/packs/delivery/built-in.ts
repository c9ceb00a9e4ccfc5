import * as z from "zod/mini";
import { packHeader } from "../schema";
import type { BuiltInPack } from "./build-overview";

const about = z.object({ header: packHeader, sha256: z.string(), rules: z.number() });

/** What `npm run build` notes of the built-in pack beside it: reading the pack itself for its name would cost 2 MB. */
export const ABOUT_BUILT_IN = "/packs/apology.about.json";

/** @throws Error where the extension lacks the file */
export async function readBuiltIn(fetchFile: (path: string) => Promise<Response>): Promise<BuiltInPack> {
  return about.parse(await (await fetchFile(ABOUT_BUILT_IN)).json());
}
