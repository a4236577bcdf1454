/**
 * What left the store: who took which events, in which form, by what they asked for; how to cite it
 * and how to look at the same again.
 */
@NullMarked
package org.attest.app.server.pages.exports;

import org.jspecify.annotations.NullMarked;
