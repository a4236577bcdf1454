@NullMarked
package org.attest.eval.ner;

import org.jspecify.annotations.NullMarked;
