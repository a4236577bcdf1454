/**
 * The pages: a controller for each part, templates in {@code app/src/main/jte}, all in the frame of
 * {@link org.attest.app.server.pages.Frame}. No page has a script or a style of its own.
 */
@NullMarked
package org.attest.app.server.pages;

import org.jspecify.annotations.NullMarked;
