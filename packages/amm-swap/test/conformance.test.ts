import { describeMechanism } from '@liqlab/conformance/jest';
import { sellToVenue } from '../src/index.js';

describeMechanism(sellToVenue());
describeMechanism(sellToVenue({ slices: 4, rest: 'return' }, 'amm-swap/slices, rest returned'));
