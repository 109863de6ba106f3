// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.store.PluginStore;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.plugins.PluginStores;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.agency.AgencyShares;
import org.hientruong.core.store.agency.ConnectedAgencies;
import org.hientruong.core.store.cases.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where connectors get their desks, and what all of these share: a connector is a caller with its agency's hat. */
@Component(service = ConnectorDesks.class)
public final class ConnectorCounter implements ConnectorDesks {
    static final Locale LANGUAGE = Locale.forLanguageTag("vi");
    private static final String ROLE = "CONNECTOR";
    private static final int ATTEMPTS = 5;
    /** What the desk lets do at all; whether it may be done now is asked like of the agency's staff. */
    private static final Set<Permission> PERMISSIONS =
            Set.of(Permission.HANDLE, Permission.APPROVE, Permission.READ_OWN_CASES);

    private final CaseDesk cases;
    private final CaseMover mover;
    private final CaseRules rules;
    private final CaseStore store;
    private final RequestKeys keys;
    private final Orders orders;
    private final AgencyShares shares;
    private final ConnectedAgencies connected;
    private final AuditLog audit;
    private final PluginStores stores;
    private final Speech speech;

    @Activate
    public ConnectorCounter(
            @Reference CaseDesk cases,
            @Reference CaseMover mover,
            @Reference CaseRules rules,
            @Reference CaseStore store,
            @Reference RequestKeys keys,
            @Reference Orders orders,
            @Reference AgencyShares shares,
            @Reference ConnectedAgencies connected,
            @Reference AuditLog audit,
            @Reference PluginStores stores,
            @Reference Speech speech) {
        this.cases = cases;
        this.mover = mover;
        this.rules = rules;
        this.store = store;
        this.keys = keys;
        this.orders = orders;
        this.shares = shares;
        this.connected = connected;
        this.audit = audit;
        this.stores = stores;
        this.speech = speech;
    }

    @Override
    public AgencyDesk desk(Connector connector) {
        return new ConnectorDesk(connector, this);
    }

    @Override
    public void connect(Connector connector) {
        for (AgencyCode agency : connector.agencies()) {
            if (connected.connect(agency, connector.id(), rules.now())) {
                Map<String, String> facts = Map.of("agency", agency.value(), "connector", connector.id());
                audit.write("system", "agency-connected", null, facts);
            }
        }
    }

    /** One of the connector's own orders: its share, and the case as it stands. */
    record Own(Caller caller, Standing standing, Assignment share) {}

    /**
     * An order that is the connector's own, whatever became of it, as its agency's staff see it.
     *
     * @throws Problem NOT_FOUND for any other, and for a confidential case of which the agency has no share any more
     */
    Own own(Connector connector, OrderNumber order) {
        Own own = once(connector, order);
        if (own.standing.file().keptFrom(List.of(own.share.agency()))) {
            throw notFound();
        }
        return own;
    }

    /** {@link #own}, to look at it: as with its agency's staff each look at a confidential case is written down. */
    Own seen(Connector connector, OrderNumber order, String what) {
        Own own = own(connector, order);
        if (own.standing.file().confidentiality().kept()) {
            cases.writeDownLook(own.caller, order.caseNumber(), what);
        }
        return own;
    }

    private Own once(Connector connector, OrderNumber order) {
        Standing standing = store.find(order.caseNumber()).map(Standing::of).orElseThrow(ConnectorCounter::notFound);
        List<Assignment> all = standing.file().assignments().all();
        Assignment share = all.stream()
                .filter(one -> one.number() == order.assignment())
                .filter(one -> connector.agencies().contains(one.agency()))
                .findFirst()
                .orElseThrow(ConnectorCounter::notFound);
        return new Own(caller(connector, share.agency()), standing, share);
    }

    private static Caller caller(Connector connector, AgencyCode agency) {
        String id = "connector:" + connector.id();
        return new Caller(id, connector.id(), connector.id(), List.of(new Grant(ROLE, agency, PERMISSIONS)), LANGUAGE);
    }

    /** Makes a move as the agency: on the share that the order names, in whatever version the case is by now. */
    void move(Connector connector, OrderNumber order, CaseDesk.Keyed keyed) {
        Caller caller = once(connector, order).caller;
        if (keys.done(caller, keyed.key().about(order.caseNumber(), keyed.move().name()))) {
            return; // also when the agency sees the case no more because of it
        }
        for (int attempt = 1; ; attempt++) {
            Own own = own(connector, order);
            try {
                requireTheShare(own, order, keyed);
                cases.move(
                        own.caller,
                        order.caseNumber(),
                        keyed,
                        own.standing.stored().version());
                return;
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.STALE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** A move goes to the agency's share as it stands; that must be the one that the order names. */
    private void requireTheShare(Own own, OrderNumber order, CaseDesk.Keyed keyed) {
        Optional<Assignment> current = own.standing.file().assignments().of(own.share.agency());
        if (current.isPresent()
                && current.get().number() != order.assignment()) { // without a share any move is refused
            throw over(keyed.move().clause());
        }
    }

    private Problem over(Clause clause) {
        return Problem.of(Problem.Kind.WRONG_MOVE, "core.problem.order-over.detail")
                .under(rules.citation(clause));
    }

    /** Writes down by what number another system knows a share. */
    void remember(Connector connector, OrderNumber order, ExternalReference reference) {
        Own own = own(connector, order);
        if (own.standing.file().withheld() || own.share.stage().withdrawn()) {
            throw over(Clause.D22_6);
        }
        Actor actor = new Actor(own.caller.id(), ROLE, own.share.agency());
        for (int attempt = 1; !known(reference, order); attempt++) {
            try {
                remember(order, reference, actor);
            } catch (ChangedMeanwhile | DuplicateRow e) { // of the case, or of the reference
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void remember(OrderNumber order, ExternalReference reference, Actor by) {
        mover.move(() -> store.find(order.caseNumber()).orElseThrow(), rules.now(), (before, at) -> {
            shares.remember(reference, before.stored().id(), order.assignment());
            Happening recorded = Happening.of(EventType.REFERENCE_RECORDED, at)
                    .with("assignment", order.assignment())
                    .with("system", reference.system())
                    .with("reference", reference.id());
            return new Acts(by, List.of(recorded));
        });
    }

    private boolean known(ExternalReference reference, OrderNumber order) {
        Optional<OrderNumber> holder = shares.find(reference);
        if (holder.isPresent() && !holder.get().equals(order)) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.reference-taken.detail")
                    .under(rules.citation(Clause.D22_6));
        }
        return holder.isPresent();
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }

    Orders orders() {
        return orders;
    }

    AgencyShares shares() {
        return shares;
    }

    PluginStore store(Connector connector) {
        return stores.of(connector.id());
    }

    Texts texts(Locale language) {
        return speech.texts(language);
    }
}
