export * from './scriptedMarket.js';
