import { ammSwapPresets } from '@liqlab/amm-swap';
import { composedPreset, sequence } from '@liqlab/composition';
import type { MechanismPreset } from '@liqlab/core';
import { dutchAuctionPresets } from '@liqlab/dutch-auction';
import { englishAuctionPresets } from '@liqlab/english-auction';
import { fixedBonusPresets } from '@liqlab/fixed-bonus';
import { leveragePresets } from '@liqlab/leverage';
import { softLiquidationPresets } from '@liqlab/soft-liquidation';
import { stabilityPoolPresets } from '@liqlab/stability-pool';
import type { Catalogue, CatalogueEntry } from './catalogue.js';

/** A preset with some parameters changed, under an id of its own. */
interface Variant {
  readonly id: string;
  readonly preset: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

// To plug a mechanism in: add its package to these, and its id to the defaults if it belongs there.
const simplePresets: readonly MechanismPreset[] = [
  ...fixedBonusPresets,
  ...dutchAuctionPresets,
  ...englishAuctionPresets,
  ...ammSwapPresets,
  ...stabilityPoolPresets,
  ...softLiquidationPresets,
  ...leveragePresets,
];

const presets: readonly MechanismPreset[] = [...simplePresets, ...compositions()];

const variants: readonly Variant[] = [
  {
    id: 'dutch-auction/maker-clip (linear)',
    preset: 'dutch-auction/maker-clip',
    parameters: { priceCurve: { kind: 'linear', duration: 21_600 }, startingPriceFactor: '1.2' },
    summary:
      'maker-clip, but the price falls in a line from 1.2 × oracle price to 0 in 6 hours (worked example of MIP45c9)',
  },
  {
    id: 'leverage/exchange-isolated (LTV)',
    preset: 'leverage/exchange-isolated',
    parameters: { maintenance: 'threshold' },
    summary:
      'exchange-isolated, but liquidated at the threshold of each position, as by the mechanisms of loans',
  },
];

/** Every mechanism that the command can name: the only place that knows the mechanism packages. */
export const catalogue: Catalogue = {
  entries: [...presets.map(entryOf), ...variants.flatMap(variantEntry)],
  defaults: [
    'fixed-bonus/aave-v3',
    'fixed-bonus/compound-v2',
    'dutch-auction/maker-clip',
    'dutch-auction/maker-clip (linear)',
    'english-auction/maker-flip',
    'amm-swap/sell-to-venue',
    'stability-pool/liquity-v1',
    'soft-liquidation/llamma',
    'leverage/exchange-isolated (LTV)',
  ],
};

/** Mechanisms made of the presets above. */
function compositions(): readonly MechanismPreset[] {
  const swap = simplePresets.find(({ id }) => id === 'amm-swap/sell-to-venue');
  const auction = simplePresets.find(({ id }) => id === 'dutch-auction/maker-clip');
  if (!swap || !auction) return [];
  const swapThenDutch = composedPreset({
    id: 'composition/swap-then-dutch',
    summary:
      'Sells into the venue for a minute; what would sell at over 10 % below the oracle is auctioned as in maker-clip',
    first: { preset: swap, parameters: { rest: 'return', maximumDuration: 60 } },
    second: { preset: auction },
    compose: sequence,
  });
  return [swapThenDutch];
}

function entryOf(preset: MechanismPreset): CatalogueEntry {
  return { id: preset.id, summary: preset.summary, preset, parameters: {} };
}

function variantEntry({ preset: presetId, ...variant }: Variant): CatalogueEntry[] {
  return presets.filter(({ id }) => id === presetId).map((preset) => ({ ...variant, preset }));
}
