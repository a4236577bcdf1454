@NullMarked
package org.attest.eval.articleextraction;

import org.jspecify.annotations.NullMarked;
