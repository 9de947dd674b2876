/** A point with a name, in pixels from the upper left corner. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** Where the name of a point stands. */
export interface LabelPlace {
  readonly position: 'left' | 'right';
  readonly offset: readonly [across: number, down: number];
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

const distance = 12;

/**
 * Places for the names of points, so that none covers another: beside its point where there is room
 * for it, a little above or below where there is not.
 */
export function placeLabels(
  points: readonly NamedPoint[],
  { width, fontSize }: { readonly width: number; readonly fontSize: number },
): LabelPlace[] {
  const taken: Box[] = [];
  const places = new Map<NamedPoint, LabelPlace>();
  for (const point of [...points].sort((a, b) => a.y - b.y)) {
    const length = point.name.length * fontSize * 0.56;
    const position = point.x + distance + length > width ? 'left' : 'right';
    const from = position === 'right' ? point.x + distance : point.x - distance - length;
    const to = from + length;
    const middle = freeHeight(
      point.y,
      taken.filter((box) => box.from < to && from < box.to),
      fontSize,
    );
    taken.push({ from, to, middle });
    places.set(point, { position, offset: [0, middle - point.y] });
  }
  return points.map((point) => places.get(point) as LabelPlace);
}

function freeHeight(wanted: number, near: readonly Box[], fontSize: number): number {
  const room = fontSize + 3;
  const isFree = (y: number) => near.every(({ middle }) => Math.abs(middle - y) >= room);
  for (let step = 0; step < 40; step += 1) {
    const [below, above] = [wanted + step * 4, wanted - step * 4];
    if (isFree(below)) return below;
    if (isFree(above)) return above;
  }
  return wanted;
}
