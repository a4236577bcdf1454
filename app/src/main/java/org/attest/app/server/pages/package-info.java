/**
 * The pages: a controller for each part, templates in {@code app/src/main/jte}, all in the frame of
 * {@link org.attest.app.server.pages.Frame}. No page has a script or a style of its own; they are
 * files in the resources' {@code server/assets}.
 *
 * <p>To add a page: a {@code @Controller} here, whose methods may have a {@link
 * org.attest.app.server.pages.Frame} and a {@link org.attest.app.server.security.Visitor} as
 * parameters and give {@code pages.page(frame.titled("..."), "template", values)}; a template that
 * calls {@code @template.layout}; a line for the route in the tests' {@code routes.tsv}; a rule in
 * {@code AccessRules} if it is not for all readers to get. The store is reached by {@code
 * StorePool.read}; what is shown of events and reports goes through {@link
 * org.attest.app.server.security.NamePolicy}; decisions through {@code Deciding}. Types that
 * templates name are public. A part of the header is linked to once there is a page at its path.
 */
@NullMarked
package org.attest.app.server.pages;

import org.jspecify.annotations.NullMarked;
