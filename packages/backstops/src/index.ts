export * from './insuranceFund.js';
export * from './payingFund.js';
export * from './presets.js';
export * from './socialisedLoss.js';
export * from './stabilityPool.js';
export * from './treasury.js';
