// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Selection;
import org.hientruong.core.store.outbox.Deliveries.Stuck;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where an operator sees what has yet to be told to whom, tries again what was given up, and discards what shall not be
 * told any more. Every act needs {@link Permission#OPERATE} and is audited.
 */
@Component(service = DeliveryDesk.class)
public final class DeliveryDesk {
    private static final int LONGEST_REASON = 500;
    private final Tx tx;
    private final Deliveries deliveries;
    private final CaseStore cases;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public DeliveryDesk(
            @Reference Tx tx,
            @Reference Deliveries deliveries,
            @Reference CaseStore cases,
            @Reference Authority authority,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.tx = tx;
        this.deliveries = deliveries;
        this.cases = cases;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many deliveries stand where. */
    public record Counts(long waiting, long underWay, long parked) {}

    /** One delivery: an event of a case, and whom it shall be told. */
    public record Which(CaseNumber caseNumber, int event, String address) {}

    /** How many deliveries stand where. */
    public Counts counts(Caller caller) {
        require(caller, "delivery-list", null);
        List<Long> counts = deliveries.counts();
        return new Counts(counts.get(0), counts.get(1), counts.get(2));
    }

    /** The deliveries in a state, in the order in which they are tried. */
    public List<Stuck> page(Caller caller, Selection wanted) {
        require(caller, "delivery-list", null);
        return deliveries.page(wanted);
    }

    /**
     * Tries a parked delivery again, within seconds and with all its attempts.
     *
     * @throws Problem NOT_FOUND when it is not parked
     */
    public void replay(Caller caller, Which which, @Nullable String reason) {
        require(caller, "delivery-replay", which.caseNumber());
        Instant now = clock.instant();
        settle(
                caller,
                which,
                reason,
                new Act("delivery-replayed", id -> deliveries.replay(id, which.event(), which.address(), now)));
    }

    /**
     * Gives a delivery up for good.
     *
     * @throws Problem NOT_FOUND when there is none, or it is under way just now
     */
    public void discard(Caller caller, Which which, @Nullable String reason) {
        require(caller, "delivery-discard", which.caseNumber());
        settle(
                caller,
                which,
                reason,
                new Act("delivery-discarded", id -> deliveries.discard(id, which.event(), which.address())));
    }

    private void settle(Caller caller, Which which, @Nullable String reason, Act act) {
        String why = Input.cleanOrEmpty(reason);
        if (why.isEmpty()) {
            throw Problem.invalid("/reason", "core.fault.required");
        }
        if (why.length() > LONGEST_REASON) {
            throw Problem.invalid(List.of(new Fault("/reason", "core.fault.too-long", Map.of("most", LONGEST_REASON))));
        }
        tx.run(() -> {
            long id = cases.find(which.caseNumber())
                    .orElseThrow(DeliveryDesk::absent)
                    .id();
            if (!act.change.made(id)) {
                throw absent();
            }
            Map<String, Object> facts = Map.of("event", which.event(), "address", which.address(), "reason", why);
            audit.writeWithin(caller.id(), act.audited, which.caseNumber(), facts);
        });
    }

    /** What an operator does, by the name under which it is audited. */
    private record Act(String audited, Change change) {}

    /** A change of one delivery of a case; false when it is not there. */
    private interface Change {
        boolean made(long caseId);
    }

    private static Problem absent() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }

    private void require(Caller caller, String what, @Nullable CaseNumber number) {
        authority.require(caller, Permission.OPERATE, what, number);
    }
}
