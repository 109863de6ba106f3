// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

/** How far the shown copies of an attachment are. */
public enum DerivativeState {
    /** There will be none: a recording, or a photo that this system cannot show. */
    NONE,
    /** They are being made. */
    PENDING,
    /** They can be had. */
    READY,
    /** They could not be made: nothing is shown, the original is kept. */
    FAILED
}
