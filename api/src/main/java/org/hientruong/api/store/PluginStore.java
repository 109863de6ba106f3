// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A plugin's own small memory: where it got to in a mailbox, which token the other side gave it. Never personal data, no
 * copy of cases. It belongs to the plugin's id, survives restart, update, roll-back and removal, and is the same on all
 * nodes.
 *
 * <p>At most 1,000 entries; a key has 1 to 100 lower-case letters, digits and {@code . _ - /}, a value up to 4,000
 * characters. When called: at any time, from {@code open} on. Thread: any. Blocking: on the database. Failure: a {@link
 * org.hientruong.api.Problem}, and nothing is changed. Since 1.1.
 */
@ProviderType
public interface PluginStore {
    /**
     * An entry.
     *
     * @param version 1 when it was made, one more with each change
     */
    record Entry(String key, int version, String value) {}

    /** The entry of a key. */
    Optional<Entry> get(String key);

    /**
     * Writes an entry if it is as the caller has read it.
     *
     * @param expectedVersion the version that was read; 0 when there is to be none yet
     * @return the entry as it stands now
     * @throws org.hientruong.api.Problem STALE when it is another; INVALID_INPUT at {@code /key} or {@code /value};
     *     TOO_LARGE when the store is full
     */
    Entry put(String key, int expectedVersion, String value);

    /**
     * Removes an entry if it is as the caller has read it.
     *
     * @throws org.hientruong.api.Problem STALE when it is not
     */
    void remove(String key, int expectedVersion);

    /**
     * Entries whose keys begin with a prefix, in the order of their keys, at most 100.
     *
     * @param after the last key of the page before, or null for the first page
     */
    List<Entry> list(String prefix, @Nullable String after);
}
