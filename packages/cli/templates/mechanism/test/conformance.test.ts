import { describeMechanism } from '@liqlab/conformance/jest';
import { myAuction } from '../src/index.js';

describeMechanism(myAuction());
