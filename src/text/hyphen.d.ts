/** What is used of npm `hyphen`, which ships no types. */
declare module 'hyphen/en-us/index.js' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string };
  export default patterns;
}
declare module 'hyphen/en-gb/index.js' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string };
  export default patterns;
}
