export * from './module.js';
export * from './myAuction.js';
export * from './parameters.js';
