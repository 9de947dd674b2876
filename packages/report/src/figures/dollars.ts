import type { ChartTheme } from '../charts/chartTheme.js';
import { partsFigure } from './parts.js';

const both = (light: string, dark: string) => (theme: ChartTheme) =>
  theme.surface === '#ffffff' ? light : dark;

/** Where each dollar at stake went. */
export const dollars = partsFigure({
  id: 'dollars',
  title: 'Where each dollar went',
  lead: 'At stake is the collateral taken, at its price when it became liquidatable, and the debt that it did not cover. Parts below zero are losses: they go to the left, and with them the parts add up to 100 %.',
  axis: 'share of each dollar at stake',
  sum: 'sum',
  parts: [
    { measure: 'dollarLenders', name: 'lenders', color: both('#0072B2', '#2f86c4') },
    { measure: 'dollarBorrowers', name: 'borrowers', color: both('#56B4E9', '#8fd0f5') },
    { measure: 'dollarOtherBorrowers', name: 'other borrowers', color: both('#a9d8f2', '#c9e8fa') },
    { measure: 'dollarProtocol', name: 'protocol', color: both('#009E73', '#2fc79c') },
    { measure: 'dollarBackstop', name: 'backstops', color: both('#8fd3bd', '#a5e6d2') },
    { measure: 'dollarKeepers', name: 'keepers', color: both('#E69F00', '#f2b632') },
    { measure: 'dollarGas', name: 'gas', color: both('#F0E442', '#f0e442') },
    { measure: 'dollarCapital', name: 'capital', color: both('#b8ae2d', '#c9c05a') },
    { measure: 'dollarPool', name: 'pool', color: both('#CC79A7', '#e3a3c6') },
    { measure: 'dollarPriceMoves', name: 'price moves', color: both('#8a939e', '#808a96') },
    { measure: 'dollarUnsettled', name: 'not settled', color: both('#c4cad1', '#565f69') },
    { measure: 'dollarBadDebt', name: 'bad debt', color: both('#D55E00', '#f07030') },
  ],
});

/** What the slippage is made of. */
export const slippageParts = partsFigure({
  id: 'slippage',
  title: 'What the slippage is made of',
  lead: 'How far below the oracle price at opening the collateral was sold, by cause. Below zero: above that price.',
  axis: 'share of the oracle price when the sale opened',
  whole: { measure: 'slippage', name: 'slippage' },
  parts: [
    {
      measure: 'slippageDrift',
      name: 'price drift while waiting',
      color: both('#8a939e', '#808a96'),
    },
    {
      measure: 'slippageDiscount',
      name: 'discount paid to keepers',
      color: both('#E69F00', '#f2b632'),
    },
    {
      measure: 'slippageImpact',
      name: 'impact of the protocol’s own sales',
      color: both('#CC79A7', '#e3a3c6'),
    },
  ],
});

/** What the waiting is made of. */
export const waitingParts = partsFigure({
  id: 'waiting',
  title: 'What the waiting is made of',
  lead: 'From the breach at the market price to the last fill, mean over the sales that were sold from.',
  axis: 'mean time',
  whole: { measure: 'waitingTotal', name: 'breach to last fill' },
  parts: [
    {
      measure: 'waitingDetection',
      name: 'breach → oracle shows it',
      color: both('#0072B2', '#2f86c4'),
    },
    { measure: 'waitingInitiation', name: '→ sale opens', color: both('#56B4E9', '#8fd0f5') },
    { measure: 'waitingFirstFill', name: '→ first fill', color: both('#E69F00', '#f2b632') },
    { measure: 'waitingLastFill', name: '→ last fill', color: both('#D55E00', '#f07030') },
  ],
});
