/**
 * IndiaPoliceEvents: what the police did, sentence by sentence and document by document. See
 * docs/evaluation.md.
 */
@NullMarked
package org.attest.eval.indiapolice;

import org.jspecify.annotations.NullMarked;
