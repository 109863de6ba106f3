// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.Extension;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.Order;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.agency.Resolution;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Page;
import org.hientruong.api.store.PluginStore;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.store.agency.AgencyShares.After;
import org.hientruong.core.store.agency.AgencyShares.Listed;
import org.jspecify.annotations.Nullable;

/** One connector's desk: it acts for its agencies and for no other. */
record ConnectorDesk(Connector connector, ConnectorCounter counter) implements AgencyDesk {
    private static final int PAGE = 100;
    private static final List<String> OPEN = Arrays.stream(AssignmentStage.values())
            .filter(stage -> !stage.atRest())
            .map(AssignmentStage::id)
            .toList();

    @Override
    public Set<AgencyCode> agencies() {
        return connector.agencies();
    }

    @Override
    public Page<OrderNumber> orders(AgencyCode agency, @Nullable String cursor) {
        if (!connector.agencies().contains(agency)) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        List<Listed> found = counter.shares().page(agency, OPEN, cursor == null ? null : after(cursor), PAGE + 1);
        List<Listed> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        String next = found.size() > PAGE ? cursor(shown.get(PAGE - 1)) : null;
        return new Page<>(shown.stream().map(Listed::number).toList(), next);
    }

    private static String cursor(Listed last) {
        return Long.toString(last.caseId(), Character.MAX_RADIX)
                + '.'
                + last.number().assignment();
    }

    private static After after(String cursor) {
        if (!cursor.matches("[0-9a-z]{1,12}[.][0-9]{1,6}")) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.cursor");
        }
        int dot = cursor.indexOf('.');
        return new After(
                Long.parseLong(cursor.substring(0, dot), Character.MAX_RADIX),
                Integer.parseInt(cursor.substring(dot + 1)));
    }

    @Override
    public Order order(OrderNumber number) {
        ConnectorCounter.Own own = counter.seen(connector, number, "order");
        return counter.orders().asked(own.standing(), own.share());
    }

    @Override
    public Optional<OrderNumber> order(ExternalReference reference) {
        return counter.shares().find(reference).filter(this::owns);
    }

    private boolean owns(OrderNumber order) {
        try {
            counter.own(connector, order);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    @Override
    public Optional<InputStream> picture(OrderNumber order, String attachment) {
        return counter.orders()
                .picture(counter.seen(connector, order, "picture").standing(), attachment);
    }

    @Override
    public void remember(OrderNumber order, ExternalReference reference) {
        counter.remember(connector, order, reference);
    }

    @Override
    public void acknowledge(OrderNumber order, IdempotencyKey key) {
        move(order, new Acknowledge(), key);
    }

    @Override
    public void returnWrongAuthority(
            OrderNumber order, String reason, @Nullable AgencyCode rightAgency, IdempotencyKey key) {
        move(order, new ReturnWrongAuthority(reason, rightAgency, rightAgency == null), key, reason, rightAgency);
    }

    @Override
    public void forward(OrderNumber order, List<AgencyCode> coordinating, @Nullable String note, IdempotencyKey key) {
        move(order, new Forward(coordinating, note), key, coordinating, note);
    }

    @Override
    public void notifyExtension(OrderNumber order, Extension notice, IdempotencyKey key) {
        NotifyExtension move = new NotifyExtension(
                new OfficialDocument(notice.document(), notice.documentDate(), notice.signer()),
                notice.committedBy(),
                NotifyExtension.Reason.valueOf(notice.reason().name()),
                notice.explanation());
        move(
                order,
                move,
                key,
                notice.document(),
                notice.documentDate(),
                notice.signer(),
                notice.committedBy(),
                notice.reason(),
                notice.explanation());
    }

    @Override
    public void submitResolution(OrderNumber order, Resolution resolution, IdempotencyKey key) {
        move(
                order,
                new SubmitResolution(resolution.text(), resolution.number(), resolution.signer(), null),
                key,
                resolution.text(),
                resolution.number(),
                resolution.signer());
    }

    @Override
    public void sendBack(OrderNumber order, String note, IdempotencyKey key) {
        move(order, new SendBack(note), key, note);
    }

    @Override
    public void approve(OrderNumber order, @Nullable String note, IdempotencyKey key) {
        move(order, new Approve(note), key, note);
    }

    /** What makes the request what it is goes with its key: the moves themselves say nothing of their words. */
    private void move(OrderNumber order, CaseMove move, IdempotencyKey key, @Nullable Object... content) {
        RequestKeys.Key asked = new RequestKeys.Key(key, order.assignment() + Arrays.toString(content));
        counter.move(connector, order, new CaseDesk.Keyed(move, asked));
    }

    @Override
    public PluginStore store() {
        return counter.store(connector);
    }

    @Override
    public Texts texts(Locale language) {
        return counter.texts(language);
    }
}
