// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.Collection;
import java.util.Map;

/** Who stands behind the account ids of events and claims. */
public interface Colleagues {
    /**
     * A member of staff as colleagues see them.
     *
     * @param account the name with which they sign in
     */
    record Colleague(String account, String displayName) {}

    /** The members of staff of some ids ({@code staff:<n>}); others are left out. */
    Map<String, Colleague> of(Collection<String> ids);
}
