// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hientruong.api.Texts;
import org.hientruong.core.desk.view.Speech;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages and templates of all active bundles; a language pack that comes or goes changes the answers at once. */
@Component(
        service = {Languages.class, Speech.class},
        immediate = true)
public final class Languages implements Speech, BundleTrackerCustomizer<Contribution> {
    /** The base language. */
    public static final Locale BASE = Locale.forLanguageTag("vi");

    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleTracker<Contribution> tracker;
    private volatile Messages messages = Messages.of(List.of());

    @Activate
    public Languages(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public Texts texts(Locale language) {
        return new MergedTexts(language);
    }

    /** All messages of a language, merged. */
    public Map<String, String> all(Locale language) {
        return messages.all(language.getLanguage());
    }

    /** Changes whenever any message changes. */
    public String version() {
        return messages.version();
    }

    /** The languages that somebody contributes, Vietnamese first. */
    public SortedSet<String> available() {
        return messages.languages();
    }

    /** A template by its name without ending, in the language or else in Vietnamese. */
    public Optional<String> template(String name, Locale language) {
        return messages.template(name, language.getLanguage());
    }

    /** Calls back after each change, on the thread that made it: do little. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The language of a list of preferences such as {@code Accept-Language} that we can speak. */
    public Locale best(List<Locale> preferred) {
        for (Locale wanted : preferred) {
            if (available().contains(wanted.getLanguage())) {
                return Locale.forLanguageTag(wanted.getLanguage());
            }
        }
        return BASE;
    }

    @Override
    @SuppressWarnings("NullAway") // the tracker's contract: null means that the bundle is of no interest
    public @Nullable Contribution addingBundle(Bundle bundle, BundleEvent event) {
        Contribution contribution = Contribution.of(bundle);
        if (contribution != null) {
            change(() -> contributions.add(contribution));
            LOG.info("messages of {} in {}", bundle.getSymbolicName(), contribution.languages());
        }
        return contribution;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Contribution contribution) {
        // the content of a started bundle does not change
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Contribution contribution) {
        change(() -> contributions.remove(contribution));
    }

    private void change(Runnable edit) {
        synchronized (contributions) {
            edit.run();
            messages = Messages.of(contributions);
        }
        listeners.forEach(Runnable::run);
    }

    private final class MergedTexts implements Texts {
        private final Locale language;

        MergedTexts(Locale language) {
            this.language = language;
        }

        @Override
        public Locale language() {
            return language;
        }

        @Override
        public String get(String key, Map<String, ?> arguments) {
            String pattern = messages.all(language.getLanguage()).get(key);
            if (pattern == null) {
                return key;
            }
            if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
                return pattern;
            }
            return new MessageFormat(pattern, ULocale.forLocale(language)).format(arguments);
        }
    }
}
