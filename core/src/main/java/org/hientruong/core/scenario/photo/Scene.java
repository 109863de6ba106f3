// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

/** What a drawn photo shows. */
public enum Scene {
    POTHOLE,
    FLOOD,
    FALLEN_TREE,
    RUBBISH,
    DARK_LAMP,
    SAGGING_CABLES,
    OPEN_MANHOLE,
    RIVERBANK,
    BLOCKED_PAVEMENT,
    /** The road after it was mended. */
    MENDED_ROAD
}
