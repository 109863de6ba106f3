// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

/**
 * What a file says of itself. Anybody can write it into a file, so it proves nothing; an officer weighs it.
 *
 * @param key message key of the kind of hint: {@link #POSITION}, {@link #TAKEN_AT}, {@link #SOFTWARE}
 * @param text the value: {@code 9.602500, 105.973900}; {@code 2023-06-09T16:25:00} (the camera's local time, with an
 *     offset where it wrote one); a program's name
 */
public record Hint(String key, String text) {
    public static final String POSITION = "core.hint.position";
    public static final String TAKEN_AT = "core.hint.taken-at";
    public static final String SOFTWARE = "core.hint.software";

    /** Says nothing of the content: a position may be somebody's home. */
    @Override
    public String toString() {
        return "Hint[" + key + "]";
    }
}
