/** The benchmark factuality: TimeML's subordinating links as tests of a claim's status. */
@org.jspecify.annotations.NullMarked
package org.attest.eval.factuality;
