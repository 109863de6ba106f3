// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.sanction.Violation.State;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.jspecify.annotations.Nullable;

/**
 * How the reporter has conducted themselves in a case, and what came with it.
 *
 * @param violations oldest first
 * @param lock the last lock that came with a violation of this case, or null
 * @param suspensions those that came with one, oldest first
 * @param abuse what was marked as untrue or abusive (khoản 2 Điều 30), or null
 */
public record Conduct(
        List<Violation> violations,
        @Nullable AccountLock lock,
        List<InteractionSuspension> suspensions,
        @Nullable Abuse abuse) {
    /** Nothing to be said. */
    public static final Conduct NONE = new Conduct(List.of(), null, List.of(), null);

    public Conduct {
        violations = List.copyOf(violations);
        suspensions = List.copyOf(suspensions);
    }

    /** The violation of a number. */
    public Optional<Violation> find(@Nullable Integer number) {
        return violations.stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst();
    }

    /** Whether the account is locked since a violation of this case. */
    public boolean locked() {
        return lock != null && lock.endedAt() == null;
    }

    /** What it is after an event. */
    public Conduct after(CaseEvent event) {
        return switch (event.type()) {
            case VIOLATION_PROPOSED -> with(more(violations, Violation.of(event)));
            case VIOLATION_CONFIRMED -> changed(event, one -> one.in(State.CONFIRMED));
            case VIOLATION_DISMISSED -> changed(event, one -> one.in(State.DISMISSED));
            case OBJECTION_FILED -> changed(event, one -> one.with(new Objection(event.occurredAt(), null)));
            case OBJECTION_DECIDED -> changed(event, one -> one.with(decided(one, event)));
            case ACCOUNT_LOCKED ->
                with(new AccountLock(new Payload(event.payload()).number("violation"), event.occurredAt(), null));
            case ACCOUNT_UNLOCKED ->
                lock == null ? this : with(new AccountLock(lock.violation(), lock.since(), event.occurredAt()));
            case INTERACTION_SUSPENDED, SUSPENSION_ENDED ->
                new Conduct(violations, lock, suspensionsAfter(event), abuse);
            case ABUSE_MARKED, ABUSE_HANDED_OVER, ABUSE_OUTCOME_RECORDED ->
                new Conduct(violations, lock, suspensions, Abuse.after(abuse, event));
            default -> this;
        };
    }

    private static Objection decided(Violation one, CaseEvent event) {
        Objection objection = one.objection();
        return new Objection(
                objection == null ? event.occurredAt() : objection.filedAt(),
                new Payload(event.payload()).flag("upheld"));
    }

    private List<InteractionSuspension> suspensionsAfter(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        int number = payload.number("violation");
        if (event.type() == EventType.INTERACTION_SUSPENDED) {
            return more(
                    suspensions, new InteractionSuspension(number, event.occurredAt(), payload.instant("until"), null));
        }
        return suspensions.stream()
                .map(one -> one.violation() == number
                        ? new InteractionSuspension(number, one.since(), one.until(), event.occurredAt())
                        : one)
                .toList();
    }

    private Conduct changed(CaseEvent event, UnaryOperator<Violation> change) {
        int number = new Payload(event.payload()).number("violation");
        return with(violations.stream()
                .map(one -> one.number() == number ? change.apply(one) : one)
                .toList());
    }

    private Conduct with(List<Violation> next) {
        return new Conduct(next, lock, suspensions, abuse);
    }

    private Conduct with(AccountLock next) {
        return new Conduct(violations, next, suspensions, abuse);
    }

    private static <T> List<T> more(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
