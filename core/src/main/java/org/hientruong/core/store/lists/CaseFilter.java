// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null or an empty list means all.
 *
 * @param visibleTo agencies of which one must have or have had an assignment; null for who sees all
 * @param stages kebab-case ids
 * @param holder account id of the officer who claimed it
 * @param leads agencies of which one must lead now
 * @param work what must wait to be done
 * @param open only cases that are not at rest
 * @param overdueAt only cases overdue at this instant
 * @param publicOnly only what the public may see; words are then looked for in the public ones
 * @param words each must begin a word of the case
 */
public record CaseFilter(
        @Nullable List<AgencyCode> visibleTo,
        List<String> stages,
        @Nullable String holder,
        @Nullable List<AgencyCode> leads,
        @Nullable Work work,
        boolean open,
        @Nullable Instant overdueAt,
        boolean publicOnly,
        @Nullable CategoryCode category,
        @Nullable UnitCode unit,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** What a case waits for. */
    public sealed interface Work {
        /** One of the agencies has a share that stands at a stage, whether it leads or coordinates. */
        record Share(List<AgencyCode> agencies, String stage) implements Work {}

        /** An agency's notice of extension that the Centre has not recorded. */
        record Notice() implements Work {}

        /** The provincial committee's direction in a dispute. */
        record Settlement() implements Work {}

        /** A reporter's reply that came after the silence had run out. */
        record LateReply() implements Work {}
    }

    /** All cases. */
    public static final CaseFilter ALL =
            new CaseFilter(null, List.of(), null, null, null, false, null, false, null, null, null, null, null);

    /** Cases that the public may see. */
    public static final CaseFilter PUBLIC =
            new CaseFilter(null, List.of(), null, null, null, false, null, true, null, null, null, null, null);

    /** Whether one stage is all that is asked for. */
    boolean byStageAlone() {
        return stages.size() == 1 && equals(ALL.stages(stages));
    }

    public CaseFilter visibleTo(@Nullable List<AgencyCode> agencies) {
        return new CaseFilter(
                agencies, stages, holder, leads, work, open, overdueAt, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter stages(List<String> some) {
        return new CaseFilter(
                visibleTo, some, holder, leads, work, open, overdueAt, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter holder(String account) {
        return new CaseFilter(
                visibleTo, stages, account, leads, work, open, overdueAt, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter leads(List<AgencyCode> agencies) {
        return new CaseFilter(
                visibleTo,
                stages,
                holder,
                agencies,
                work,
                open,
                overdueAt,
                publicOnly,
                category,
                unit,
                words,
                from,
                to);
    }

    public CaseFilter work(Work some) {
        return new CaseFilter(
                visibleTo, stages, holder, leads, some, open, overdueAt, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter onlyOpen() {
        return new CaseFilter(
                visibleTo, stages, holder, leads, work, true, overdueAt, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter overdueAt(Instant now) {
        return new CaseFilter(
                visibleTo, stages, holder, leads, work, open, now, publicOnly, category, unit, words, from, to);
    }

    public CaseFilter about(@Nullable CategoryCode some, @Nullable UnitCode where, @Nullable String text) {
        return new CaseFilter(
                visibleTo, stages, holder, leads, work, open, overdueAt, publicOnly, some, where, text, from, to);
    }

    public CaseFilter filed(@Nullable Instant since, @Nullable Instant until) {
        return new CaseFilter(
                visibleTo,
                stages,
                holder,
                leads,
                work,
                open,
                overdueAt,
                publicOnly,
                category,
                unit,
                words,
                since,
                until);
    }
}
