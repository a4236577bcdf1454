/** What searching costs in a store of many made-up events. */
@NullMarked
package org.attest.eval.search;

import org.jspecify.annotations.NullMarked;
