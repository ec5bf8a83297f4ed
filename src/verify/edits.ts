import { diffArrays } from 'diff';

/** Characters [start, end) of one text that stand where characters [from, to) of another do. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Texts that differ in more than this are not compared letter by letter. */
const limit = 3000;

/** The differences between two sequences of characters, as a person would name them. */
export function editsBetween(expected: readonly string[], found: readonly string[]): readonly Edit[] {
  const changes = diffArrays([...expected], [...found], { maxEditLength: limit });
  if (changes === undefined) return [{ start: 0, end: expected.length, from: 0, to: found.length }];
  const edits: Edit[] = [];
  let [at, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const last = edits.at(-1);
    const [start, from] = [at, to];
    if (!added) at += count;
    if (!removed) to += count;
    if (!added && !removed) continue;
    if (last !== undefined && last.end === start && last.to === from)
      edits[edits.length - 1] = { ...last, end: at, to };
    else edits.push({ start, end: at, from, to });
  }
  return joined(edits);
}

/** Letters that two long changes have in common by chance do not part them. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last !== undefined && edit.start - last.end <= Math.min(lengthOf(last), lengthOf(edit)))
      result[result.length - 1] = { ...last, end: edit.end, to: edit.to };
    else result.push(edit);
  }
  return result.length < edits.length ? joined(result) : result;
}

function lengthOf({ start, end, from, to }: Edit): number {
  return Math.max(end - start, to - from) - 1;
}
