// The exam of the package that `liqlab new` writes, as it is written.
import '../templates/mechanism/test/conformance.test.js';
