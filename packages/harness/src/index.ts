export * from './ledger/conservationError.js';
export * from './ledger/ledger.js';
