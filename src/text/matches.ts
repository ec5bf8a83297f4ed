/**
 * Every match of a global or sticky pattern. `String.prototype.matchAll` copies the pattern each time, which costs more
 * than the search where there is mostly nothing to find.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // A match of nothing would be found again and again.
    if (match[0] === '') pattern.lastIndex += isPair(text, match.index) && pattern.unicode ? 2 : 1;
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
