import { prepareSources } from "./prepare-sources";

const { code, output } = await prepareSources();
if (code !== 0) process.stderr.write(output);
process.exitCode = code;
