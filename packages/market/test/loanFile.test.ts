import { describe, expect, it } from '@jest/globals';
import { defaultThreshold, readLoanFile } from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';

const header = 'market,oracle_price,collateral,stablecoin,debt,ltv';
const file = (...lines: string[]) => temporaryFile([header, ...lines].join('\n'));

describe('a file of loans', () => {
  it('gives the loans of the market that is asked for', () => {
    const loans = file(
      'WETH,2000,3,0,4000,0.6',
      'WBTC,40000,1,0,9000,0.2',
      'WETH,2000,1,500,900,0.2',
    );
    expect(readLoanFile(loans, { market: 'WETH', threshold: 0.7 })).toEqual({
      market: 'WETH',
      price: 2000,
      book: {
        ids: ['WETH-2', 'WETH-4'],
        collateral: Float64Array.of(3, 1),
        debt: Float64Array.of(4000, 400), // 500 of it is already raised
        threshold: Float64Array.of(0.7, 0.7),
        lines: [2, 4],
      },
    });
  });

  it('needs no market where there is one, nor a threshold; what is raised pays no more than the debt', () => {
    const { book } = readLoanFile(file('WETH,2000,3,5000,4000,0.6'));
    expect([book.debt[0], book.threshold[0]]).toEqual([0, defaultThreshold]);
  });
});

describe('wrong files of loans', () => {
  it('several markets and none chosen, or one that is not there', () => {
    const two = file('WETH,2000,3,0,4000,0.6', 'WBTC,40000,1,0,9000,0.2');
    expectInvalidFile(() => readLoanFile(two), undefined, 'market', 'has loans of 2 markets');
    const wrong = () => readLoanFile(two, { market: 'sfrxETH' });
    expectInvalidFile(wrong, undefined, 'market', /no loans of the market "sfrxETH"/);
    expect(wrong).toThrow(/Choose WETH or WBTC/);
  });

  it('no loans, no column, wrong numbers', () => {
    expectInvalidFile(() => readLoanFile(file()), undefined, undefined, 'has no loans');
    const without = temporaryFile('market,collateral,debt\nWETH,1,1');
    expectInvalidFile(() => readLoanFile(without), 1, 'oracle_price', 'no such column');
    const negative = () => readLoanFile(file('WETH,2000,-3,0,4000,0.6'));
    expectInvalidFile(negative, 2, 'collateral', 'at least 0');
    const worthless = () => readLoanFile(file('WETH,0,3,0,4000,0.6'));
    expectInvalidFile(worthless, 2, 'oracle_price', 'above 0');
    expectInvalidFile(() => readLoanFile(file('WETH,2000,3')), 2, undefined, 'has 3 fields');
  });
});
