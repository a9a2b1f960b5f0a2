/** The build and the tests hand such a file over as its text. */
declare module '*.graphql' {
  const text: string;
  export default text;
}
