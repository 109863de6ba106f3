// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null or an empty list means all.
 *
 * @param eyes whose list it is
 * @param stages kebab-case ids
 * @param holder account id of the officer who claimed it
 * @param leads agencies of which one must lead now
 * @param work what must wait to be done
 * @param open only cases that are not at rest
 * @param overdueAt only cases overdue at this instant
 * @param areas where a case must lie: in one of them
 * @param words each must begin a word of the case
 */
public record CaseFilter(
        Eyes eyes,
        List<String> stages,
        @Nullable String holder,
        @Nullable List<AgencyCode> leads,
        @Nullable Work work,
        boolean open,
        @Nullable Instant overdueAt,
        @Nullable CategoryCode category,
        @Nullable List<Area> areas,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to) {
    /**
     * Who looks: what they do not see is not there.
     *
     * @param agencies of which one must have or have had a share of the case, watch it, or have had it referred to it;
     *     null for who sees all
     * @param publicOnly only what the public may see
     * @param releasedWords words are looked for in the public ones alone: who sees no personal data must not find any
     * @param assigned of the agencies those for which they work themselves: what is not public is seen by these alone
     */
    public record Eyes(
            @Nullable List<AgencyCode> agencies,
            boolean publicOnly,
            boolean releasedWords,
            @Nullable List<AgencyCode> assigned) {
        /** Who works for all the agencies whose cases they see. */
        public Eyes(@Nullable List<AgencyCode> agencies, boolean publicOnly, boolean releasedWords) {
            this(agencies, publicOnly, releasedWords, agencies);
        }

        private static final Eyes ALL = new Eyes(null, false, false);
        private static final Eyes PUBLIC = new Eyes(null, true, true);
    }

    /** What a case waits for. */
    public sealed interface Work {
        /** One of the agencies has a share that stands at a stage, whether it leads or coordinates. */
        record Share(List<AgencyCode> agencies, String stage) implements Work {}

        /** One of the agencies sees it for a reason other than a share. */
        record Seen(List<AgencyCode> agencies, SightReason reason) implements Work {}

        /** A fact of the case that somebody has to look at. */
        record Fact(Waiting waiting) implements Work {}
    }

    /** Facts that lists are made of; each is a column of its own with its index. */
    public enum Waiting {
        /** An agency's notice of extension that the Centre has not recorded. */
        NOTICE("c.notice_waits"),
        /** The provincial committee's direction in a dispute. */
        SETTLEMENT("c.disputed"),
        /** A reporter's reply that came after the silence had run out. */
        LATE_REPLY("c.late_reply"),
        /** A dispatch otherwise than the overseeing department had directed (khoản 5 Điều 22). */
        DIRECTED_OTHERWISE("c.directed_otherwise"),
        /** What no medium could tell the reporter. */
        UNTOLD("c.untold"),
        /** What was said after the answer, and the Centre has yet to look at (Điều 16). */
        MODERATION("c.moderation_waits"),
        /** A reply that the agency has yet to clarify (khoản 2 Điều 16). */
        CLARIFICATION("c.clarification_waits");

        private final String column;

        Waiting(String column) {
            this.column = column;
        }

        /** The index of the few cases of which it is true. */
        String index() {
            return "case_file_" + column.substring("c.".length()) + "_ix";
        }

        String column() {
            return column;
        }
    }

    /** All cases. */
    public static final CaseFilter ALL =
            new CaseFilter(Eyes.ALL, List.of(), null, null, null, false, null, null, null, null, null, null);

    /** Cases that the public may see. */
    public static final CaseFilter PUBLIC =
            new CaseFilter(Eyes.PUBLIC, List.of(), null, null, null, false, null, null, null, null, null, null);

    /** Whether one stage is all that is asked for. */
    boolean byStageAlone() {
        return stages.size() == 1 && equals(ALL.stages(stages));
    }

    public CaseFilter eyes(Eyes whose) {
        return new CaseFilter(whose, stages, holder, leads, work, open, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter stages(List<String> some) {
        return new CaseFilter(eyes, some, holder, leads, work, open, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter holder(String account) {
        return new CaseFilter(eyes, stages, account, leads, work, open, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter leads(List<AgencyCode> agencies) {
        return new CaseFilter(eyes, stages, holder, agencies, work, open, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter work(Work some) {
        return new CaseFilter(eyes, stages, holder, leads, some, open, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter onlyOpen() {
        return new CaseFilter(eyes, stages, holder, leads, work, true, overdueAt, category, areas, words, from, to);
    }

    public CaseFilter overdueAt(Instant now) {
        return new CaseFilter(eyes, stages, holder, leads, work, open, now, category, areas, words, from, to);
    }

    public CaseFilter about(@Nullable CategoryCode some, @Nullable List<Area> where, @Nullable String text) {
        return new CaseFilter(eyes, stages, holder, leads, work, open, overdueAt, some, where, text, from, to);
    }

    public CaseFilter filed(@Nullable Instant since, @Nullable Instant until) {
        return new CaseFilter(eyes, stages, holder, leads, work, open, overdueAt, category, areas, words, since, until);
    }
}
