/** A repeatable source of choices: the same seed gives the same ones, on any machine (mulberry32). */
export interface Random {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  oneOf<T>(some: readonly T[]): T;
  /** So many different ones, in random order. */
  some<T>(count: number, all: readonly T[]): readonly T[];
  /** True in so many of a hundred cases. */
  inPercent(share: number): boolean;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));

  function oneOf<T>(some: readonly T[]): T {
    const chosen = some[between(0, some.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  return {
    between,
    oneOf,
    some(count, all) {
      const left = [...all];
      return Array.from({ length: count }, () => {
        const chosen = oneOf(left);
        left.splice(left.indexOf(chosen), 1);
        return chosen;
      });
    },
    inPercent: (share) => next() * 100 < share,
  };
}
