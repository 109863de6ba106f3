// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What goes to an agency of a case, as its transfer slip has it: in the Centre's wording (khoản 4 Điều 2), without the
 * reporter, the reporter's text and the originals of files (khoản 5 Điều 4).
 *
 * @param filedAt when the report was filed
 * @param occurredAt when it was seen
 * @param category its field, as the Centre confirmed it
 * @param categoryName the same as people read it
 * @param place where it is
 * @param text the Centre's wording
 * @param attachments its files
 * @param confidential whether the case is kept from all who need not know of it (khoản 7 Điều 26): show it to those only who
 *     work on it, and pass none of it on. It may become so at any time, {@link AgencyDesk#order} says how it stands
 */
public record CaseSheet(
        Instant filedAt,
        Instant occurredAt,
        CategoryCode category,
        String categoryName,
        Where place,
        String text,
        List<Attachment> attachments,
        boolean confidential) {
    public CaseSheet {
        attachments = List.copyOf(attachments);
    }

    /**
     * Where it is.
     *
     * @param commune the commune, or null when the report names none
     * @param communeName the same as people read it, or null
     * @param detail street, number, description, or null
     */
    public record Where(
            @Nullable UnitCode commune,
            @Nullable String communeName,
            @Nullable String detail) {
        /** Says nothing of the words. */
        @Override
        public String toString() {
            return "Where[" + commune + ']';
        }
    }

    /**
     * A file of the report.
     *
     * @param id by which {@link AgencyDesk#picture} gives it
     * @param type media type of the original, found by content
     * @param readable whether there is a picture of it to read
     */
    public record Attachment(String id, String type, boolean readable) {}

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "CaseSheet[" + category + ", " + attachments.size() + " files]";
    }
}
