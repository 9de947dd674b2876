import type { Figure } from '../figures/figure.js';

/** Name of the picture of a figure, in the folder of `report.md`. */
export function pictureName({ id }: Pick<Figure, 'id'>): string {
  return `figures/${id}.svg`;
}
