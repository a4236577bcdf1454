/**
 * Sources: those of the files and those that the store's reports cite, with what the files say of
 * them, what people say otherwise, and how they rate them. No private person is listed.
 */
@NullMarked
package org.attest.app.server.pages.sources;

import org.jspecify.annotations.NullMarked;
