@NullMarked
package org.attest.eval.fields;

import org.jspecify.annotations.NullMarked;
