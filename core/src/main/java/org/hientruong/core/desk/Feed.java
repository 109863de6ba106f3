// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.CaseFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hints for screens that something changed: no content, and nothing is lost when one is, for screens read again. */
@Component(service = Feed.class)
public final class Feed {
    private final List<Consumer<Hint>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Feed() {
        // nothing runs here: hints are passed on by the thread that committed
    }

    /**
     * A case has a new version.
     *
     * @param file how it stands now, by which a listener knows who may be told
     */
    public record Hint(CaseFile file, int version) {
        public CaseNumber number() {
            return file.number();
        }
    }

    /** Passes hints on until closed; the listener must not block. */
    public AutoCloseable subscribe(Consumer<Hint> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(CaseFile file, int version) {
        Hint hint = new Hint(file, version);
        listeners.forEach(listener -> listener.accept(hint));
    }
}
