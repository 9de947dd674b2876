import type { ServiceIdentifier } from 'inversify';
import type { Ledger } from './ledger/ledger.js';

/** Injects the run's ledger. */
export const LedgerService = Symbol.for('@liqlab/harness/Ledger') as ServiceIdentifier<Ledger>;
