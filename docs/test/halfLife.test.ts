// The tests of the mechanism that docs/guides/adding-a-mechanism.md builds.
import '../examples/half-life/test/conformance.test.js';
import '../examples/half-life/test/halfLife.test.js';
