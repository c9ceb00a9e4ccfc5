/** Fixed by the public key in the manifest. */
export const EXTENSION_ID = "ddighjamddcomlilefmcpicddfkmfclb";
