// Each class of a CSS module is its own name in tests.
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) });
