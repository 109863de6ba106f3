// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

/** Which sort of record. */
public enum HotlineSort {
    EMERGENCY,
    DOSSIER
}
