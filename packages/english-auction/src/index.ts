export * from './makerFlip/auction.js';
export * from './makerFlip/auctionHouse.js';
export * from './makerFlip/makerFlip.js';
export * from './makerFlip/makerFlipParameters.js';
export * from './makerFlip/makerFlipRules.js';
export * from './makerFlip/makerFlipSale.js';
export * from './makerFlip/sliceVault.js';
export * from './module.js';
