// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline;

import java.util.List;
import java.util.Optional;
import org.hientruong.core.domain.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * What a province lays down for its hotline.
 *
 * @param prefixes letters with which numbers begin
 * @param askAfter how long after the transfer staff ask whether the authority has finished
 * @param repeated from how many calls on staff are told that a number calls again and again (khoản 1 Điều 20)
 * @param authorities whom one calls
 * @param kinds what is an emergency, in the order of the forms; the last is for what is none of the others, or not known yet
 */
public record HotlineBook(
        Prefixes prefixes,
        Allowance askAfter,
        Repeated repeated,
        List<CompetentAuthority> authorities,
        List<EmergencyKind> kinds) {
    public HotlineBook {
        authorities = List.copyOf(authorities);
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || kinds.get(kinds.size() - 1).authorities().isEmpty()) {
            throw new IllegalArgumentException("the last kind of emergency is for all others, and somebody is called");
        }
    }

    /** Letters with which the numbers of emergencies and of dossiers of harassment begin. */
    public record Prefixes(String emergency, String dossier) {}

    /**
     * When a number calls again and again.
     *
     * @param calls so many, the one that is answered included
     * @param hours within so many hours
     */
    public record Repeated(int calls, int hours) {}

    /** The authority of a code. */
    public Optional<CompetentAuthority> authority(String code) {
        return authorities.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The kind of a code. */
    public Optional<EmergencyKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The kind of a code; what is unknown is of the last kind. */
    public EmergencyKind kindOrOther(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(this::kind).orElse(kinds.get(kinds.size() - 1));
    }
}
