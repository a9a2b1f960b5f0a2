// A file that the build takes in as text is one in tests, too.
const process = (text) => ({ code: `export default ${JSON.stringify(text)};` });

export default { process };
