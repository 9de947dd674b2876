export * from './aaveV3/aaveV3.js';
export type { AaveV3Account } from './aaveV3/account.js';
export * from './aaveV3/parameters.js';
export * from './atomicSale.js';
export * from './module.js';
