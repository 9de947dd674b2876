import { distribution } from './distribution.js';
import { dollars, slippageParts, waitingParts } from './dollars.js';
import type { Figure } from './figure.js';
import { liquidationMapFigure } from './liquidationMapFigure.js';
import { ownMeasures } from './ownMeasures.js';
import { timelineFigure } from './timeline.js';
import { tradeoff } from './tradeoff.js';

/** The figures of a report, in its order. */
export const figures: readonly Figure[] = [
  tradeoff,
  distribution,
  dollars,
  slippageParts,
  waitingParts,
  ownMeasures,
  timelineFigure,
  liquidationMapFigure,
];
