import { describeMechanism } from '../src/jest.js';
import { HonestAuction, moduleOf } from './honestAuction.js';

const scaled = (k: number) => moduleOf((arithmetic) => new HonestAuction(arithmetic, 5_000 * k));

describeMechanism(scaled(1), { scaled, priceFalls: true, dustLimit: 5_000 });
