// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.util.Objects;
import org.hientruong.api.event.CaseEventListener;
import org.hientruong.api.file.AttachmentInspector;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.core.plug.PluginInfo;
import org.hientruong.core.plug.PluginLocation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Hands over what the framework tells of; by a reference alone none of a plugin's code runs. */
@Component(service = ServiceTracker.class, immediate = true)
public final class ServiceTracker {
    private final BundleContext context;
    private final PluginServices services;

    @Activate
    public ServiceTracker(BundleContext context, @Reference PluginServices services) {
        this.context = context;
        this.services = services;
    }

    @Reference(
            service = NotificationSender.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindSender(ServiceReference<NotificationSender> reference) {
        come(Kind.SENDER, reference);
    }

    void unbindSender(ServiceReference<NotificationSender> reference) {
        services.go(reference);
    }

    @Reference(
            service = CaseEventListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindListener(ServiceReference<CaseEventListener> reference) {
        come(Kind.LISTENER, reference);
    }

    void unbindListener(ServiceReference<CaseEventListener> reference) {
        services.go(reference);
    }

    @Reference(
            service = AttachmentInspector.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindInspector(ServiceReference<AttachmentInspector> reference) {
        come(Kind.INSPECTOR, reference);
    }

    void unbindInspector(ServiceReference<AttachmentInspector> reference) {
        services.go(reference);
    }

    private void come(Kind kind, ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        PluginInfo info = new PluginInfo(
                String.valueOf(reference.getProperty(kind.property())),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                bundle.getBundleId());
        services.come(new Candidate(
                reference,
                kind,
                info,
                PluginLocation.isPlugin(bundle.getLocation()),
                () -> Objects.requireNonNull(context.getService(reference), "it went again"),
                () -> context.ungetService(reference)));
    }
}
