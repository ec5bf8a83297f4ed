import type { FaceRequest } from './book.js';

interface Matchable {
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * The face of one family that comes nearest to a request: posture first, so far as the family has it, then weight as in
 * CSS Fonts: regular and medium stand in for each other, lighter requests look for lighter faces first, bolder for bolder.
 */
export function nearestFace<F extends Matchable>(faces: readonly F[], request: FaceRequest): F | undefined {
  const posture = faces.filter(({ italic }) => italic === request.italic);
  const candidates = posture.length > 0 ? posture : faces;
  return candidates.reduce<F | undefined>(
    (best, face) => (best === undefined || rank(face, request) < rank(best, request) ? face : best),
    undefined,
  );
}

function rank({ weight }: Matchable, request: FaceRequest): number {
  const distance = Math.abs(weight - request.weight);
  const between = weight >= request.weight && weight <= 500;
  const wantsBolder = request.weight > 500;
  const onTheRightSide = wantsBolder ? weight >= request.weight : weight <= request.weight;
  if (request.weight >= 400 && request.weight <= 500 && between) return distance;
  return onTheRightSide ? 1000 + distance : 2000 + distance;
}
