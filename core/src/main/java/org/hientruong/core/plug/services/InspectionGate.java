// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.file.AttachmentInspector;
import org.hientruong.api.file.Inspection;
import org.hientruong.core.files.Inspectors;
import org.hientruong.core.plug.Guard;
import org.hientruong.core.store.outbox.Subscribers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No file is accepted that an inspector whom the operator wants to run has not passed: one that is away, hangs or is left
 * alone after its failures closes the way for files, not for reports without them.
 */
@Component(service = Inspectors.class)
public final class InspectionGate implements Inspectors {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionGate.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** An update takes an inspector away for a moment: that is waited for, so that no upload fails by it. */
    private static final Duration COMING = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Subscribers subscribers;
    private final PluginServices services;
    private final Limits limits;

    /** How long an inspector may look at a file, and how long one that is away is waited for. */
    record Limits(Duration look, Duration coming) {}

    @Activate
    public InspectionGate(@Reference Subscribers subscribers, @Reference PluginServices services) {
        this(subscribers, services, new Limits(LIMIT, COMING));
    }

    InspectionGate(Subscribers subscribers, PluginServices services, Limits limits) {
        this.subscribers = subscribers;
        this.services = services;
        this.limits = limits;
    }

    @Override
    public void inspect(Upload file, String pointer) {
        for (String address : subscribers.inspectors()) {
            Inspection found = looked(address, file);
            if (found.key() != null) {
                LOG.info("{} refused a file: {}", address, found.key());
                throw Problem.invalid(List.of(new Fault(pointer, found.key(), found.facts())));
            }
        }
    }

    private Inspection looked(String address, Upload file) {
        try {
            Optional<Inspection> found = look(address, file);
            if (found.isEmpty() && services.comesWithin(limits.coming(), address)) {
                found = look(address, file);
            }
            return found.orElseThrow(InspectionGate::unavailable);
        } catch (Guard.PluginFailed e) {
            LOG.warn("{} did not look at a file: {}", address, e.getMessage(), e.getCause());
            throw unavailable();
        }
    }

    private Optional<Inspection> look(String address, Upload file) throws Guard.PluginFailed {
        return services.call(
                address,
                limits.look(),
                service -> () ->
                        Objects.requireNonNull(((AttachmentInspector) service).inspect(file), "inspect answered null"));
    }

    private static Problem unavailable() {
        return Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.inspection-unavailable", AGAIN);
    }
}
