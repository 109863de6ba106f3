// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.desk.plugins.PluginStores;
import org.hientruong.core.desk.published.PublicDesk;
import org.hientruong.core.desk.sanction.SanctionGate;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.store.cases.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where channels get their desks, and what all of these share. */
@Component(service = ChannelDesks.class)
public final class ChannelCounter implements ChannelDesks {
    private final FilingDesk filing;
    private final ReporterDesk reporters;
    private final PublicDesk published;
    private final PublicCatalogue catalogue;
    private final CaseMover mover;
    private final CaseRules rules;
    private final CaseStore cases;
    private final TrackedCases tracked;
    private final SupplementDesk supplements;
    private final PluginStores stores;
    private final SanctionGate gate;
    private final Speech speech;

    @Activate
    public ChannelCounter(
            @Reference FilingDesk filing,
            @Reference ReporterDesk reporters,
            @Reference PublicDesk published,
            @Reference PublicCatalogue catalogue,
            @Reference CaseMover mover,
            @Reference CaseRules rules,
            @Reference CaseStore cases,
            @Reference TrackedCases tracked,
            @Reference SupplementDesk supplements,
            @Reference PluginStores stores,
            @Reference SanctionGate gate,
            @Reference Speech speech) {
        this.filing = filing;
        this.reporters = reporters;
        this.published = published;
        this.catalogue = catalogue;
        this.mover = mover;
        this.rules = rules;
        this.cases = cases;
        this.tracked = tracked;
        this.supplements = supplements;
        this.stores = stores;
        this.gate = gate;
        this.speech = speech;
    }

    @Override
    public IntakeDesk desk(String channelId) {
        return new ChannelDesk(channelId, this);
    }

    FilingDesk filing() {
        return filing;
    }

    ReporterDesk reporters() {
        return reporters;
    }

    PublicDesk published() {
        return published;
    }

    PublicCatalogue catalogue() {
        return catalogue;
    }

    CaseMover mover() {
        return mover;
    }

    CaseRules rules() {
        return rules;
    }

    CaseStore cases() {
        return cases;
    }

    TrackedCases tracked() {
        return tracked;
    }

    SupplementDesk supplements() {
        return supplements;
    }

    SanctionGate gate() {
        return gate;
    }

    PluginStores stores() {
        return stores;
    }

    Speech speech() {
        return speech;
    }
}
