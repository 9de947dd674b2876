import { sellToVenue } from '@liqlab/amm-swap';
import { describeMechanism } from '@liqlab/conformance/jest';
import { makerClip } from '@liqlab/dutch-auction';
import { makerFlip } from '@liqlab/english-auction';
import { aaveV3, compoundV2, morphoBlue } from '@liqlab/fixed-bonus';
import { fallback, sequence, split } from '../src/index.js';

const clip = (k: number, stopLevel = 0) =>
  makerClip({
    dust: 5_000 * k,
    collateralLimit: 22_000_000 * k,
    globalLimit: 100_000_000 * k,
    stopLevel,
  });

const swapThenAuction = (k: number) =>
  sequence(sellToVenue({ rest: 'return', maximumDuration: 60 }), clip(k), 'swap, then auction');
describeMechanism(swapThenAuction(1), { scaled: swapThenAuction });

const bonusThenEnglish = (k: number) =>
  sequence(
    compoundV2(),
    makerFlip({ sizing: { by: 'collateral', maximumLot: 50 * k, minimumValue: 4_000 * k } }),
    'half at a bonus, then an English auction',
  );
describeMechanism(bonusThenEnglish(1), { scaled: bonusThenEnglish });

const halfAndHalf = (k: number) =>
  split(sellToVenue(), clip(k), 0.5, 'half swapped, half auctioned');
describeMechanism(halfAndHalf(1), { scaled: halfAndHalf });

describeMechanism(split(morphoBlue(), compoundV2(), '0.3', '30 % and 70 % at a bonus'));

const pausedAuction = (k: number) =>
  fallback(
    clip(k, 1),
    aaveV3({ closeFactorMinimumSize: 2_000 * k, minimumLeftover: 1_000 * k }),
    'auction, or a bonus while it is paused',
  );
describeMechanism(pausedAuction(1), { scaled: pausedAuction });
