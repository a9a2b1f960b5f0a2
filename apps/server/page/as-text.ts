const UNSAFE = /[<>&\u2028\u2029]/g;

/** A value as JSON that may stand between script tags, whatever texts are in it. */
export const asScriptText = (value: unknown): string => JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
