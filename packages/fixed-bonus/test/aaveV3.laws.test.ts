import { describe } from '@jest/globals';
import { AaveV3, aaveV3Parameters } from '@liqlab/fixed-bonus';
import { atomicLaws } from './atomicLaws.js';

const coreV3 = {
  closeFactorOf: 'asset',
  closeFactorMinimumSize: 0,
  minimumLeftover: 0,
  burnsBadDebt: false,
};

describe('aave-v3 as deployed', () => {
  atomicLaws((arithmetic) => new AaveV3('aave', aaveV3Parameters.parse({}), arithmetic), {
    dustRule: true,
  });
});

describe('aave-v3 as in core-v3 1.19.3', () => {
  atomicLaws((arithmetic) => new AaveV3('aave', aaveV3Parameters.parse(coreV3), arithmetic), {
    dustRule: false,
  });
});
