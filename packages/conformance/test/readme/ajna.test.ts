import { describeMechanism } from '@liqlab/conformance/jest';
import { ajna } from '@liqlab/dutch-auction';

describeMechanism(ajna(), { priceFalls: true });
