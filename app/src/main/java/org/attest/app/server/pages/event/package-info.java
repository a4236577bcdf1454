/** The page of an event: what is established, who says so and how, and what else may be of it. */
@NullMarked
package org.attest.app.server.pages.event;

import org.jspecify.annotations.NullMarked;
