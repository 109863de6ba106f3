// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

/** Core's interface, from when it is asked for: until it is published the platform is not ready. */
public interface PublishedRest {
    /** Whether it answers by now. */
    boolean published();
}
