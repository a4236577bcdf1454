package org.attest.link;

import org.attest.model.ClaimRef;

/** Gets what is worth keeping of a run of the linker, so that the next need not begin anew. */
public interface LinkSink {

  /** Keeps nothing. */
  LinkSink NONE =
      new LinkSink() {
        @Override
        public void claim(ClaimRef claim, long[] keys) {}

        @Override
        public void link(ClaimRef one, ClaimRef other) {}
      };

  /**
   * A claim.
   *
   * @param keys by which other claims find it; only of use to the same {@link CodeVersion}
   */
  void claim(ClaimRef claim, long[] keys);

  /** Two claims that by themselves are more likely of one occurrence than not; told once. */
  void link(ClaimRef one, ClaimRef other);
}
