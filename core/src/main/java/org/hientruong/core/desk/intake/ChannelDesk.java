// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.Locale;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.Catalogue;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.Reporters;
import org.hientruong.api.store.PluginStore;

/** One channel's desk: the channel cannot file under another one's name. */
record ChannelDesk(String channel, ChannelCounter counter) implements IntakeDesk {
    @Override
    public Receipt file(ReportDraft draft, IdempotencyKey key) {
        return counter.filing().file(channel, draft, key);
    }

    @Override
    public Reporters reporters() {
        return counter.reporters();
    }

    @Override
    public Conversation conversation(ReporterToken who) {
        counter.reporters().session(who);
        return new OwnConversation(counter, channel, who);
    }

    @Override
    public PublicCases published() {
        return counter.published();
    }

    @Override
    public Catalogue catalogue() {
        return counter.catalogue();
    }

    @Override
    public PluginStore store() {
        return counter.stores().of(channel);
    }

    @Override
    public Texts texts(Locale language) {
        return counter.speech().texts(language);
    }
}
