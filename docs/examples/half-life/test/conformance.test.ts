import { describeMechanism } from '@liqlab/conformance/jest';
import { exam, halfLife } from '../src/module.js';

describeMechanism(halfLife(), exam);
