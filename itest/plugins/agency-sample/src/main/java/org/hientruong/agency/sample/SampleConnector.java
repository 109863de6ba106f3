// SPDX-License-Identifier: Apache-2.0
package org.hientruong.agency.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hientruong.api.Access;
import org.hientruong.api.Delivery;
import org.hientruong.api.Endpoint;
import org.hientruong.api.Problem;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.CaseSheet;
import org.hientruong.api.agency.ConnectorInfo;
import org.hientruong.api.agency.ConnectorSession;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.Order;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.agency.Resolution;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.store.PluginStore;
import org.hientruong.api.store.PluginStore.Entry;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Component;

/**
 * A whole connector in one class: it takes each order up, notes under which number the agency keeps it, and hands in what
 * the agency answers. The agency's system is played by the connector's own few pages below {@code
 * /plugins/agency-sample/}: where they are, a connector of your own calls your system and is called by it.
 */
@NullMarked
@Component(service = AgencyConnector.class)
@ConnectorInfo(id = "agency-sample", agencies = "STC")
public final class SampleConnector implements AgencyConnector {
    private static final AgencyCode AGENCY = new AgencyCode("STC");
    private static final String LINE = "line";

    @Override
    public ConnectorSession open(AgencyDesk desk) {
        return new Session(desk);
    }

    private static final class Session implements ConnectorSession {
        private final AgencyDesk desk;

        Session(AgencyDesk desk) {
            this.desk = desk;
        }

        /** May come twice: each of its steps is the same when it is repeated. */
        @Override
        public Delivery deliver(Order order) {
            if (desk.store().get(LINE).map(Entry::value).orElse("up").equals("down")) {
                throw new IllegalStateException("the agency's system does not answer"); // it comes again, later
            }
            desk.remember(order.number(), dossier(order.number()));
            try {
                desk.acknowledge(order.number(), new IdempotencyKey("take-up/" + order.id()));
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.WRONG_MOVE) {
                    throw e;
                }
                // somebody at the agency was faster, or the Centre has returned it: it is in work
            }
            return Delivery.delivered();
        }

        @Override
        public Delivery recall(Order order) {
            return Delivery.delivered(); // a real one would close the agency's dossier
        }

        private static ExternalReference dossier(OrderNumber order) {
            return new ExternalReference("agency-sample", "HS-" + order);
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(new Endpoint(Access.STAFF, new Face(desk)));
        }

        @Override
        public void close() {
            // this connector holds nothing
        }
    }

    /** What stands for the agency's own system. */
    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Face {
        private final AgencyDesk desk;

        Face(AgencyDesk desk) {
            this.desk = desk;
        }

        /** Who this is, in the words of the message file. */
        @GET
        public Map<String, String> about() {
            return Map.of("lead", desk.texts(Locale.forLanguageTag("vi")).get("agency-sample.face.lead"));
        }

        /** The agency's open orders, by the numbers under which it keeps them. */
        @GET
        @Path("orders")
        public List<Map<String, String>> orders() {
            List<Map<String, String>> orders = new ArrayList<>();
            for (OrderNumber number : desk.orders(AGENCY, null).items()) {
                Order order = desk.order(number);
                Map<String, String> shown = new LinkedHashMap<>();
                shown.put("dossier", Session.dossier(number).id());
                shown.put(
                        "known",
                        String.valueOf(desk.order(Session.dossier(number)).isPresent()));
                shown.put("text", order.sheet().text());
                shown.put("place", String.valueOf(order.sheet().place().detail()));
                shown.put(
                        "until",
                        order.limits().isEmpty() ? "" : order.limits().get(0).lastMoment());
                shown.put("pictures", String.valueOf(pictures(order)));
                orders.add(shown);
            }
            return orders;
        }

        /** Bytes of all pictures that there are by now. */
        private long pictures(Order order) {
            long bytes = 0;
            for (CaseSheet.Attachment one : order.sheet().attachments()) {
                try (InputStream picture =
                        desk.picture(order.number(), one.id()).orElseGet(InputStream::nullInputStream)) {
                    bytes += picture.readAllBytes().length;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return bytes;
        }

        /** The agency's staff have an answer for their leader. */
        @POST
        @Path("orders/{case}/{assignment}/answer")
        @Consumes(MediaType.APPLICATION_JSON)
        public Map<String, String> answer(
                @PathParam("case") String number, @PathParam("assignment") int assignment, Map<String, String> body) {
            OrderNumber order = new OrderNumber(new CaseNumber(number), assignment);
            Resolution resolution = new Resolution(body.getOrDefault("text", ""), body.get("number"), null);
            desk.submitResolution(order, resolution, new IdempotencyKey("answer/" + order + '/' + body.get("number")));
            return Map.of("submitted", order.toString());
        }

        /** Cuts the line to the agency's system, {@code {"state": "down"}}, or joins it again. */
        @PUT
        @Path("line")
        @Consumes(MediaType.APPLICATION_JSON)
        public Map<String, String> line(Map<String, String> body) {
            PluginStore store = desk.store();
            int version = store.get(LINE).map(Entry::version).orElse(0);
            return Map.of(
                    "state",
                    store.put(LINE, version, body.getOrDefault("state", "up")).value());
        }
    }
}
